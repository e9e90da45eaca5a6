/** How people ask for each fact: loading the files, and what is refused in them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { checkRecord } from '../../src/facts/check.ts';
import { loadRecord } from '../../src/facts/load.ts';
import { problemLine } from '../../src/facts/problem.ts';
import type { AskedFor } from '../../src/facts/schema.ts';
import { changed, read, WORLD, withFile } from './world.ts';

/** The fixture world on disk with some more files in its folder `asked`. */
function withAsked<T>(files: Readonly<Record<string, string>>, work: (dir: string) => T): T {
  return withFile(
    'record.json',
    (text) => text,
    (dir) => {
      mkdirSync(join(dir, 'asked'));
      for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, 'asked', name), text);
      return work(dir);
    },
  );
}

const file = (asked: unknown): string => JSON.stringify({ $schema: '../schema/asked.json', asked });

describe('loading', () => {
  test('all files of the folder, by name; what is not JSON by its name is left alone', () => {
    const files = {
      'two.json': file({ product: ['purple kettle'] }),
      'one.json': file({ occurred: ['day of the kettle', 'kettle when'] }),
      'notes.txt': 'no questions',
    };
    expect(withAsked(files, (dir) => read(dir).record.asked)).toEqual([
      { fact: 'occurred', questions: ['day of the kettle', 'kettle when'] },
      { fact: 'product', questions: ['purple kettle'] },
    ]);
  });

  test('a record without the folder has none', () => {
    expect(read(WORLD).record.asked).toEqual([]);
  });

  test.each<[title: string, text: string, sentence: string]>([
    ['a fact without questions', file({ product: [] }), 'asked/one.json, asked.product: found []'],
    ['an empty question', file({ product: [''] }), 'asked/one.json, asked.product[0]: found ""'],
    [
      'a question by itself, in no list',
      file({ product: 'purple' }),
      'asked/one.json, asked.product: found "purple"',
    ],
    ['what is no JSON', '{', 'asked/one.json: this is not JSON'],
  ])('%s is refused', (_title, text, sentence) => {
    const loaded = withAsked({ 'one.json': text }, loadRecord);
    expect(loaded.ok ? [] : loaded.problems.map(problemLine)).toEqual([expect.stringContaining(sentence)]);
  });

  test('"anything about purple kettles?" is answered by the fact that is asked for in such words', () => {
    const now = new Date('2026-07-01T12:00:00Z');
    const answer = (dir: string) =>
      createBot({ record: read(dir).record }).ask('anything about purple kettles?', { now }).answer;
    const files = { 'one.json': file({ product: ['purple kettles'] }) };
    expect(withAsked(files, answer)).toMatchObject({ kind: 'answered', facts: ['product'] });
    expect(answer(WORLD).kind).toBe('unknown');
  });
});

const sentences = (...asked: readonly AskedFor[]): readonly string[] =>
  checkRecord(changed((record) => record.asked.push(...asked))).map(problemLine);
const words = (count: number): string => Array.from({ length: count }, (_, i) => `kettle${i}`).join(' ');

describe('what is refused, and its neighbour', () => {
  test.each<[title: string, asked: readonly AskedFor[], sentence: string]>([
    [
      'questions for a fact that is not there',
      [{ fact: 'produkt', questions: ['purple kettle', 'green kettle'] }],
      'asked, produkt, "purple kettle": no fact has this id; mend the id, or remove its questions',
    ],
    [
      'the same question for two facts, be it with other marks and capitals',
      [
        { fact: 'product', questions: ['Purple kettle?'] },
        { fact: 'occurred', questions: ['purple, KETTLE'] },
      ],
      'asked, occurred, "purple, KETTLE": it is asked under product too; keep it under the fact that answers it',
    ],
    [
      'the same question twice for one fact',
      [{ fact: 'product', questions: ['purple kettle', 'purple kettle!'] }],
      'asked, product, "purple kettle!": it is asked under product too; keep it under the fact that answers it',
    ],
    [
      'a question of 21 words',
      [{ fact: 'product', questions: [words(21)] }],
      `asked, product, "${words(21)}": it is long; ask in at most 20 words`,
    ],
  ])('%s', (_title, asked, sentence) => {
    expect(sentences(...asked)).toEqual([sentence]);
  });

  test.each<[title: string, asked: readonly AskedFor[]]>([
    [
      'questions for a fact that is there',
      [{ fact: 'product', questions: ['purple kettle', 'green kettle'] }],
    ],
    [
      'questions that differ in a word',
      [
        { fact: 'product', questions: ['purple kettle'] },
        { fact: 'occurred', questions: ['purple kettles'] },
      ],
    ],
    ['a question of 20 words', [{ fact: 'product', questions: [words(20)] }]],
    ['no questions at all', []],
  ])('%s: in order', (_title, asked) => {
    expect(sentences(...asked)).toEqual([]);
  });
});
