/** The last turns, and which answer belongs to which question. */
import { CONVERSATION_MS, type Conversations, REPLY_MS, type ReadTurn } from './state.ts';
import type { Db } from './tables.ts';

export const conversations = <T>(db: Db, readTurn: ReadTurn<T>): Conversations<T> => ({
  ...turns(db, readTurn),
  ...replies(db, readTurn),
});

function turns<T>(db: Db, readTurn: ReadTurn<T>): Pick<Conversations<T>, 'turn' | 'saveTurn'> {
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

function replies<T>(db: Db, readTurn: ReadTurn<T>): Omit<Conversations<T>, 'turn' | 'saveTurn'> {
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
