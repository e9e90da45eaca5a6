import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marked, markOf, marksOf } from '../../src/answer/marks.ts';
import { read } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const { facts, parties } = read(SHIPPED).record;
const ids = [...facts, ...parties].map(({ id }) => id);

test('no two facts or parties of the record have the same mark', () => {
  expect(new Set(ids.map(markOf)).size).toBe(new Set(ids).size);
});

test('marks come back as the ids they stand for, in order; what did not fit is said', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...new Set(ids)]), fc.integer({ min: 10, max: 90 }), (some, room) => {
      const marks = marksOf(some, room);
      const back = marked(marks, ids);
      expect(marks.length).toBeLessThanOrEqual(room);
      expect(back.ids).toEqual(some.slice(0, back.ids.length));
      expect(back.more).toBe(back.ids.length < some.length);
    }),
    { numRuns: 50 },
  );
});

test('marks of another record stand for nothing', () => {
  expect(marked('zzzzz00000', ids)).toEqual({ ids: [], more: false });
});
