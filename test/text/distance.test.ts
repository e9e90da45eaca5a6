import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../src/text/tokens.ts';

/** By the definition, without a table: slow and plainly right. */
function slow(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const costs = [
    slow(x, b) + 1,
    slow(a, y) + 1,
    slow(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? slow(a.slice(0, -2), b.slice(0, -2)) + 1
      : Number.POSITIVE_INFINITY,
  ];
  return Math.min(...costs);
}

test.each<[string, string, number]>([
  ['nato', 'nato', 0],
  ['nato', 'naot', 1],
  ['canada', 'canda', 1],
  ['canada', 'xanada', 1],
  ['ca', 'abc', 3],
  ['', 'us', 2],
  ['china', 'chain', 2],
])('%j and %j are %d slips apart', (a, b, slips) => {
  expect(distance(a, b, 9)).toBe(slips);
});

const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 5 });

test('the same as by the definition, whenever it is within the limit', () => {
  fc.assert(
    fc.property(word, word, fc.nat(5), (a, b, most) => {
      const real = slow(a, b);
      const found = distance(a, b, most);
      expect(found <= most).toBe(real <= most);
      if (real <= most) expect(found).toBe(real);
    }),
  );
});

test('both ways the same, and nothing only to itself', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b, 9)).toBe(distance(b, a, 9));
      expect(distance(a, b, 9) === 0).toBe(a === b);
    }),
  );
});
