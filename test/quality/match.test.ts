import { expect, test } from 'vitest';
import { contains, words } from '../../src/quality/match.ts';

const cases: readonly [text: string, alternative: string, found: boolean][] = [
  ['The U.S. attributed it', 'us', true],
  ['The U.S. attributed it', 'u.s.', true],
  ['The usual suspects', 'us', false],
  ['It was attributed to China', 'attribut', true],
  ['It was misattributed', 'attribut', false],
  ['Over 250,000 servers', '250000', true],
  ['Over 250,000 servers', '250', false],
  ['About 250 servers', '25', false],
  ['About 90% of them', '90%', true],
  ['About 190% of them', '90%', false],
  ['Monday, 19 July 2021.', '19 july', true],
  ['Monday, 19 July 2021.', '9 july', false],
  ['On 19.07.2021', '19.07.2021', true],
  ['On 2021-07-19', '2021-07-19', true],
  ['CRYPTO-JACKING', 'crypto jacking', true],
  ['crypto-jacking', 'cryptojacking', false],
  ['one of them', 'one', true],
  ['onerous', 'one', false],
  ['seventeen', 'seven', false],
  ['three kinds', 'three', true],
  ['threefold', 'three', false],
  ['a threefold rise', 'threefold', true],
  ['Citroën’s cars', 'citroens', true],
  ['nothing', '?!', false],
];

test.each(cases)('%j holds %j: %s', (text, alternative, found) => {
  expect(contains(words(text), alternative)).toBe(found);
});
