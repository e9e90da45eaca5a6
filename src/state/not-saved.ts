/** What was to be kept for good and could not be: a sentence for the person, the reason for the log. */
export class NotSaved extends Error {
  constructor(what: string, cause: unknown) {
    super(`${what} could not be saved: ${reason(cause)}`, { cause });
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

function reason(cause: unknown): string {
  const code = cause instanceof Error && 'errcode' in cause ? Number(cause.errcode) & 0xff : -1;
  return REASONS[code] ?? 'the reason is in the log. Answers go on; ask whoever runs this bot to look at it.';
}
