/** Settings as rows: what is on has one. */
import type { Transaction } from 'kysely';
import type { Change, KeptSettings, SettingName, Settings } from './settings.ts';
import type { Db, Tables } from './tables.ts';

export const keptSettings = (db: Db): KeptSettings => ({
  async settings(server) {
    const rows = await db
      .selectFrom('settings')
      .select(['name', 'id'])
      .where('server', '=', server)
      .orderBy('id')
      .execute();
    return settingsFrom(rows);
  },
  change: (server, changes) =>
    db.transaction().execute(async (trx) => {
      const made: Change[] = [];
      for (const change of changes) if (await turned(trx, server, change)) made.push(change);
      return made;
    }),
  async changes(server, limit) {
    const rows = await db
      .selectFrom('changes')
      .select(['name', 'id', 'turned_on', 'by', 'at'])
      .where('server', '=', server)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ turned_on, ...change }) => ({ ...change, on: turned_on === 1 }));
  },
});

function settingsFrom(rows: readonly Readonly<{ name: SettingName; id: string }>[]): Settings {
  const ids = (name: SettingName): string[] => rows.filter((row) => row.name === name).map(({ id }) => id);
  return {
    listen: ids('listen'),
    private: ids('private').length > 0,
    plain: ids('plain').length > 0,
    channels: ids('channel'),
    roles: ids('role'),
  };
}

/** Whether it made a difference; only then it is noted. */
async function turned(trx: Transaction<Tables>, server: string, change: Change): Promise<boolean> {
  const { name, id, on, by, at } = change;
  const done = on
    ? await trx
        .insertInto('settings')
        .values({ server, name, id })
        .onConflict((conflict) => conflict.columns(['server', 'name', 'id']).doNothing())
        .executeTakeFirst()
    : await trx
        .deleteFrom('settings')
        .where('server', '=', server)
        .where('name', '=', name)
        .where('id', '=', id)
        .executeTakeFirst();
  const count = 'numDeletedRows' in done ? done.numDeletedRows : (done.numInsertedOrUpdatedRows ?? 0n);
  if (count === 0n) return false;
  await trx
    .insertInto('changes')
    .values({ server, name, id, turned_on: on ? 1 : 0, by, at })
    .execute();
  return true;
}
