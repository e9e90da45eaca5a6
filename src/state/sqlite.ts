/** State in SQLite, through Kysely: in a file, or in memory that ends with the process. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { conversations } from './conversations.ts';
import { keptCases } from './kept-cases.ts';
import { keptSettings } from './kept-settings.ts';
import { migrate } from './migrations.ts';
import { nodeSqlite } from './node-sqlite.ts';
import type { ReadTurn, State } from './state.ts';
import type { Tables } from './tables.ts';

/** Another process (a backup) may hold the file for a moment. */
const BUSY_MS = 5000;
const IN_MEMORY = ':memory:';

export const memoryState = <T>(readTurn: ReadTurn<T>): State<T> => sqliteState(IN_MEMORY, readTurn);

/** Opens or makes the file; throws when it cannot be written or is no database. */
export function sqliteState<T>(file: string, readTurn: ReadTurn<T>): State<T> {
  const raw = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    // FULL: what was told to a person survives a power cut, too.
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    migrate(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(raw) }) });
  return {
    ...conversations(db, readTurn),
    ...keptSettings(db),
    ...keptCases(db),
    lasting: file !== IN_MEMORY,
    close: () => db.destroy(),
  };
}
