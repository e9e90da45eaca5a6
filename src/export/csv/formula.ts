/** Cells that a spreadsheet would run: https://owasp.org/www-community/attacks/CSV_Injection */

/** With the apostrophes before it: a cell that begins with `'=` gets one more, so that taking one away is exact. */
const RUNS = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** An apostrophe before the cell makes it text in a spreadsheet. */
export const guarded = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

/** What a program that reads the table does to each cell. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell;
