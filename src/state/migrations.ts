/** The tables, forward only: each step runs once, in order, and is counted in `version`. */
import type { DatabaseSync } from 'node:sqlite';

const STEPS: readonly string[] = [
  `CREATE TABLE turns (user TEXT NOT NULL, channel TEXT NOT NULL, turn TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (user, channel)) STRICT;
   CREATE TABLE replies (question TEXT PRIMARY KEY, channel TEXT NOT NULL, message TEXT, before TEXT,
     at INTEGER NOT NULL) STRICT;`,
];

export function migrate(db: DatabaseSync): void {
  db.exec('CREATE TABLE IF NOT EXISTS version (steps INTEGER NOT NULL) STRICT');
  const done = Number(db.prepare('SELECT max(steps) AS steps FROM version').get()?.steps ?? 0);
  if (done > STEPS.length) {
    throw new Error(`its tables are of a newer version (${done}) than this program's (${STEPS.length})`);
  }
  for (const [index, step] of STEPS.entries()) {
    if (index >= done) db.exec(`BEGIN; ${step} INSERT INTO version VALUES (${index + 1}); COMMIT;`);
  }
}
