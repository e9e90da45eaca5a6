/** The claims as one table: a row for each claim, activity and accused, as EuRepoC has one for each initiator. */
import { stringify } from 'csv-stringify/sync';
import type { Claim } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Written } from '../format.ts';
import { activitiesOf } from '../telling.ts';
import { type Case, EUREPOC_COLUMNS, eurepocCells } from './eurepoc.ts';
import { guarded } from './formula.ts';
import { RECORD_COLUMNS, recordCells } from './record.ts';

export function writeCsv(facts: Facts): Written {
  const rows = facts.claims.flatMap((claim) => casesOf(claim, facts)).map(rowOf);
  const columns = [...EUREPOC_COLUMNS, ...RECORD_COLUMNS];
  const text = stringify(rows, { header: true, columns, cast: { string: guarded } });
  return { text, counts: { claims: facts.claims.length, rows: rows.length } };
}

function casesOf(claim: Claim, facts: Facts): readonly Case[] {
  const accused = claim.kind === 'position' ? (claim.accused ?? []) : [];
  return activitiesOf(claim.about, facts).flatMap((activity): Case[] =>
    accused.length === 0
      ? [{ claim, activity, facts }]
      : accused.map((each) => ({ claim, activity, accused: each, facts })),
  );
}

const rowOf = (row: Case): Readonly<Record<string, string>> => ({
  ...eurepocCells(row),
  ...recordCells(row),
});
