/** What was to be kept or erased for good and could not be: a sentence for the person, the reason for the log. */
export class NotSaved extends Error {
  /** `what`: "The settings could not be saved". */
  constructor(what: string, cause: unknown) {
    super(`${what}: ${reason(cause)}`, { cause });
  }
}

/** https://www.sqlite.org/rescode.html: the low byte is the kind. */
const REASONS: Readonly<Record<number, string>> = {
  5: 'another program holds the file. Answers go on; try again in a moment.',
  8: 'the state folder is read-only. Answers go on; ask whoever runs this bot to make it writable.',
  10: 'the disk does not answer. Answers go on; ask whoever runs this bot to look at it.',
  11: 'the file is damaged. Answers go on; ask whoever runs this bot to restore it.',
  13: 'the disk is full. Answers go on; ask whoever runs this bot to free space.',
};

/** SQLite's kind of failure; -1 for any other. */
export const kindOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : -1;

/** Whether it is the disk's or the file's fault, and not that of what was to be written. */
export const isOfTheDisk = (error: unknown): boolean => Object.hasOwn(REASONS, kindOf(error));

const reason = (cause: unknown): string =>
  REASONS[kindOf(cause)] ??
  'the reason is in the log. Answers go on; ask whoever runs this bot to look at it.';
