/** State in SQLite, through Kysely: in a file, or in memory that ends with the process. */
import { Kysely, SqliteDialect } from 'kysely';
import { createBatch } from './batch.ts';
import { KEPT_DAYS } from './cases.ts';
import { conversations } from './conversations.ts';
import { erasing } from './erasing.ts';
import { keptAbout } from './kept-about.ts';
import { keptCases } from './kept-cases.ts';
import { keptSettings } from './kept-settings.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { dropCopies, IN_MEMORY, openFile } from './open-file.ts';
import type { Later, State, StateOptions } from './state.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 24 * 3_600_000;

export const memoryState = <T>(options: StateOptions<T>): State<T> => sqliteState(IN_MEMORY, options);

/** Opens or makes the file; throws as `openFile` does. */
export function sqliteState<T>(file: string, options: StateOptions<T>): State<T> {
  const { readTurn, keptDays = KEPT_DAYS, later = byTimer, onFailure = () => undefined } = options;
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(openFile(file)) }) });
  const batch = createBatch(db, { later, onFailure });
  const keptMs = keptDays * DAY_MS;
  const erase = erasing({ db, batch, keptMs });
  return {
    ...conversations({ db, batch, readTurn }),
    ...keptSettings(db),
    ...keptCases({ db, batch, keptMs, onFailure }),
    ...keptAbout({ db, batch, keptMs, onFailure }),
    ...erase,
    forgetOld: async (now) => {
      await erase.forgetOld(now);
      dropCopies(file, now - keptMs);
    },
    lasting: file !== IN_MEMORY,
    keptDays,
    close: async () => {
      try {
        await batch.end();
      } finally {
        await db.destroy();
      }
    },
  };
}

const byTimer: Later = (ms, task) => {
  const timer = setTimeout(task, ms);
  return () => clearTimeout(timer);
};
