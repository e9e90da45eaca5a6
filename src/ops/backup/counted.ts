/** "3 settings, 2 reports and open questions, 40 answers": what is in a file of the state. */
import type { DatabaseSync } from 'node:sqlite';

const COUNTED: readonly (readonly [table: string, one: string, many: string])[] = [
  ['settings', 'setting', 'settings'],
  ['cases', 'report or open question', 'reports and open questions'],
  ['said', 'kept answer', 'kept answers'],
];

export const counted = (db: DatabaseSync): string =>
  COUNTED.map(([table, one, many]) => {
    const count = Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
    return `${count} ${count === 1 ? one : many}`;
  }).join(', ');
