import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSpeller } from '../../src/text/spelling.ts';
import { distance } from '../../src/text/tokens.ts';

const words = [
  'attributed',
  'announce',
  'allies',
  'canada',
  'microsoft',
  'exchange',
  'apt40',
  'un',
  'cable',
  'table',
];
const speller = createSpeller(words);

test.each<[typed: string, meant: string]>([
  ['attribtued', 'attributed'],
  ['atributed', 'attributed'],
  ['atribtued', 'attributed'],
  ['ttributed', 'attributed'],
  ['sttributed', 'attributed'],
  ['announec', 'announce'],
  ['alies', 'allies'],
  ['canda', 'canada'],
  ['acnada', 'canada'],
  ['xanada', 'canada'],
  ['mircosotf', 'microsoft'],
  ['xchange', 'exchange'],
  ['exhcange', 'exchange'],
])('"%s" is respelled to "%s"', (typed, meant) => {
  expect(speller(typed)).toBe(meant);
});

test.each([
  'apt41',
  'apt4',
  '250000',
  'cve-2021-26855',
  'c4ble',
  'exchangeable',
  'alli3s',
  'un',
  'u',
  '',
  'cnd',
  'weather',
  'atrbtd',
  'cnaad',
])('"%s" is never respelled', (typed) => {
  expect(speller(typed)).toBeUndefined();
});

test('a tie goes to the word that came first', () => {
  expect(speller('mable')).toBe('cable');
  expect(createSpeller([...words].reverse())('mable')).toBe('table');
});

test('a slip that fits two names equally says neither: Irak', () => {
  const names = ['iran', 'iraq', 'brazil'];
  const careful = createSpeller(names, new Set(names));
  expect(careful('irak')).toBeUndefined();
  expect(careful('irann')).toBe('iran');
  expect(careful('brazl')).toBe('brazil');
  expect(createSpeller(names, new Set(['iran']))('irak')).toBe('iran');
});

test('the right first letter wins over a wrong one', () => {
  expect(createSpeller(['cable', 'mabel'])('mable')).toBe('mabel');
  expect(createSpeller(['mabel', 'cable'])('mable')).toBe('mabel');
});

test('a letter left out is likelier than a wrong one', () => {
  expect(createSpeller(['stare', 'state', 'staten'])('stat')).toBe('state');
  expect(createSpeller(['scare', 'shared'])('share')).toBe('shared');
});

test('what is respelled is within two slips, within one when short, and holds no digit', () => {
  const known = createSpeller(['alpha', 'alphabet', 'alphabets', 'betas', 'bets', 'abate']);
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abehlpst1'), maxLength: 10 }), (typed) => {
      const meant = known(typed);
      if (meant === undefined) return;
      expect(typed).not.toMatch(/\d/);
      expect(distance(typed, meant, 9)).toBeLessThanOrEqual(typed.length <= 7 ? 1 : 2);
    }),
  );
});

test('nothing that is known by one slip is missed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('attributed', 'announce', 'allies', 'canada'),
      fc.nat(),
      fc.constantFrom('swap', 'drop', 'double'),
      (word, n, slip) => {
        const at = n % (word.length - 1);
        const typed = {
          swap: word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
          drop: word.slice(0, at) + word.slice(at + 1),
          double: word.slice(0, at) + word.charAt(at) + word.slice(at),
        }[slip];
        expect(speller(typed)).toBe(word);
      },
    ),
  );
});
