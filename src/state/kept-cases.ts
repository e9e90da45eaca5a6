/** Answers that can still be called wrong, and the cases that came of them. */
import type { Selectable } from 'kysely';
import type { Batch } from './batch.ts';
import { type Case, type Cases, KEPT_TEXT, type Said } from './cases.ts';
import type { Db, Tables } from './tables.ts';

/** `keptMs`: how long each is kept. */
type Keeping = Readonly<{ db: Db; batch: Batch; keptMs: number; onFailure: (error: unknown) => void }>;

export const keptCases = (keeping: Keeping): Cases => ({
  ...coming(keeping),
  addReport: (server, report, now) => addReport({ server, report, now }, keeping),
  ...looking(keeping),
});

function coming({ batch }: Keeping): Pick<Cases, 'saveSaid' | 'addOpen'> {
  /** Each counts: none may take the place of another. */
  let opened = 0;
  return {
    async saveSaid(server, id, { by, ...said }, at) {
      const row = { ...textsOf(said), by, at };
      const run = (db: Db): Promise<unknown> =>
        db
          .insertInto('said')
          .values({ server, id, ...row })
          .onConflict((conflict) => conflict.columns(['server', 'id']).doUpdateSet(row))
          .execute();
      batch.add({ key: `said ${server} ${id}`, run });
    },
    async addOpen(server, { by, ...said }, at) {
      const row = { ...textsOf(said), by, at };
      const run = (db: Db): Promise<unknown> =>
        db
          .insertInto('cases')
          .values({ server, kind: 'open', same: wordsOf(row.question), ...row, ...FRESH, comment: '' })
          .onConflict((conflict) =>
            conflict
              .columns(['server', 'kind', 'same'])
              .doUpdateSet((eb) => ({ ...row, times: eb('cases.times', '+', 1) })),
          )
          .execute();
      opened += 1;
      batch.add({ key: `open ${opened}`, run });
    },
  };
}

type Reporting = Readonly<{ server: string; report: Parameters<Cases['addReport']>[1]; now: number }>;

async function addReport(
  { server, report, now }: Reporting,
  { db, batch, keptMs }: Keeping,
): Promise<boolean> {
  const { answerId, by, comment } = report;
  // The answer may still wait.
  await batch.flush();
  const said = await db
    .selectFrom('said')
    .select(['question', 'answer', 'facts'])
    .where('server', '=', server)
    .where('id', '=', answerId)
    .where('at', '>=', now - keptMs)
    .executeTakeFirst();
  if (!said) return false;
  const row = { ...said, by, at: now, ...FRESH, comment: cut(comment) };
  await db
    .insertInto('cases')
    .values({ server, kind: 'report', same: `${answerId}/${by}`, ...row })
    .onConflict((conflict) => conflict.columns(['server', 'kind', 'same']).doUpdateSet(row))
    .execute();
  return true;
}

const FRESH = { times: 1, decision: 'waiting', decided_by: null, decided_at: null } as const;

function looking({ db, batch, keptMs, onFailure }: Keeping): Pick<Cases, 'cases' | 'case' | 'decide'> {
  const kept = (server: string, now: number) =>
    db
      .selectFrom('cases')
      .where('server', '=', server)
      .where('at', '>=', now - keptMs);
  return {
    async cases(server, { decision, from, limit }, now) {
      await batch.flush().catch(onFailure);
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
        .where('at', '>=', at - keptMs)
        .executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
  };
}

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
