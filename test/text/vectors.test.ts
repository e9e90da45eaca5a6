import { expect, test } from 'vitest';
import { englishVectors, pack, unpack } from '../../src/text/vectors.ts';

const vectors = unpack(
  pack(
    2,
    new Map([
      ['north', [0, 7]],
      ['west', [-0.2, 0]],
    ]),
  ),
);

test('what was packed comes back as directions of the same length', () => {
  expect([...(vectors.of('north') ?? [])]).toEqual([0, 127]);
  expect([...(vectors.of('west') ?? [])]).toEqual([-127, 0]);
});

test('a word that was not packed has none', () => {
  expect(vectors.of('south')).toBeUndefined();
});

const likeness = (a: string, b: string): number => {
  const [one, other] = [englishVectors().of(a), englishVectors().of(b)];
  if (!one || !other) throw new Error(`no vector for ${a} or ${b}`);
  return one.reduce((sum, x, i) => sum + x * (other[i] ?? 0), 0) / 127 ** 2;
};

test.each([
  ['minister', 'secretary', 'banana'],
  ['servers', 'computers', 'wedding'],
  ['blamed', 'accused', 'painted'],
])('in English "%s" is nearer to "%s" than to "%s"', (word, near, far) => {
  expect(likeness(word, near)).toBeGreaterThan(likeness(word, far) + 0.2);
});
