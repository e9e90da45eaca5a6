import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { guarded, unguarded } from '../../src/export/csv/formula.ts';
import { exportRecord } from '../../src/export/export.ts';
import type { Claim, RecordData } from '../../src/facts/schema.ts';
import { createFacts } from '../../src/facts/store.ts';
import { read, WORLD } from '../facts/world.ts';
import { RECORDS } from './records.ts';

const Rows = z.array(z.record(z.string(), z.string()));
type Row = z.infer<typeof Rows>[number];

async function rowsOf(record: RecordData): Promise<Row[]> {
  const { text } = await exportRecord(record, 'csv');
  const rows = Rows.parse(parse(text, { columns: true }));
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, unguarded(cell)])),
  );
}

const list = (cell: string | undefined, between = '; ') => (cell ? cell.split(between) : []);

/** What a row must say of its claim, worked out from the claim alone. */
function told(claim: Claim): Partial<Row> {
  const quotes = claim.evidence.flatMap((each) => each.quotes ?? []);
  return {
    claim_id: claim.id,
    claim_kind: claim.kind,
    claim_text: claim.text,
    by: claim.by.join('; '),
    via: claim.via ?? '',
    about: claim.about.join('; '),
    when: claim.when?.edtf ?? '',
    when_wording: claim.when?.wording ?? '',
    when_from: claim.when?.from ?? '',
    said: claim.said ?? '',
    confidence: claim.confidence?.wording ?? '',
    open_list: claim.openList ? 'yes' : '',
    open_words: claim.openWords ?? '',
    conflicts_with: (claim.conflictsWith ?? []).join('; '),
    sources: claim.evidence.map(({ source }) => source).join('; '),
    quotes: quotes.map(({ words, speaker }) => `${speaker}: ${words}`).join('\n'),
    ...ofItsKind(claim),
  };
}

function ofItsKind(claim: Claim): Partial<Row> {
  switch (claim.kind) {
    case 'position':
      return { claim_type: claim.stance, answers: claim.of ?? '', relation: claim.relation ?? '' };
    case 'measure':
      return { claim_type: claim.type, status: claim.status, target: (claim.target ?? []).join('; ') };
    case 'finding':
      return { claim_type: claim.property, quantity: claim.quantity?.wording ?? '' };
    case 'explanation':
      return { claim_type: claim.aspect };
    case 'remark':
      return { claim_type: claim.topic };
    default: {
      const never: never = claim;
      return never;
    }
  }
}

describe.each(RECORDS)('%s as CSV', (_name, record) => {
  const facts = createFacts(record);

  test('every row says what its claim says, and no claim is left out', async () => {
    const rows = await rowsOf(record);
    expect(new Set(rows.map((row) => row.claim_id))).toEqual(new Set(facts.claims.map(({ id }) => id)));
    for (const claim of facts.claims) {
      for (const row of rows.filter(({ claim_id }) => claim_id === claim.id))
        expect(row).toMatchObject(told(claim));
    }
  });

  test('a row for each accused, with the link and the wording', async () => {
    const rows = await rowsOf(record);
    for (const claim of facts.claims) {
      if (claim.kind !== 'position') continue;
      const own = rows.filter(({ claim_id }) => claim_id === claim.id);
      const accused = own.map((row) =>
        [row.accused, row.accused_link, row.accused_of, row.accused_wording].join(' / '),
      );
      const meant = (claim.accused ?? []).map(({ party, link, of, wording }) =>
        [party, link, of, wording].join(' / '),
      );
      expect(new Set(accused)).toEqual(new Set(meant.length > 0 ? meant : [' /  /  / ']));
    }
  });

  test('values and places are one a line', async () => {
    const rows = await rowsOf(record);
    for (const claim of facts.claims) {
      const row = rows.find(({ claim_id }) => claim_id === claim.id);
      expect(list(row?.places, '\n')).toHaveLength(
        claim.evidence.filter((each) => each.locator ?? each.paragraph).length,
      );
      if (claim.kind === 'finding') expect(list(row?.values, '\n')).toEqual(claim.values);
      if (claim.kind === 'explanation') expect(list(row?.values, '\n')).toEqual(claim.reasons);
    }
  });

  test("EuRepoC's columns hold an attribution, a denial or a response, and no others", async () => {
    for (const row of await rowsOf(record)) {
      const claim = facts.fact(row.claim_id ?? '');
      const stance = claim?.kind === 'position' ? claim.stance : undefined;
      const attribution = ['attributes', 'admits', 'denies', 'disputes'].includes(stance ?? '');
      expect(row.attribution_ID).toBe(attribution ? row.claim_id : '');
      expect(row.attribution_basis === 'Contested attribution').toBe(
        stance === 'denies' || stance === 'disputes',
      );
      const legal =
        claim?.kind === 'measure' && /charges|sanctions|arrest|extradition|court/.test(claim.type);
      expect(row.legal_response_type !== '').toBe(legal);
      expect(facts.activity(row.incident_ID ?? '')).toBeDefined();
      if (stance === 'attributes')
        expect(row.attributed_initiator).toBe(facts.party(row.accused ?? '')?.name);
    }
  });

  test('no cell is a formula', async () => {
    const { text } = await exportRecord(record, 'csv');
    const raw = Rows.parse(parse(text, { columns: true })).flatMap((row) => Object.values(row));
    expect(raw.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

test('the invented record begins with the columns of EuRepoC', async () => {
  const { text } = await exportRecord(read(WORLD).record, 'csv');
  expect(text).toMatch(
    /^incident_ID,attribution_ID,attribution_date,attribution_type,attribution_basis,attributing_actor,attribution_it_company,attributing_country,attributed_initiator,attributed_initiator_country,attributed_initiator_category,/,
  );
  const rows = await rowsOf(read(WORLD).record);
  expect(rows.find((row) => row.claim_id === 'belmark-attribution')).toMatchObject({
    incident_ID: 'lantern-breach',
    attribution_date: '2030-05-03',
    attribution_type: 'official policy',
    attributing_country: 'Belmark',
    attributed_initiator: 'Grey Office',
    attributed_initiator_country: 'Arland',
    attributed_initiator_category: 'State',
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ['@x', "'@x"],
  ['-1', "'-1"],
  ["'quoted'", "'quoted'"],
  ['1-1', '1-1'],
  ['', ''],
])('the cell %j is written as %j', (cell, written) => {
  expect(guarded(cell)).toBe(written);
});

test('every cell comes back as it was', () => {
  const cell = fc.oneof(fc.string(), fc.stringMatching(/^'*[=+\-@\t]?.*$/));
  fc.assert(fc.property(cell, (text) => unguarded(guarded(text)) === text));
});
