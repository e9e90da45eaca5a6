/** Erasing what is kept about a person or of a server, and what has been kept long enough. */
import { sql, type Transaction } from 'kysely';
import type { Batch } from './batch.ts';
import { ERASED_MS, NOBODY, type Privacy } from './privacy.ts';
import { CONVERSATION_MS } from './state.ts';
import type { Db, Tables } from './tables.ts';

type Keeping = Readonly<{ db: Db; batch: Batch; keptMs: number }>;

export const erasing = ({ db, batch, keptMs }: Keeping): Omit<Privacy, 'keptAbout'> => ({
  async erase(id, now) {
    await batch.flush();
    await db.transaction().execute((trx) => eraseAll(trx, { id, now }));
    // What was deleted is still in the log of the database until that is written back.
    await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  },
  async eraseLeft({ application, servers }, now) {
    await batch.flush();
    return db.transaction().execute(async (trx) => {
      const left = (await wasStartedBy(trx, application)) ? await othersThan(trx, servers) : [];
      for (const id of left) await eraseAll(trx, { id, now });
      return left;
    });
  },
  async forgetOld(now) {
    await batch.flush();
    await db.transaction().execute((trx) => forgetOld(trx, now, keptMs));
  },
});

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

/** And notes that it is now. */
async function wasStartedBy(trx: Transaction<Tables>, application: string): Promise<boolean> {
  const before = await trx.selectFrom('started').select('application').executeTakeFirst();
  await trx.deleteFrom('started').execute();
  await trx.insertInto('started').values({ application }).execute();
  return before?.application === application;
}

/** Where the bot was a member, not only taken along by a person. */
async function othersThan(trx: Transaction<Tables>, servers: readonly string[]): Promise<readonly string[]> {
  const known = await trx
    .selectFrom('changes')
    .select('server')
    .union(trx.selectFrom('said').select('server'))
    .union(trx.selectFrom('cases').select('server'))
    .execute();
  return known.map(({ server }) => server).filter((server) => !servers.includes(server));
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
