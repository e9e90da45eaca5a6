import { expect, test } from 'vitest';
import { frequentWords, isEnglish, isStop, numberOf, rarity, spellOut } from '../../src/text/english.ts';

test.each<[typed: string, meant: string]>([
  ['wat', 'what'],
  ['wen', 'when'],
  ['hw', 'how'],
  ['u', 'you'],
  ['b4', 'before'],
  ['govt', 'government'],
  ['offical', 'official'],
  ['wich', 'which'],
])('"%s" is short for "%s"', (typed, meant) => {
  expect(spellOut(typed)).toBe(meant);
});

test.each(['what', 'us', 'uk', 'nato', 'mss', 'constructor', '__proto__', 'toString', ''])(
  '"%s" is short for nothing',
  (typed) => {
    expect(spellOut(typed)).toBeUndefined();
  },
);

test.each(['the', 'hack', 'dollar', 'weather', 'iraq', 'austria', 'dont'])('"%s" is English', (word) => {
  expect(isEnglish(word)).toBe(true);
});

test.each(['attribtued', 'canda', 'constructor', '__proto__', 'wich', 'gonna', 'apt40', ''])(
  '"%s" is no English word that a slip could not be',
  (word) => {
    expect(isEnglish(word)).toBe(false);
  },
);

test.each(['who', 'the', 'dont', 'please'])('"%s" carries no content', (word) => {
  expect(isStop(word)).toBe(true);
});

test.each(['china', 'dollar', 'attributed', 'constructor', ''])('"%s" carries content', (word) => {
  expect(isStop(word)).toBe(false);
});

test('the rarer a word, the more it says: the, back, dollar, attribution', () => {
  const by = ['the', 'back', 'money', 'dollar', 'attribution'].map(rarity);
  expect(by).toEqual([...by].sort((a, b) => a - b));
  expect(by[0]).toBe(0.25);
  expect(by.at(-1)).toBe(1);
});

test.each(['qwxyz', '', 'constructor', '__proto__', 'apt40'])('%j, in no list, counts as rarest', (word) => {
  expect(rarity(word)).toBe(1);
});

test('no word is rarer than 1 or more frequent than 0.25', () => {
  for (const word of frequentWords(5_000)) {
    expect(rarity(word)).toBeGreaterThanOrEqual(0.25);
    expect(rarity(word)).toBeLessThanOrEqual(1);
  }
});

test.each<[word: string, number: number]>([
  ['zero', 0],
  ['four', 4],
  ['twelve', 12],
  ['fifty', 50],
  ['250000', 250_000],
  ['3.5', 3.5],
])('"%s" is the number %d', (word, number) => {
  expect(numberOf(word)).toBe(number);
});

test.each(['dozen', 'many', 'apt40', '1st', 'none', '', 'constructor', '1e9', '-1', '0x10'])(
  '"%s" is no number',
  (word) => {
    expect(numberOf(word)).toBeUndefined();
  },
);
