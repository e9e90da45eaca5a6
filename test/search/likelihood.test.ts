import { expect, test } from 'vitest';
import { sentenceOf } from '../../src/question/sentence.ts';
import { createLikelihoods } from '../../src/search/likelihood.ts';
import { read, WORLD } from '../facts/world.ts';
import { readerOf } from '../names/readers.ts';

const reader = readerOf(read(WORLD).record);
const asked = (text: string) => sentenceOf(reader.read(text)).ask;

const likelihoods = createLikelihoods(
  new Map([
    [
      'kettle',
      ['which kettle boiled over', 'what about the purple kettle', 'who bought a kettle'].map(asked),
    ],
    ['lantern', ['when was the lantern lit', 'when did the oil burn'].map(asked)],
    ['stamp', ['who printed the stamp', 'who drew the stamps'].map(asked)],
  ]),
);
const of = (text: string, weights: readonly number[] = []) => likelihoods.of(asked(text), weights);
const first = (text: string) => [...of(text)].sort((a, b) => b[1] - a[1])[0]?.[0];

test.each([
  ['a kettle', 'kettle'],
  ['purple, is it boiling', 'kettle'],
  ['burning of oil, when', 'lantern'],
  ['printing a stamp', 'stamp'],
])('"%s" is likeliest asked for the %s', (text, fact) => {
  expect(first(text)).toBe(fact);
});

test('small words count: what is asked with "who" there, with "when" here', () => {
  expect(first('who')).toBe('stamp');
  expect(first('when')).toBe('lantern');
});

test('words that nobody uses speak for no fact', () => {
  expect(of('marmalade').size).toBe(0);
  expect(of('kettle marmalade').get('kettle')).toBe(of('kettle').get('kettle'));
});

test('a word that counts for nothing speaks for no fact', () => {
  expect(of('kettle', [0]).size).toBe(0);
});

test('whether a word was ever used', () => {
  const [kettle, marmalade] = asked('kettle marmalade').units;
  expect([kettle, marmalade].map((unit) => unit && likelihoods.knows(unit))).toEqual([true, false]);
});
