/** The last turns, and which answer belongs to which question. They are written a moment later, and known at once. */
import type { Batch } from './batch.ts';
import { CONVERSATION_MS, type Conversations, type Place, type ReadTurn } from './state.ts';
import type { Db } from './tables.ts';

type Kept<T> = Readonly<{ db: Db; batch: Batch; readTurn: ReadTurn<T> }>;

export const conversations = <T>(kept: Kept<T>): Conversations<T> => ({
  ...turns(kept),
  ...replies(kept),
});

/** What is not on disk yet, by key. */
function ahead<V>(batch: Batch, table: string) {
  const values = new Map<string, V>();
  return {
    get: (key: string): V | undefined => values.get(key),
    add(key: string, value: V, run: (db: Db) => Promise<unknown>): void {
      values.set(key, value);
      const done = (): void => {
        if (values.get(key) === value) values.delete(key);
      };
      batch.add({ key: `${table} ${key}`, run, done });
    },
  };
}

type Turns<T> = Pick<Conversations<T>, 'turn' | 'saveTurn'>;

function turns<T>({ db, batch, readTurn }: Kept<T>): Turns<T> {
  const unwritten = ahead<Readonly<{ turn: T; at: number }>>(batch, 'turns');
  return {
    async turn(place, now) {
      const latest = unwritten.get(keyOf(place));
      if (latest) return latest.at >= now - CONVERSATION_MS ? latest.turn : undefined;
      const row = await db
        .selectFrom('turns')
        .select('turn')
        .where('user', '=', place.user)
        .where('channel', '=', place.channel)
        .where('at', '>=', now - CONVERSATION_MS)
        .executeTakeFirst();
      return row && parse(row.turn, readTurn);
    },
    async saveTurn(place, turn, at) {
      const { user, channel, server = '' } = place;
      const row = { server, turn: JSON.stringify(turn), at };
      unwritten.add(keyOf(place), { turn, at }, (on) =>
        on
          .insertInto('turns')
          .values({ user, channel, ...row })
          .onConflict((conflict) => conflict.columns(['user', 'channel']).doUpdateSet(row))
          .execute(),
      );
    },
  };
}

const keyOf = ({ user, channel }: Place): string => `${user}/${channel}`;

type Replies<T> = Omit<Conversations<T>, keyof Turns<T>>;
type Reply<T> = Awaited<ReturnType<Replies<T>['reply']>>;

function replies<T>({ db, batch, readTurn }: Kept<T>): Replies<T> {
  /** Null where it is to be forgotten. */
  const unwritten = ahead<NonNullable<Reply<T>> | null>(batch, 'replies');
  return {
    async reply(question) {
      const latest = unwritten.get(question);
      if (latest !== undefined) return latest ?? undefined;
      const row = await db
        .selectFrom('replies')
        .select(['message', 'channel', 'before'])
        .where('question', '=', question)
        .executeTakeFirst();
      if (!row) return undefined;
      const before = row.before === null ? undefined : parse(row.before, readTurn);
      return { message: row.message, channel: row.channel, ...(before === undefined ? {} : { before }) };
    },
    async saveReply(question, { message, channel, before, user, server = '' }, at) {
      const known = { message, channel, ...(before === undefined ? {} : { before }) };
      const row = { message, channel, before: before === undefined ? null : JSON.stringify(before) };
      const whole = { ...row, user, server, at };
      unwritten.add(question, known, (on) =>
        on
          .insertInto('replies')
          .values({ question, ...whole })
          .onConflict((conflict) => conflict.column('question').doUpdateSet(whole))
          .execute(),
      );
    },
    async forgetReply(question) {
      unwritten.add(question, null, (on) =>
        on.deleteFrom('replies').where('question', '=', question).execute(),
      );
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
