import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportRecord } from '../../src/export/export.ts';
import type { Claim, RecordData } from '../../src/facts/schema.ts';
import { createFacts } from '../../src/facts/store.ts';
import { changed, claimIn, read, WORLD } from '../facts/world.ts';
import { RECORDS } from './records.ts';

const Ref = z.object({ source_name: z.string(), description: z.string(), url: z.string().optional() });
const Extension = z.looseObject({ record_id: z.string().optional(), role: z.string().optional() });
const StixObject = z.looseObject({
  type: z.string(),
  id: z.string(),
  created_by_ref: z.string().optional(),
  created: z.string(),
  modified: z.string(),
  name: z.string().optional(),
  relationship_type: z.string().optional(),
  source_ref: z.string().optional(),
  target_ref: z.string().optional(),
  object_refs: z.array(z.string()).optional(),
  description: z.string().optional(),
  content: z.string().optional(),
  authors: z.array(z.string()).optional(),
  labels: z.array(z.string()).optional(),
  confidence: z.number().optional(),
  external_references: z.array(Ref).optional(),
  extensions: z.record(z.string(), Extension).optional(),
});
type StixObject = z.infer<typeof StixObject>;

async function bundleOf(record: RecordData) {
  const { text } = await exportRecord(record, 'stix');
  const { objects } = z.object({ objects: z.array(StixObject) }).parse(JSON.parse(text));
  const byId = new Map(objects.map((object) => [object.id, object]));
  return { text, objects, byId, recordIdOf: (id: string) => extensionOf(byId.get(id))?.record_id };
}

const extensionOf = (object: StixObject | undefined) => Object.values(object?.extensions ?? {})[0];
/** The objects that stand for one claim. */
const standFor = (objects: readonly StixObject[], claim: Claim) =>
  objects.filter((object) => extensionOf(object)?.record_id === claim.id && extensionOf(object)?.claim);

/** As the record writes it again: without underscores. */
function camel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camel);
  if (typeof value !== 'object' || value === null) return value;
  const rename = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [rename(name), camel(each)]));
}

const refsOf = (object: StixObject): string[] => [
  ...(object.object_refs ?? []),
  ...[object.created_by_ref, object.source_ref, object.target_ref].filter((ref) => ref !== undefined),
];

describe.each(RECORDS)('%s as STIX', (_name, record) => {
  const facts = createFacts(record);

  test('every claim comes back whole from each of its objects', async () => {
    const { objects } = await bundleOf(record);
    for (const claim of facts.claims) {
      const own = standFor(objects, claim);
      expect(own.length, claim.id).toBeGreaterThan(0);
      for (const object of own) {
        const text = object.type === 'note' ? object.content : object.description;
        expect({ text, ...Object(camel(extensionOf(object)?.claim)) }).toEqual(claim);
      }
    }
  });

  test('parties, activities, sources and gaps come back whole', async () => {
    const { objects } = await bundleOf(record);
    const entries = (name: string, without?: string) =>
      objects
        .filter((object) => extensionOf(object)?.role !== without || without === undefined)
        .flatMap((object) => {
          const entry = extensionOf(object)?.[name];
          return entry === undefined ? [] : [camel(entry)];
        });
    const parties = [...new Map(entries('party').map((party) => [JSON.stringify(party), party])).values()];
    expect(parties).toEqual(record.parties);
    expect(entries('activity')).toEqual(record.activities);
    expect(entries('source')).toEqual(record.sources);
    expect(entries('gap')).toEqual(record.facts.filter(({ kind }) => kind === 'gap'));
  });

  test('who attributes what to whom is a relationship; every other claim is a note by its claimants', async () => {
    const { objects, recordIdOf } = await bundleOf(record);
    for (const claim of facts.claims) {
      const own = standFor(objects, claim);
      if (claim.kind === 'position' && claim.stance === 'attributes') {
        const blamed = own.filter(({ source_ref }) => source_ref?.startsWith('campaign--'));
        const pairs = blamed.map(
          (each) => `${recordIdOf(each.source_ref ?? '')} > ${recordIdOf(each.target_ref ?? '')}`,
        );
        const meant = claim.about.flatMap((id) =>
          (claim.accused ?? []).map(({ party }) => `${id} > ${party}`),
        );
        expect(new Set(pairs)).toEqual(new Set(meant));
        expect(blamed.every(({ relationship_type }) => relationship_type === 'attributed-to')).toBe(true);
      } else {
        expect(own.map(({ type }) => type)).toEqual(['note']);
        const names = claim.by.map((id) => {
          const source = facts.source(id);
          return facts.party(id)?.name ?? source?.publisher ?? source?.title;
        });
        expect(own[0]?.authors).toEqual(names);
        expect((own[0]?.object_refs ?? []).map(recordIdOf)).toEqual(expect.arrayContaining(claim.about));
      }
    }
  });

  test('each place in a source is an external reference, with its quotes and offsets', async () => {
    const { objects } = await bundleOf(record);
    for (const claim of facts.claims) {
      for (const { external_references = [] } of standFor(objects, claim)) {
        expect(external_references.map(({ url }) => url)).toEqual(
          claim.evidence.map(({ source }) => facts.source(source)?.url),
        );
        for (const [index, { quotes = [], start }] of claim.evidence.entries()) {
          const told = external_references[index]?.description ?? '';
          for (const { words } of quotes) expect(told).toContain(`"${words}"`);
          if (start !== undefined) expect(told).toContain(`characters ${start} to `);
        }
      }
    }
  });

  test('ids are there once, refer to what is there, and the claimant is never the creator', async () => {
    const { objects, byId } = await bundleOf(record);
    expect(byId.size).toBe(objects.length);
    expect(objects.flatMap(refsOf).filter((id) => !byId.has(id))).toEqual([]);
    const creators = new Set(
      objects.map(({ created_by_ref }) => created_by_ref).filter((id) => id !== undefined),
    );
    expect([...creators].map((id) => byId.get(id)?.name)).toEqual(['Rollcall']);
    expect([...creators].map((id) => extensionOf(byId.get(id)))).toEqual([undefined]);
    expect(objects.filter(({ created_by_ref }) => created_by_ref === undefined)).toHaveLength(1);
    expect(objects.map(({ type }) => type)).not.toContain('opinion');
  });

  test('an accusation is labelled as one', async () => {
    const { objects } = await bundleOf(record);
    const actors = objects.filter(({ type }) => type === 'threat-actor');
    expect(actors.length).toBeGreaterThan(0);
    expect(actors.filter(({ labels = [] }) => !labels.includes('accused'))).toEqual([]);
    const targets = new Set(objects.flatMap((each) => [...refsOf(each)]));
    expect(actors.filter(({ id }) => !targets.has(id))).toEqual([]);
    const blaming = objects.filter(({ type, id, extensions }) => type === 'relationship' && extensions && id);
    expect(blaming.filter(({ labels = [] }) => !labels.includes('accusation'))).toEqual([]);
  });

  test('the same record twice: the same bytes', async () => {
    expect((await bundleOf(structuredClone(record))).text).toBe((await bundleOf(record)).text);
  });
});

