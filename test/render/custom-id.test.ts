import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CALLS } from '../../src/answer/answer.ts';
import { decode, encode, type Press } from '../../src/render/custom-id.ts';

const press: fc.Arbitrary<Press> = fc.oneof(
  fc.record({
    kind: fc.constant('delete' as const),
    asker: fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String),
  }),
  fc.record({
    kind: fc.constant('review' as const),
    act: fc.constantFrom('show' as const, 'accept' as const, 'dismiss' as const, 'propose' as const),
    view: fc.constantFrom('waiting' as const, 'accepted' as const, 'dismissed' as const, 'proposed' as const),
    page: fc.nat(9999),
    id: fc.nat(),
  }),
  fc.record({
    kind: fc.constant('privacy' as const),
    act: fc.constantFrom('show' as const, 'export' as const, 'erase' as const, 'confirm' as const),
  }),
  fc.record({
    kind: fc.constant('report' as const),
    answer: fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String),
  }),
  fc.record({ kind: fc.constant('ask' as const), text: fc.string({ unit: 'grapheme', maxLength: 120 }) }),
  fc.record({
    kind: fc.constant('open' as const),
    again: fc.record({
      call: fc.constantFrom(...CALLS),
      key: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
    }),
  }),
  fc.record({
    kind: fc.constantFrom('find' as const, ...CALLS),
    page: fc.nat(9999),
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  }),
);

test('whatever fits comes back as it was, and nothing longer than 100 is made', () => {
  fc.assert(
    fc.property(press, (each) => {
      const id = encode(each);
      if (id === undefined) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(decode(id)).toEqual(each);
    }),
  );
});

test.each([
  '',
  'x',
  '0:ask:old',
  '2:ask:new',
  '1:vote:up',
  '1:delete:',
  '1:delete:abc',
  '1:privacy:',
  '1:privacy:erase:1',
  '1:review:',
  '1:review:delete:waiting:0:1',
  '1:review:accept:all:0:1',
  '1:review:accept:waiting:x:1',
  '1:report:',
  '1:report:abc',
  '1:find:x:y',
  '1:find:1:',
  '1:rollcall:-1:x',
  '1:timeline:x',
  '1:open:cited',
  '1:open:nothing:x',
  'page_2',
])('%j is of another version', (id) => expect(decode(id)).toEqual({ kind: 'older' }));

test('a question of 101 characters gets no button', () => {
  expect(encode({ kind: 'ask', text: 'x'.repeat(101) })).toBeUndefined();
  expect(encode({ kind: 'ask', text: 'x'.repeat(94) })).toBeDefined();
});
