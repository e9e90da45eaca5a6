/** The tables, forward only: each step runs once, in order, and is counted in `version`. */
import type { DatabaseSync } from 'node:sqlite';

const STEPS: readonly string[] = [
  `CREATE TABLE turns (user TEXT NOT NULL, channel TEXT NOT NULL, turn TEXT NOT NULL, at INTEGER NOT NULL,
     PRIMARY KEY (user, channel)) STRICT;
   CREATE TABLE replies (question TEXT PRIMARY KEY, channel TEXT NOT NULL, message TEXT, before TEXT,
     at INTEGER NOT NULL) STRICT;`,
  `CREATE TABLE settings (server TEXT NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL,
     PRIMARY KEY (server, name, id)) STRICT;
   CREATE TABLE changes (seq INTEGER PRIMARY KEY, server TEXT NOT NULL, name TEXT NOT NULL, id TEXT NOT NULL,
     turned_on INTEGER NOT NULL, by TEXT NOT NULL, at INTEGER NOT NULL) STRICT;
   CREATE INDEX changes_of ON changes (server, seq);
   CREATE TABLE said (server TEXT NOT NULL, id TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL,
     facts TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (server, id)) STRICT;
   CREATE TABLE cases (id INTEGER PRIMARY KEY AUTOINCREMENT, server TEXT NOT NULL, kind TEXT NOT NULL,
     same TEXT NOT NULL, question TEXT NOT NULL, answer TEXT NOT NULL, facts TEXT NOT NULL, by TEXT NOT NULL,
     at INTEGER NOT NULL, times INTEGER NOT NULL, comment TEXT NOT NULL, decision TEXT NOT NULL,
     decided_by TEXT, decided_at INTEGER, UNIQUE (server, kind, same)) STRICT;
   CREATE INDEX cases_of ON cases (server, decision, at);
   CREATE INDEX cases_by_age ON cases (at);
   CREATE INDEX said_by_age ON said (at);
   CREATE INDEX turns_by_age ON turns (at);
   CREATE INDEX replies_by_age ON replies (at);`,
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