test('timestamps are the days of the claims, not of the export', async () => {
  const { objects } = await bundleOf(read(WORLD).record);
  const days = Object.groupBy(objects, ({ created, modified }) => `${created} ${modified}`);
  expect(Object.keys(days).sort()).toEqual(
    ['2026-11-25', '2030-03-01', '2030-03-12', '2030-05-03'].map(
      (day) => `${day}T00:00:00.000Z ${day}T00:00:00.000Z`,
    ),
  );
});

test.each([
  ['conducted-by', 'attributed-to'],
  ['affiliated-with', 'related-to'],
  ['from-territory-of', 'related-to'],
  ['unspecified', 'related-to'],
] as const)('an accused that is %s a state is %s it, never more', async (link, type) => {
  const { record } = changed((draft) => {
    const claim = claimIn(draft, 'belmark-attribution');
    if (claim.kind === 'position') {
      claim.accused = [{ party: 'grey-office', link, of: 'arland', wording: 'the Grey Office of Arland' }];
    }
  });
  const { objects, recordIdOf } = await bundleOf(record);
  const linked = objects.filter((each) => each.source_ref?.startsWith('threat-actor--') && each.extensions);
  expect(linked.map((each) => [recordIdOf(each.target_ref ?? ''), each.relationship_type])).toEqual([
    ['arland', type],
  ]);
});

test.each([
  ['icd203', 'high confidence', 85],
  ['icd203', 'almost certain', 95],
  ['icd203', 'fairly sure', undefined],
  ['uk-yardstick', 'almost certain', undefined],
  ['none', 'high confidence', undefined],
] as const)('confidence by the scale %s, "%s", is the number %s', async (scale, wording, number) => {
  const { record } = changed((draft) => {
    claimIn(draft, 'belmark-attribution').confidence = { scale, wording };
  });
  const { objects } = await bundleOf(record);
  const [claim] = record.facts;
  if (!claim || claim.kind === 'gap') throw new Error('the first fact of the invented record is a claim');
  const numbers = standFor(objects, claim).map(({ confidence }) => confidence);
  expect(new Set(numbers)).toEqual(new Set([number]));
});

test('a claim and its source without a date take that of the main claim, and the source says so', async () => {
  const { objects } = await bundleOf(read(WORLD).record);
  const denial = objects.find((object) => extensionOf(object)?.record_id === 'arland-denial');
  expect(denial?.created).toBe('2030-05-03T00:00:00.000Z');
  const reports = objects.filter(({ type }) => type === 'report');
  expect(
    reports.filter(({ description }) => description?.includes('undated')).map(({ name }) => name),
  ).toEqual(['Belmark blames Arland for the Lantern breach']);
});
