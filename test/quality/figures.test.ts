import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { readFigures, readSets } from '../../src/launch/question-sets.ts';
import { dropped, figuresOf } from '../../src/quality/figures.ts';
import { runSet } from '../../src/quality/run.ts';
import { read } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const start = new Date('2031-01-06T12:00:00Z');

test('no figure of a question set drops', { timeout: 120_000 }, () => {
  const bot = createBot({ record: read(SHIPPED).record });
  const sets = readSets().map(({ name, conversations }) => ({
    name,
    results: runSet(conversations, { bot, start, clock: () => 0 }),
  }));
  const committed = readFigures();
  expect(Object.keys(committed).sort()).toEqual(sets.map(({ name }) => name).sort());
  expect(dropped(committed, figuresOf(sets)), 'npm run quality -- --misses shows what is wrong').toEqual([]);
});

test('what dropped is named, what rose is not', () => {
  const before = { harbour: { answer: 3, unknown: 1 }, tides: { answer: 1 } };
  expect(dropped(before, { harbour: { answer: 2, unknown: 4 } })).toEqual([
    'harbour answer: 2, was 3',
    'tides answer: 0, was 1',
  ]);
  expect(dropped(before, before)).toEqual([]);
});

test('figures.json is what npm run quality -- --write-figures would write: sorted by set, two blanks deep', () => {
  const text = readFileSync('test/questions/figures.json', 'utf8');
  expect(text).toBe(`${JSON.stringify(readFigures(), null, 2)}\n`);
});
