import { expect, test } from 'vitest';
import { cut, fitItems } from '../../src/render/limits.ts';

test.each([
  ['short', 10, 'short'],
  ['exactly ten', 11, 'exactly ten'],
  ['cut at a word', 10, 'cut at a…'],
  ['unbrokenlongword', 8, 'unbroke…'],
  ['abc😀def', 5, 'abc…'],
])('%j in %i', (text, max, shown) => {
  expect(cut(text, max)).toBe(shown);
  expect(cut(text, max).length).toBeLessThanOrEqual(max);
});

test('items are cut between items, and the rest is counted', () => {
  expect(fitItems(['aaa', 'bbb', 'ccc'], 8)).toEqual({ kept: ['aaa', 'bbb'], left: 1 });
  expect(fitItems(['aaa'], 3)).toEqual({ kept: [], left: 1 });
  expect(fitItems([], 0)).toEqual({ kept: [], left: 0 });
});
