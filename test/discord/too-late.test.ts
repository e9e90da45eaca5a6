import { expect, test } from 'vitest';
import { createTooLate } from '../../src/discord/too-late.ts';

/** How late each is, in seconds, and how far the bot's clock is ahead; one a second. */
const judged = (took: readonly number[], ahead: (second: number) => number = () => 0): boolean[] => {
  let now = 0;
  const isLate = createTooLate(() => now);
  return took.map((seconds, n) => {
    const began = 1_000_000 + n * 1000;
    now = began + seconds * 1000 + ahead(n) * 1000;
    return isLate(began);
  });
};

test.each([
  ['all in time', [0.1, 0.2, 2.9, 0.1], [false, false, false, false]],
  ['one that waited for more than 3 s', [0.1, 3.2, 0.1], [false, true, false]],
  ['3 s exactly, and the way here is no part of them', [0.1, 3.1, 0.1], [false, false, false]],
])('%s', (_what, took, late) => {
  expect(judged(took)).toEqual(late);
});

test.each([-3600, -5, 5, 3600])('a clock that is %s s ahead makes nothing late', (ahead) => {
  expect(judged([0.1, 0.2, 3.4, 0.1], () => ahead)).toEqual([false, false, true, false]);
});

test('a clock that is set forward: what is in time is late for a minute at most', () => {
  const late = judged(Array(200).fill(0.1), (second) => (second < 20 ? 0 : 600));
  expect(late.slice(0, 20)).not.toContain(true);
  expect(late.slice(20 + 60)).not.toContain(true);
});

test('a clock that is set back makes nothing late', () => {
  expect(judged(Array(200).fill(0.1), (second) => (second < 20 ? 600 : 0))).not.toContain(true);
});
