import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exportRecord } from '../../src/export/export.ts';
import type { RecordData } from '../../src/facts/schema.ts';
import { createFacts } from '../../src/facts/store.ts';
import { RECORDS } from './records.ts';

const SCHEMA = 'https://schema.org/';
const OURS = 'urn:rollcall:term:';
const Value = z.looseObject({ '@id': z.string().optional(), '@value': z.unknown().optional() });
const Thing = z.looseObject({ '@id': z.string(), '@type': z.array(z.string()) });
type Thing = z.infer<typeof Thing>;

/** Expansion drops every name that the context doesn't know; a context from the network would fail here. */
async function expand(record: RecordData): Promise<Thing[]> {
  const { text } = await exportRecord(record, 'jsonld');
  const documentLoader = async (url: string) => {
    throw new Error(`nothing may be fetched, and ${url} was`);
  };
  return z.array(Thing).parse(await jsonld.expand(JSON.parse(text), { documentLoader }));
}

const values = (thing: Thing | undefined, name: string) =>
  z
    .array(Value)
    .parse(thing?.[name] ?? [])
    .map((value) => value['@id'] ?? value['@value']);
const idsIn = (thing: Thing | undefined, name: string) =>
  values(thing, name).map((id) => String(id).replace('urn:rollcall:', ''));

describe.each(RECORDS)('%s as JSON-LD', (_name, record) => {
  const facts = createFacts(record);
  const expanded = expand(record);
  const things = expanded.then((all) => new Map(all.map((thing) => [thing['@id'], thing])));
  const thing = async (id: string) => (await things).get(`urn:rollcall:${id}`);

  test('each claim is a Claim with its author, its text, its date and where it appeared', async () => {
    for (const claim of facts.claims) {
      const node = await thing(`claim:${claim.id}`);
      expect(node?.['@type']).toEqual([`${SCHEMA}Claim`]);
      expect(values(node, `${SCHEMA}text`)).toEqual([claim.text]);
      expect(idsIn(node, `${SCHEMA}author`).map((id) => id.split(':')[1])).toEqual(claim.by);
      expect(new Set(idsIn(node, `${SCHEMA}appearance`))).toEqual(
        new Set(claim.evidence.map(({ source }) => `source:${source}`)),
      );
      expect(idsIn(node, `${SCHEMA}about`).map((id) => id.split(':')[1])).toEqual(claim.about);
      const date = claim.said ?? claim.when?.edtf ?? '';
      expect(values(node, `${SCHEMA}datePublished`)).toEqual(/^[\d-]+$/.test(date) ? [date] : []);
      expect(values(node, `${OURS}when`)).toEqual(claim.when ? [claim.when.edtf] : []);
    }
  });

  test('what schema.org has no word for is kept whole', async () => {
    for (const fact of facts.all) {
      const node = await thing(`${fact.kind === 'gap' ? 'gap' : 'claim'}:${fact.id}`);
      const [entry] = values(node, `${OURS}entry`);
      const text = fact.kind === 'gap' ? {} : { text: fact.text };
      expect({ ...text, ...Object(entry) }).toEqual(fact);
    }
  });

  test('who is accused, by which stance, and what it differs from', async () => {
    for (const claim of facts.claims) {
      if (claim.kind !== 'position') continue;
      const node = await thing(`claim:${claim.id}`);
      expect(values(node, `${OURS}stance`)).toEqual([claim.stance]);
      const accused = (claim.accused ?? []).flatMap(({ party, of }) => (of ? [party, of] : [party]));
      expect(new Set(idsIn(node, `${OURS}accused`))).toEqual(new Set(accused.map((id) => `party:${id}`)));
      expect(idsIn(node, `${OURS}conflictsWith`)).toEqual(
        (claim.conflictsWith ?? []).map((id) => `claim:${id}`),
      );
    }
  });

  test('each quote has its words, its speaker and its source', async () => {
    for (const claim of facts.claims) {
      const node = await thing(`claim:${claim.id}`);
      const quotes = z.array(z.looseObject({})).parse(node?.[`${SCHEMA}hasPart`] ?? []);
      const told = quotes.map((quote) => {
        const part = Thing.parse({ '@id': '', '@type': [], ...quote });
        const [speaker, source] = [`${SCHEMA}spokenByCharacter`, `${SCHEMA}isPartOf`].map(
          (name) => idsIn(part, name)[0],
        );
        return { words: values(part, `${SCHEMA}text`)[0], speaker, source };
      });
      const meant = claim.evidence.flatMap(({ source, quotes = [] }) =>
        quotes.map(({ words, speaker }) => ({
          words,
          speaker: `party:${speaker}`,
          source: `source:${source}`,
        })),
      );
      expect(told).toEqual(meant);
    }
  });

  test('every reference leads to a thing, and nothing is a ClaimReview', async () => {
    const all = await expanded;
    const known = await things;
    expect(known.size).toBe(all.length);
    const names = ['author', 'about', 'appearance', 'memberOf'].map((name) => SCHEMA + name);
    const referred = all.flatMap((each) => names.flatMap((name) => idsIn(each, name)));
    expect(referred.length).toBeGreaterThan(facts.claims.length);
    expect(referred.filter((id) => !known.has(`urn:rollcall:${id}`))).toEqual([]);
    expect(all.flatMap((each) => each['@type'])).not.toContain(`${SCHEMA}ClaimReview`);
  });

  test('parties, activities and sources keep their names and addresses', async () => {
    for (const { id, name } of record.parties)
      expect(values(await thing(`party:${id}`), `${SCHEMA}name`)).toEqual([name]);
    for (const { id, name } of record.activities) {
      expect(values(await thing(`activity:${id}`), `${SCHEMA}name`)).toEqual([name]);
    }
    for (const { id, title, url } of record.sources) {
      const node = await thing(`source:${id}`);
      expect(values(node, `${SCHEMA}name`)).toEqual([title]);
      expect(values(node, `${SCHEMA}url`)).toEqual(url === undefined ? [] : [url]);
    }
  });
});
