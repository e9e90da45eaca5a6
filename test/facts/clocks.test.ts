import { expect, test } from 'vitest';
import { compareDates, happenedOn, isAfter, isBy, saidOn } from '../../src/facts/clocks.ts';
import { createFacts } from '../../src/facts/store.ts';
import { changed, read, WORLD } from './world.ts';

test('dates in the order of time, as far as they are known', () => {
  const dates = ['2021-07-19', '2021', '[..2021-07-20]', '2021-03/2021-07', '2018', '2021-07', 'nonsense'];
  expect(dates.toSorted(compareDates)).toEqual([
    '2018',
    '2021',
    '2021-03/2021-07',
    '2021-07',
    '2021-07-19',
    '[..2021-07-20]',
    'nonsense',
  ]);
});

test.each([
  ['2021-07-20', '2021-07-20', true],
  ['2021-07-19', '2021-07', true],
  ['2021-07', '2021-07-20', false],
  ['[..2021-07-19]', '2021-07-20', true],
  ['2022', '2021', false],
  ['', '2021', false],
])('said %s is said by %s: %j', (said, by, is) => expect(isBy(said, by)).toBe(is));

test.each([
  ['2021-07-20', '2021-07-19', true],
  ['2021-07-19', '2021-07-19', false],
  ['2021-07', '2021-07-19', false],
  ['[..2021-08-01]', '2021-07-19', true],
])('%s comes after %s: %j', (date, other, is) => expect(isAfter(date, other)).toBe(is));

const published = changed((r) => {
  for (const [i, source] of r.sources.entries()) r.sources[i] = { ...source, published: '2030-05-04' };
});

test.each([
  ['noticed', '2030-03-12', '2030-05-04'],
  ['belmark-attribution', '2030-05-03', '2030-05-03'],
  ['further-steps', '2030-05-03', '2030-05-03'],
])('%s happened on %s and was said on %s', (id, happened, said) => {
  const facts = createFacts(published.record);
  const claim = facts.claims.find((c) => c.id === id);
  if (!claim) throw new Error(`the fixture world has no claim "${id}"`);
  expect([happenedOn(claim), saidOn(claim, facts)]).toEqual([happened, said]);
});

test('a finding of an undated source was said at no known time', () => {
  const facts = createFacts(read(WORLD).record);
  const noticed = facts.claims.find((c) => c.id === 'noticed');
  expect(noticed && saidOn(noticed, facts)).toBeUndefined();
});
