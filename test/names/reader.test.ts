import { describe, expect, test } from 'vitest';
import { read } from '../facts/world.ts';
import { readerOf, SHIPPED, shown } from './readers.ts';

const reader = readerOf(read(SHIPPED).record);
const wordsOf = (typed: string) =>
  reader
    .readTyped(typed)
    .tokens.map((t) => t.norm)
    .join(' ');
const named = (typed: string) => reader.readTyped(typed).mentions.flatMap((m) => m.ids);

test.each<[typed: string, meant: string]>([
  ['wat did teh EU say', 'what did the eu say'],
  ['micrsoft exchnge hack', 'microsoft exchange hack'],
  ['who atributed it', 'who attributed it'],
  ['wen did govt anounce it', 'when did government announce it'],
  ['who did the exchangehack', 'who did the exchange hack'],
  ['whoblamed china', 'who blamed china'],
  ['chinablamed', 'china blamed'],
  ['ransom ware', 'ransomware'],
  ['in dictment', 'indictment'],
  ['victims aswell', 'victims also'],
])('"%s" is read as "%s"', (typed, meant) => {
  expect(wordsOf(typed)).toBe(meant);
});

test.each(['lastpass', 'moveit', 'landsat', 'localhost', 'offside', 'white house', 'some one'])(
  '"%s" stays in as many words as were typed',
  (typed) => {
    expect(wordsOf(typed)).toBe(typed);
  },
);

test('a word taken apart is kept as typed, and each half where it stands', () => {
  const { tokens, respelled } = reader.readTyped('whoblamed');
  expect(tokens.map((t) => [t.raw, t.start, t.end])).toEqual([
    ['who', 0, 3],
    ['blamed', 3, 9],
  ]);
  expect([...respelled]).toEqual([
    [0, 'who'],
    [1, 'blamed'],
  ]);
});

test('WHO, written large, is not the shorthand of anything', () => {
  expect(wordsOf('DA said')).toBe('da said');
  expect(wordsOf('da hack')).toBe('the hack');
});

test.each(['APT41', 'CVE-2021-26857', 'weather in paris', 'dollars', 'sanctioned', 'unsanctioned', 'cats'])(
  '"%s" is left as it was typed',
  (typed) => {
    expect([...reader.readTyped(typed).respelled]).toEqual([]);
  },
);

test('what was respelled is kept as typed', () => {
  expect([...reader.readTyped('did Chnia join').respelled]).toEqual([[1, 'Chnia']]);
});

test('a fact is read as written: nothing in it is respelled', () => {
  expect(reader.read('wat did Chnia say').tokens.map((t) => t.norm)).toEqual(['wat', 'did', 'chnia', 'say']);
});

describe('no country becomes another', () => {
  test.each<[typed: string, country: string]>([
    ['did Iran join', 'iran'],
    ['did Iraq join', 'IQ'],
    ['did Austria join', 'AT'],
    ['did Australia join', 'australia'],
    ['did Niger join', 'NE'],
    ['did Nigeria join', 'NG'],
    ['did Mali join', 'ML'],
    ['did Malta join', 'MT'],
    ['did Irann join', 'iran'],
    ['did Iraqq join', 'IQ'],
    ['did Austrailia join', 'australia'],
    ['did Austira join', 'AT'],
    ['did brazl join', 'BR'],
    ['did germny join', 'germany'],
    ['did jpan join', 'japan'],
  ])('%s: %s', (typed, country) => {
    expect(named(typed)).toEqual([country]);
  });
});

describe('what is negated', () => {
  const negated = (typed: string) => {
    const { units, tokens } = reader.readTyped(typed);
    return units.filter((u) => u.negated && !u.stop).map((u) => tokens[u.from]?.norm);
  };
  test.each<[typed: string, words: readonly string[]]>([
    ["wasn't charged", ['charged']],
    ['was not ever sanctioned', ['sanctioned']],
    ['never attributed', ['attributed']],
  ])('"%s": %j', (typed, words) => {
    expect(negated(typed)).toEqual(words);
  });

  test.each(['was charged', 'not so, charged', 'charged, not', 'not? charged', 'not him: charged'])(
    'nothing in "%s"',
    (typed) => {
      expect(negated(typed)).toEqual([]);
    },
  );
});

describe('the contrary word', () => {
  const keys = (typed: string) => reader.readTyped(typed).units.flatMap((u) => u.keys);
  test.each<[typed: string, concept: string]>([
    ['sanctioned', 'unsanctioned'],
    ['unsanctioned', 'sanction'],
  ])('"%s" says the contrary of %s, with less weight than itself', (typed, concept) => {
    const contrary = keys(typed).find((k) => k.key === `c:${concept}`);
    expect(contrary?.contrary).toBe(true);
    const own = keys(typed).filter((k) => k.key.startsWith('c:') && k.contrary !== true);
    expect(contrary?.weight).toBeLessThan(Math.max(...own.map((k) => k.weight)));
  });

  test('"charged" has none', () => {
    expect(keys('charged').some((k) => k.contrary)).toBe(false);
  });
});

test('a number word and its digits are the same number', () => {
  const numbers = (typed: string) =>
    reader
      .readTyped(typed)
      .units.flatMap((u) => u.keys.flatMap((k) => (k.key.startsWith('n:') ? k.key : [])));
  expect(numbers('fifty')).toEqual(['n:50']);
  expect(numbers('50')).toEqual(['n:50']);
  expect(numbers('a few')).toEqual([]);
});

test('each word is in exactly one unit, in order', () => {
  for (const typed of [
    'Did the Microsoft Exchange hack cost the U.S. 250,000 dollars?',
    '',
    'a',
    'who-did-it',
  ])
    expect(reader.readTyped(typed).units.flatMap((u) => range(u.from, u.to))).toEqual([
      ...reader.readTyped(typed).tokens.keys(),
    ]);
});

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);

test('"did Brazil or Japan join": an outsider beside a party', () => {
  expect(shown(reader.readTyped('did Brazil or Japan join').mentions)).toEqual([
    'country:BR 1–2',
    'party:japan 3–4',
  ]);
});
