/** State in an SQLite file, through Kysely. */
import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrations.ts';
import { nodeSqlite } from './node-sqlite.ts';
import { CONVERSATION_MS, REPLY_MS, type ReadTurn, type State } from './state.ts';

type Tables = {
  turns: { user: string; channel: string; turn: string; at: number };
  replies: { question: string; channel: string; message: string | null; before: string | null; at: number };
};

/** Another process (a backup) may hold the file for a moment. */
const BUSY_MS = 5000;

/** Opens or makes the file; throws when it cannot be written or is no database. */
export function sqliteState<T>(file: string, readTurn: ReadTurn<T>): State<T> {
  const raw = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    raw.exec('PRAGMA journal_mode = WAL');
    migrate(raw);
  } catch (error) {
    raw.close();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(raw) }) });
  return { ...turns(db, readTurn), ...replies(db, readTurn), close: () => db.destroy() };
}

function turns<T>(db: Kysely<Tables>, readTurn: ReadTurn<T>): Pick<State<T>, 'turn' | 'saveTurn'> {
  return {
    async turn({ user, channel }, now) {
      const row = await db
        .selectFrom('turns')
        .select('turn')
        .where('user', '=', user)
        .where('channel', '=', channel)
        .where('at', '>=', now - CONVERSATION_MS)
        .executeTakeFirst();
      return row && parse(row.turn, readTurn);
    },
    async saveTurn({ user, channel }, value, at) {
      const turn = JSON.stringify(value);
      await db
        .deleteFrom('turns')
        .where('at', '<', at - CONVERSATION_MS)
        .execute();
      await db
        .insertInto('turns')
        .values({ user, channel, turn, at })
        .onConflict((conflict) => conflict.columns(['user', 'channel']).doUpdateSet({ turn, at }))
        .execute();
    },
  };
}

function replies<T>(
  db: Kysely<Tables>,
  readTurn: ReadTurn<T>,
): Pick<State<T>, 'reply' | 'saveReply' | 'forgetReply'> {
  return {
    async reply(question) {
      const row = await db
        .selectFrom('replies')
        .selectAll()
        .where('question', '=', question)
        .executeTakeFirst();
      if (!row) return undefined;
      const before = row.before === null ? undefined : parse(row.before, readTurn);
      return { message: row.message, channel: row.channel, ...(before === undefined ? {} : { before }) };
    },
    async saveReply(question, { message, channel, before }, at) {
      const row = { message, channel, before: before === undefined ? null : JSON.stringify(before), at };
      await db
        .deleteFrom('replies')
        .where('at', '<', at - REPLY_MS)
        .execute();
      await db
        .insertInto('replies')
        .values({ question, ...row })
        .onConflict((conflict) => conflict.column('question').doUpdateSet(row))
        .execute();
    },
    async forgetReply(question) {
      await db.deleteFrom('replies').where('question', '=', question).execute();
    },
  };
}

/** What is no JSON was written by no version of this program: as good as absent. */
function parse<T>(text: string, readTurn: ReadTurn<T>): T | undefined {
  try {
    return readTurn(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
