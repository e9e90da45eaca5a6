import { expect, test } from 'vitest';
import { createMeanings } from '../../src/search/meaning.ts';
import { pack, unpack } from '../../src/text/vectors.ts';

/** Two ways to be hot, two to be wet, and a word that is neither. */
const vectors = unpack(
  pack(
    3,
    new Map([
      ['fire', [1, 0, 0]],
      ['blaze', [0.9, 0.1, 0]],
      ['rain', [0, 1, 0]],
      ['drizzle', [0.1, 0.9, 0]],
      ['chair', [0, 0, 1]],
    ]),
  ),
);
const meanings = createMeanings(
  new Map([
    ['burnt', [['fire'], ['a', 'fire', 'chair']]],
    ['flooded', [['rain'], ['the', 'rain', 'chair']]],
  ]),
  vectors,
);
const meant = (...words: string[]) =>
  meanings(
    words,
    words.map(() => 1),
  );

test('another word of the same meaning finds the fact', () => {
  expect(meant('blaze').behind('burnt')).toBe(0);
  expect(meant('blaze').behind('flooded')).toBeLessThan(-1);
  expect(meant('drizzle').behind('flooded')).toBe(0);
});

test('how near the nearest way of asking is', () => {
  expect(meant('fire').nearest('burnt')).toBeCloseTo(1);
  expect(meant('blaze').nearest('burnt')).toBeGreaterThan(0.9);
  expect(meant('fire').nearest('flooded')).toBeLessThan(0.2);
});

test('words without a vector, and an unknown fact, say nothing', () => {
  expect(meant('quux').nearest('burnt')).toBe(0);
  expect(meant('fire').nearest('nothing')).toBe(0);
  expect(meant('fire').behind('nothing')).toBe(0);
});

test('a word that hardly counts hardly turns the meaning', () => {
  const light = meanings(['fire', 'rain'], [1, 0.05]);
  expect(light.behind('burnt')).toBe(0);
  expect(light.behind('flooded')).toBeLessThan(-1);
});
