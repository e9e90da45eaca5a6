/** Showing and erasing what is kept about a person or a server. */
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Batch } from './batch.ts';
import { ERASED_MS, type Kept, NOBODY, type Privacy } from './privacy.ts';
import { CONVERSATION_MS } from './state.ts';
import type { Db, Tables } from './tables.ts';

type Keeping = Readonly<{ db: Db; batch: Batch; keptMs: number; onFailure: (error: unknown) => void }>;

export const keptAbout = ({ db, batch, keptMs, onFailure }: Keeping): Privacy => ({
  async keptAbout(user, now) {
    await batch.flush().catch(onFailure);
    return db.transaction().execute((trx) => all(trx, { user, now, keptMs }));
  },
  async erase(id, now) {
    await batch.flush();
    await db.transaction().execute((trx) => eraseAll(trx, { id, now }));
    // What was deleted is still in the log of the database until that is written back.
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  },
  async forgetOld(now) {
    await batch.flush();
    await db.transaction().execute((trx) => forgetOld(trx, now, keptMs));
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

/** No person and no server have the same id. What came after `now` is not theirs who erased it: of a restored backup. */
async function eraseAll(
  trx: Transaction<Tables>,
  { id, now }: Readonly<{ id: string; now: number }>,
): Promise<void> {
  for (const table of ['turns', 'replies'] as const) {
    const before = trx.deleteFrom(table).where('at', '<=', now);
    await before.where((eb) => eb.or([eb('user', '=', id), eb('server', '=', id)])).execute();
  }
  for (const table of ['said', 'cases'] as const) {
    const before = trx.deleteFrom(table).where('at', '<=', now);
    await before.where((eb) => eb.or([eb('by', '=', id), eb('server', '=', id)])).execute();
  }
  await trx
    .updateTable('cases')
    .set({ decided_by: NOBODY })
    .where('decided_by', '=', id)
    .where('decided_at', '<=', now)
    .execute();
  await trx.updateTable('changes').set({ by: NOBODY }).where('by', '=', id).where('at', '<=', now).execute();
  await trx.deleteFrom('changes').where('server', '=', id).where('at', '<=', now).execute();
  const later = trx.selectFrom('changes').select('server').where('server', '=', id);
  await trx.deleteFrom('settings').where('server', '=', id).where('server', 'not in', later).execute();
  await trx
    .insertInto('erased')
    .values({ id, at: now })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ at: now }))
    .execute();
}

async function forgetOld(trx: Transaction<Tables>, now: number, keptMs: number): Promise<void> {
  await trx
    .deleteFrom('turns')
    .where('at', '<', now - CONVERSATION_MS)
    .execute();
  for (const table of ['replies', 'said', 'cases'] as const) {
    await trx
      .deleteFrom(table)
      .where('at', '<', now - keptMs)
      .execute();
  }
  await trx
    .deleteFrom('erased')
    .where('at', '<', now - ERASED_MS)
    .execute();
}
