/** One thing that was looked at, and the line that tells of it. */

/** `note`: works, but somebody should know. `unchecked`: something before it failed. */
export type Finding = Readonly<
  | { what: string; state: 'ok' | 'unchecked'; says: string }
  | { what: string; state: 'note' | 'fail'; says: string; fix: string }
>;

const MARKS: Readonly<Record<Finding['state'], string>> = {
  ok: 'ok   ',
  note: 'note ',
  fail: 'FAIL ',
  unchecked: '-    ',
};
const WIDEST_NAME = 13;

/** What is wrong stands before what to do about it. */
export function findingLine(finding: Finding): string {
  const fix = 'fix' in finding ? ` Fix: ${finding.fix}` : '';
  return `${MARKS[finding.state]} ${finding.what.padEnd(WIDEST_NAME)} ${finding.says}${fix}`;
}

export const failed = (finding: Finding): boolean => finding.state === 'fail';
