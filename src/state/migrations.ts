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
  // Whose they are was not kept: what a person could neither see nor erase goes.
  `ALTER TABLE turns ADD COLUMN server TEXT NOT NULL DEFAULT '';
   ALTER TABLE replies ADD COLUMN user TEXT NOT NULL DEFAULT '';
   ALTER TABLE replies ADD COLUMN server TEXT NOT NULL DEFAULT '';
   UPDATE replies SET before = NULL;
   DELETE FROM said;
   ALTER TABLE said ADD COLUMN by TEXT NOT NULL DEFAULT '';
   CREATE TABLE erased (id TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT;
   CREATE INDEX replies_of ON replies (user);
   CREATE INDEX said_of ON said (by);
   CREATE INDEX cases_by ON cases (by);
   CREATE INDEX changes_by ON changes (by);`,
  `CREATE TABLE started (application TEXT NOT NULL) STRICT;`,
];

/** What this program reads and writes. */
export const VERSION = STEPS.length;

/** 0 for a file without any table. */
export function versionOf(db: DatabaseSync): number {
  const made = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'version'").get();
  return made ? Number(db.prepare('SELECT max(steps) AS steps FROM version').get()?.steps ?? 0) : 0;
}

/** Written by a later program, which alone knows what is in it. */
export class Newer extends Error {
  constructor(version: number) {
    super(`its tables are of version ${version}, and this program's are of version ${VERSION}`);
  }
}

/** All the steps or none; two processes that open the file at once do not both take them. */
export function migrate(db: DatabaseSync): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec('CREATE TABLE IF NOT EXISTS version (steps INTEGER NOT NULL) STRICT');
    const done = versionOf(db);
    if (done > VERSION) throw new Newer(done);
    for (const [index, step] of STEPS.entries()) {
      if (index >= done) db.exec(`${step} INSERT INTO version VALUES (${index + 1});`);
    }
    db.exec('COMMIT');
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
