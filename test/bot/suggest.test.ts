/** The wish: "what is offered while I type is telling, and works when I take it". */
import { describe, expect, test } from 'vitest';
import type { Field } from '../../src/bot/types.ts';
import { createBot, type Suggestion } from '../../src/bot.ts';
import { read, WORLD } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const shipped = createBot({ record: read(SHIPPED).record });
const world = createBot({ record: read(WORLD).record });
const FIELDS: readonly Field[] = ['party', 'accused', 'activity', 'source', 'fact', 'question'];
const names = (list: readonly Suggestion[]): readonly string[] => list.map(({ name }) => name);
const answer = (question: string) => shipped.ask(question, { now: new Date('2031-01-06') }).answer;

const TYPED = [
  '',
  'w',
  'who did nato',
  'exch',
  'solarw',
  'was anyone arested',
  'japn',
  'how many serv',
  'x'.repeat(300),
];

test.each(FIELDS)('%s: at most 25 choices of at most 100 characters, each once', (field) => {
  for (const typed of TYPED) {
    const offered = shipped.suggest(field, typed);
    expect(offered.length).toBeLessThanOrEqual(25);
    for (const { name, value } of offered) {
      expect([...name].length).toBeLessThanOrEqual(100);
      expect(value.length).toBeLessThanOrEqual(100);
    }
    expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
  }
});

test.each(TYPED)('every question offered for %j is answered', (typed) => {
  const offered = shipped.suggest('question', typed).filter(({ value }) => value !== typed);
  const unanswered = offered.filter(({ value }) => answer(value).kind !== 'answered');
  expect(unanswered).toEqual([]);
});

test('before anything is typed: questions that stand alone, one of a kind, then with stance and date', () => {
  const offered = names(shipped.suggest('question', ''));
  expect(offered.length).toBeGreaterThan(12);
  expect(offered.slice(0, 3)).toEqual([
    'Who was blamed for the Exchange hack?',
    'Which allies joined the US?',
    'Did the UK join?',
  ]);
  expect(offered.some((name) => /\? · attributed, 19 July 2021$/.test(name))).toBe(true);
  expect(offered.filter((name) => /^(hello|thanks)|\bit\b|\bthey\b/i.test(name))).toEqual([]);
});

describe('a question', () => {
  const offered = (typed: string) => names(shipped.suggest('question', typed)).join('\n');

  test('what is typed comes first, so that Enter asks it', () => {
    expect(shipped.suggest('question', 'who blmed china')[0]).toEqual({
      name: 'who blmed china',
      value: 'who blmed china',
    });
  });

  test.each([
    ['solarw', /SolarWinds\? · endorsed, 15 April 2021/],
    ['was anyone arested', /Where was Xu Zewei caught\? · 3 July 2025/],
    ['who blmed china', /· attributed, 19 July 2021/],
    // The word stands in a fact, and in no name.
    ['ransomw', /Who got hit by the ransomware\?/],
  ])('"%s", unfinished or misspelt, finds inside facts', (typed, found) => {
    expect(offered(typed)).toMatch(found);
  });

  test('"zzzz" offers nothing but itself', () => {
    expect(names(shipped.suggest('question', 'zzzz'))).toEqual(['zzzz']);
  });

  test('a text that is too long to be a choice is not offered', () => {
    expect(shipped.suggest('question', 'x'.repeat(101))).toEqual([]);
  });
});

describe('a name', () => {
  test.each<[Field, string, string]>([
    ['party', 'nato', 'NATO · acknowledged, 19 July 2021'],
    ['party', 'unted kingdm', 'United Kingdom · attributed, 19 July 2021'],
    ['party', 'chna', 'China · denied, between 19 July 2021 and 21 July 2021'],
    [
      'activity',
      'solarwnds',
      'the SolarWinds compromise (SolarWinds) · Biden administration attributed, 15 April 2021',
    ],
    ['source', 'psaki', 'Press Briefing by Press Secretary Jen Psaki, July 19, 2021 · 19 July 2021'],
  ])('%s "%s" offers first: %s', (field, typed, first) => {
    expect(names(shipped.suggest(field, typed))[0]).toBe(first);
  });

  test('an accused one says how often it is accused', () => {
    expect(names(shipped.suggest('accused', ''))[0]).toMatch(/^China · accused in \d+ statements$/);
  });

  test('a party without a position on the main operation has no stance', () => {
    expect(names(world.suggest('party', 'ida'))).toEqual(['Ida Fenn']);
  });

  test('only who is accused of something', () => {
    expect(world.suggest('accused', 'dunmere')).toEqual([]);
  });
});

describe('a dated fact', () => {
  test.each([
    ['arest', /^3 July 2025 · .*Xu Zewei/],
    ['charges', /^19 July 2021 · The US Justice Department announced charges/],
  ])('"%s" offers first %s', (typed, first) => {
    expect(names(shipped.suggest('fact', typed))[0]).toMatch(first);
  });

  test('the main attribution comes first before anything is typed, its stance kept whole', () => {
    expect(names(shipped.suggest('fact', ''))[0]).toMatch(
      /^19 July 2021 · The Biden administration.*… · attributed$/,
    );
  });

  test('a fact without a date is not offered', () => {
    for (const { value } of shipped.suggest('fact', 'china')) {
      expect(shipped.when({ what: value }, new Date(0)).answer.kind).toBe('answered');
    }
  });
});
