/** Showing what is kept about a person. */
import type { Kysely } from 'kysely';
import type { Batch } from './batch.ts';
import type { Kept, Privacy } from './privacy.ts';
import { CONVERSATION_MS } from './state.ts';
import type { Db, Tables } from './tables.ts';

type Keeping = Readonly<{ db: Db; batch: Batch; keptMs: number; onFailure: (error: unknown) => void }>;

export const keptAbout = ({ db, batch, keptMs, onFailure }: Keeping): Pick<Privacy, 'keptAbout'> => ({
  async keptAbout(user, now) {
    await batch.flush().catch(onFailure);
    return db.transaction().execute((trx) => all(trx, { user, now, keptMs }));
  },
});

type About = Readonly<{ user: string; now: number; keptMs: number }>;

async function all(trx: Kysely<Tables>, { user, now, keptMs }: About): Promise<Kept> {
  const since = now - keptMs;
  const of = { user, since };
  return {
    conversations: await turnsOf(trx, user, now - CONVERSATION_MS),
    answers: await trx
      .selectFrom('replies')
      .select(['question', 'message as answer', 'channel', 'at'])
      .where('user', '=', user)
      .where('at', '>=', since)
      .orderBy('at', 'desc')
      .execute(),
    said: await trx
      .selectFrom('said')
      .select(['server', 'question', 'answer', 'at'])
      .where('by', '=', user)
      .where('at', '>=', since)
      .orderBy('at', 'desc')
      .execute(),
    ...(await casesOf(trx, of)),
    changes: (
      await trx
        .selectFrom('changes')
        .select(['server', 'name as setting', 'id', 'turned_on', 'at'])
        .where('by', '=', user)
        .orderBy('seq', 'desc')
        .execute()
    ).map(({ turned_on, ...change }) => ({ ...change, on: turned_on === 1 })),
  };
}

async function turnsOf(trx: Kysely<Tables>, user: string, since: number): Promise<Kept['conversations']> {
  const rows = await trx
    .selectFrom('turns')
    .select(['channel', 'turn', 'at'])
    .where('user', '=', user)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .execute();
  return rows.map(({ turn, ...row }) => ({ ...row, turn: JSON.parse(turn) as unknown }));
}

type Of = Readonly<{ user: string; since: number }>;

async function casesOf(
  trx: Kysely<Tables>,
  { user, since }: Of,
): Promise<Pick<Kept, 'open' | 'reports' | 'decisions'>> {
  const kept = trx.selectFrom('cases').where('at', '>=', since).orderBy('at', 'desc');
  const decided = await kept
    .select(['server', 'id as case', 'decision', 'decided_at as at'])
    .where('decided_by', '=', user)
    .execute();
  return {
    open: await kept
      .select(['server', 'question', 'at'])
      .where('kind', '=', 'open')
      .where('by', '=', user)
      .execute(),
    reports: await kept
      .select(['server', 'question', 'comment', 'at'])
      .where('kind', '=', 'report')
      .where('by', '=', user)
      .execute(),
    decisions: decided.map(({ at, ...one }) => ({ ...one, at: at ?? 0 })),
  };
}
