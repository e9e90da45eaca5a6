import { expect, test } from 'vitest';
import { createNames } from '../../src/names/names.ts';
import { read, WORLD } from '../facts/world.ts';
import { SHIPPED } from './readers.ts';

const world = createNames(read(WORLD).record);
const shipped = createNames(read(SHIPPED).record);
const parties = (typed: string, limit = 5) => world.complete(typed, ['party'], limit).map((n) => n.id);

test.each(['', '  ', '?!'])("%j offers the first of the record's names, in its order", (typed) => {
  expect(parties(typed, 3)).toEqual(['belmark', 'belmark-court', 'ida-fenn']);
});

test.each<[typed: string, offered: readonly string[]]>([
  ['bel', ['belmark', 'belmark-court']],
  ['BEL', ['belmark', 'belmark-court']],
  ['fen', ['ida-fenn']],
  ['ida f', ['ida-fenn']],
  ['port', ['belmark']],
  ['grey', ['grey-office']],
  ['arl', ['arland', 'grey-office', 'two-citizens']],
])('"%s" offers %j', (typed, offered) => {
  expect(parties(typed)).toEqual(offered);
});

test.each<[typed: string, first: string]>([
  ['belmrak', 'belmark'],
  ['grya office', 'grey-office'],
  ['corlnad', 'corland'],
])('"%s", with a slip, offers %s first', (typed, first) => {
  expect(parties(typed)[0]).toBe(first);
});

test.each(['xyzzy', 'microsoft', '東京', '__proto__', '1234'])('"%s" offers nothing', (typed) => {
  expect(parties(typed)).toEqual([]);
});

test('a longer text than any name is neither an error nor slow', () => {
  expect(parties('who did it '.repeat(400))).toEqual([]);
});

test('each thing once, only of the kinds asked for, at most as many as asked', () => {
  for (const typed of ['', 'a', 'the', 'lan', 'belmark']) {
    const all = world.complete(typed, ['party', 'activity'], 50);
    expect(new Set(all.map((n) => n.id)).size).toBe(all.length);
    expect(all.every((n) => n.kind === 'party' || n.kind === 'activity')).toBe(true);
    expect(world.complete(typed, ['party', 'activity'], 2)).toEqual(all.slice(0, 2));
  }
});

test("the world's countries are not offered: the record says nothing about them", () => {
  expect(world.complete('brazil', ['party', 'country'], 5)).toEqual([]);
});

test.each<[typed: string, first: string]>([
  ['jap', 'japan'],
  ['new zeland', 'new-zealand'],
  ['unted kingdm', 'uk'],
  ['beijing', 'prc'],
  ['ca', 'canada'],
])('on the shipped record "%s" offers %s first', (typed, first) => {
  expect(shipped.complete(typed, ['party'], 5)[0]?.id).toBe(first);
});

test.each<[typed: string, meant: string | undefined]>([
  ['Untied Kingdom', 'uk'],
  ['new zeeland', 'new-zealand'],
  ['Justice Departmnet', 'us-doj'],
  ['Atlantis', undefined],
  ['Gates', undefined],
  ['NSA chief', undefined],
  ['', undefined],
])('as a whole name with slips "%s" is %s', (typed, meant) => {
  expect(shipped.spelt(typed, 'party')).toBe(meant);
});

test('a slip in a name of another kind is not taken', () => {
  expect(shipped.spelt('Untied Kingdom', 'activity')).toBeUndefined();
});
