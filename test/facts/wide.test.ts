import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { checkRecord } from '../../src/facts/check.ts';
import { problemLine } from '../../src/facts/problem.ts';
import { createFacts } from '../../src/facts/store.ts';
import { read } from './world.ts';

const loaded = read(join(import.meta.dirname, '../../records/wide'));

test('the wider record is in order', () => {
  expect(checkRecord(loaded).map(problemLine)).toEqual([]);
});

test('every claim of the wider record from a stored text says where it stands', () => {
  const facts = createFacts(loaded.record);
  const bare = facts.claims.filter(({ evidence }) =>
    evidence.some(
      ({ source, paragraph, start, end, sha256 }) =>
        facts.source(source)?.text && [paragraph, start, end, sha256].includes(undefined),
    ),
  );
  expect(bare.map(({ id }) => id)).toEqual([]);
});

test.each([
  ['when was Xu Zewei arrested', /^Thursday 3 July 2025\./],
  ['how sure was the US', /high degree of confidence/],
  ['did the EU blame China', /doesn't name the Chinese state/],
  ['have the four been arrested?', /^The record doesn't say whether any of the four has been arrested/],
  ['is APT40 Hafnium?', /two different groups/],
])('on the wider record: %s', (question, says) => {
  const { answer } = createBot({ record: loaded.record }).ask(question, { now: new Date(0) });
  const text =
    answer.kind === 'answered'
      ? [answer.lead, ...answer.context].join(' ')
      : answer.kind === 'unknown'
        ? answer.missing
        : '';
  expect(text).toMatch(says);
});
