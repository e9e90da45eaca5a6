import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkRecord } from '../../src/facts/check.ts';
import { jsonSchemas } from '../../src/facts/json-schemas.ts';
import { problemLine } from '../../src/facts/problem.ts';
import { createFacts } from '../../src/facts/store.ts';
import { parseWhen } from '../../src/facts/when.ts';
import { read } from './world.ts';

const DATA = join(import.meta.dirname, '../../data');
const loaded = read(DATA);
const facts = createFacts(loaded.record);

test('the shipped record is in order', () => {
  expect(checkRecord(loaded).map(problemLine)).toEqual([]);
});

test('every claim from a stored text says where it stands', () => {
  const bare = facts.claims.filter(({ evidence }) =>
    evidence.some(
      ({ source, paragraph, start, end, sha256 }) =>
        facts.source(source)?.text && [paragraph, start, end, sha256].includes(undefined),
    ),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test('no paragraph of the article is left out', () => {
  const cited = facts.claims.flatMap(({ evidence }) => evidence.filter(({ source }) => source === 'article'));
  const paragraphs = new Set(cited.map(({ paragraph }) => paragraph));
  expect([...paragraphs].toSorted((a = 0, b = 0) => a - b)).toEqual(
    Array.from({ length: 18 }, (_, i) => i + 1),
  );
});

test('every date is one that can be compared', () => {
  const dates = facts.claims
    .flatMap(({ when, said }) => [when?.edtf, said])
    .filter((date) => date !== undefined);
  expect(dates.filter((date) => !parseWhen(date))).toEqual([]);
});

test('the charges and the Exchange hack share no claim', () => {
  const claims = facts.claims.filter(({ about }) => about.includes('charged-campaign'));
  expect(claims.filter(({ about }) => about.includes('exchange-hack'))).toEqual([]);
});

test.each([
  ['prc-mss', ['prc']],
  ['mss-affiliated-hackers', ['prc-mss', 'prc']],
  ['contract-hackers', ['prc-mss', 'prc']],
  // The article calls them Chinese, and doesn't say whose they are.
  ['chinese-cyber-spies', []],
  ['four-nationals', []],
])('%s is part of %j', (party, ladder) => {
  expect(facts.ancestors(party).map(({ id }) => id)).toEqual(ladder);
});

test('the JSON Schemas beside the data are those of the code', () => {
  for (const [name, text] of jsonSchemas()) {
    expect(readFileSync(join(DATA, 'schema', name), 'utf8'), `${name}: npm run data -- --write-schemas`).toBe(
      text,
    );
  }
});
