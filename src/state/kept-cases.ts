/** Answers that can still be called wrong, and the cases that came of them. */
import type { Selectable } from 'kysely';
import { type Case, type Cases, KEPT_MS, KEPT_TEXT, type Said } from './cases.ts';
import type { Db, Tables } from './tables.ts';

export const keptCases = (db: Db): Cases => ({
  async saveSaid(server, id, said, at) {
    const row = { ...textsOf(said), at };
    await db
      .deleteFrom('said')
      .where('at', '<', at - KEPT_MS)
      .execute();
    await db
      .insertInto('said')
      .values({ server, id, ...row })
      .onConflict((conflict) => conflict.columns(['server', 'id']).doUpdateSet(row))
      .execute();
  },
  async addOpen(server, { by, ...said }, at) {
    const row = { ...textsOf(said), by, at };
    await dropOld(db, at);
    await db
      .insertInto('cases')
      .values({ server, kind: 'open', same: wordsOf(row.question), ...row, ...FRESH, comment: '' })
      .onConflict((conflict) =>
        conflict
          .columns(['server', 'kind', 'same'])
          .doUpdateSet((eb) => ({ ...row, times: eb('cases.times', '+', 1) })),
      )
      .execute();
  },
  async addReport(server, { answerId, by, comment }, at) {
    const said = await db
      .selectFrom('said')
      .select(['question', 'answer', 'facts'])
      .where('server', '=', server)
      .where('id', '=', answerId)
      .where('at', '>=', at - KEPT_MS)
      .executeTakeFirst();
    if (!said) return false;
    const row = { ...said, by, at, ...FRESH, comment: cut(comment) };
    await dropOld(db, at);
    await db
      .insertInto('cases')
      .values({ server, kind: 'report', same: `${answerId}/${by}`, ...row })
      .onConflict((conflict) => conflict.columns(['server', 'kind', 'same']).doUpdateSet(row))
      .execute();
    return true;
  },
  ...looking(db),
});

const FRESH = { times: 1, decision: 'waiting', decided_by: null, decided_at: null } as const;

function looking(db: Db): Pick<Cases, 'cases' | 'case' | 'decide'> {
  const kept = (server: string, now: number) =>
    db
      .selectFrom('cases')
      .where('server', '=', server)
      .where('at', '>=', now - KEPT_MS);
  return {
    async cases(server, { decision, from, limit }, now) {
      const those = kept(server, now).where('decision', '=', decision);
      const rows = await those
        .selectAll()
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(from)
        .execute();
      const counted = await those.select((eb) => eb.fn.countAll().as('all')).executeTakeFirst();
      return { cases: rows.map(caseFrom), all: Number(counted?.all ?? 0) };
    },
    async case(server, id, now) {
      const row = await kept(server, now).selectAll().where('id', '=', id).executeTakeFirst();
      return row && caseFrom(row);
    },
    async decide(server, id, { decision, by, at }) {
      const done = await db
        .updateTable('cases')
        .set({ decision, decided_by: by, decided_at: at })
        .where('server', '=', server)
        .where('id', '=', id)
        .where('at', '>=', at - KEPT_MS)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
  };
}

const dropOld = (db: Db, now: number): Promise<unknown> =>
  db
    .deleteFrom('cases')
    .where('at', '<', now - KEPT_MS)
    .execute();

const textsOf = ({ question, answer, facts }: Said) => ({
  question: cut(question),
  answer: cut(answer),
  facts: JSON.stringify(facts),
});

/** A half of a surrogate pair is no text. */
const cut = (text: string): string => text.slice(0, KEPT_TEXT).toWellFormed();

/** Two questions of the same words are one, whatever their marks; without words, of the same marks. */
const wordsOf = (question: string): string =>
  question
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? question;

function caseFrom(row: Selectable<Tables['cases']>): Case {
  const { id, kind, question, answer, by, at, times, comment, decision, decided_by, decided_at } = row;
  const facts: unknown = JSON.parse(row.facts);
  return {
    ...{ id, kind, question, answer, by, at, times, comment, decision },
    facts: Array.isArray(facts) ? facts.map(String) : [],
    ...(decided_by === null || decided_at === null ? {} : { decided: { by: decided_by, at: decided_at } }),
  };
}
