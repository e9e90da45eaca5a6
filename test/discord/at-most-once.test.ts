import { expect, test } from 'vitest';
import { firstTime, outOfOrder } from '../../src/discord/at-most-once.ts';

test('what comes twice is met for the first time once', () => {
  const isFirst = firstTime();
  expect(['a', 'b', 'a', 'a', 'c', 'b'].map(isFirst)).toEqual([true, true, false, false, true, false]);
});

test('only the last 5000 are remembered', () => {
  const isFirst = firstTime();
  isFirst('oldest');
  for (let n = 0; n < 4999; n++) isFirst(String(n));
  expect(isFirst('oldest')).toBe(false);
  isFirst('one too many');
  expect(isFirst('oldest')).toBe(true);
});

test.each([
  {
    edits: [
      ['a', 1],
      ['a', 2],
      ['b', 1],
      ['a', 3],
    ],
    old: [false, false, false, false],
  },
  {
    edits: [
      ['a', 2],
      ['a', 1],
      ['a', 3],
    ],
    old: [false, true, false],
  },
  {
    edits: [
      ['a', 3],
      ['a', 1],
      ['a', 2],
    ],
    old: [false, true, true],
  },
  {
    edits: [
      ['a', 1],
      ['a', 1],
    ],
    old: [false, true],
  },
] as const)('edits $edits: not the newest are $old', ({ edits, old }) => {
  const isOld = outOfOrder();
  expect(edits.map(([id, edited]) => isOld(id, edited))).toEqual(old);
});
