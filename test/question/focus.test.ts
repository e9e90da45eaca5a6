import { describe, expect, test } from 'vitest';
import { focusOf } from '../../src/question/focus.ts';
import type { Focus } from '../../src/question/query.ts';
import { read } from '../facts/world.ts';
import { readerOf, SHIPPED } from '../names/readers.ts';

const reader = readerOf(read(SHIPPED).record);
const focused = (typed: string) => focusOf(reader.readTyped(typed));

test.each<[typed: string, focus: Focus]>([
  ['who did it', 'who'],
  ['so who did it', 'who'],
  ['do you know who did it', 'who'],
  ['I wonder who did it', 'who'],
  ['who said "when"', 'who'],
  ['whom did they blame', 'whom'],
  ['whose hackers', 'whom'],
  ['what is APT40', 'what'],
  ['which allies joined', 'which'],
  ['what country was blamed', 'which'],
  ['name the allies', 'which'],
  ['list all partners', 'which'],
  ['can someone remind me of the flaws', 'which'],
  ['could you please tell me the names', 'which'],
  ['have they been arrested', 'yes-no'],
  ['what was the exact date of the announcement', 'when'],
  ['what was the point of it', 'what'],
  ['can you tell me whether it was a Monday', 'yes-no'],
  ['can they tell', 'yes-no'],
  ['when did they announce it', 'when'],
  ['please tell me when it was', 'when'],
  ['does anyone know when it was', 'when'],
  ['what day was it', 'when'],
  ['on which date', 'when'],
  ['in what year', 'when'],
  ['weekday of the announcement', 'when'],
  ['where was it', 'where'],
  ['why now', 'why'],
  ['how come it took so long', 'why'],
  ['what for?', 'why'],
  ['can you tell me why', 'why'],
  ['how many joined', 'how-many'],
  ['how much did it cost', 'how-many'],
  ['how big was it', 'how-many'],
  ['number of victims', 'how-many'],
  ['how sure was the US', 'how-sure'],
  ['how confident is the UK', 'how-sure'],
  ['how did China respond', 'how'],
  ['did Japan join', 'yes-no'],
  ["wasn't it Russia", 'yes-no'],
  ['is it true that NATO joined', 'yes-no'],
  ['the US blamed China, right?', 'yes-no'],
  ['did it happen when they said so', 'yes-no'],
  ['before the statement, was it ever blamed?', 'yes-no'],
  ['before the statement, it was blamed', 'statement'],
  ['when the court freed them, did it also fine them?', 'yes-no'],
  ['when did the court free them, and did it fine them?', 'when'],
  ['was it China or Russia', 'choice'],
  ['India or Japan?', 'choice'],
  ['The US blamed China for the hack in 2021.', 'statement'],
  ['Japan', 'fragment'],
  ['and Japan?', 'fragment'],
  ['a number of hackers', 'fragment'],
  ['', 'fragment'],
  ['__proto__', 'fragment'],
])('"%s" asks: %s', (typed, focus) => {
  expect(focused(typed).focus).toBe(focus);
});

test.each<[one: string, other: string]>([
  ['how sure was the US', 'how was the US'],
  ['which allies joined', 'did which allies join matter'],
  ['what day was it', 'what was it'],
  ['how come', 'how did it come'],
  ['number of victims', 'a number of victims'],
  ['was it China or Russia', 'was it China and Russia'],
  ['Japan joined the others in it', 'Japan joined the others in it?'],
])('"%s" asks something else than "%s"', (one, other) => {
  const [a, b] = [focused(one), focused(other)];
  expect([a.focus, [...a.used]]).not.toEqual([b.focus, [...b.used]]);
});

describe('what is counted or chosen from', () => {
  test.each<[typed: string, nouns: readonly string[]]>([
    ['what country was blamed', ['countri']],
    ['how many computers were hit', ['comput']],
    ['which agencies signed', ['agenc']],
  ])('%s: %j', (typed, nouns) => {
    expect(focused(typed).nouns).toEqual(nouns);
  });

  test.each(['who did it', 'did Japan join', 'when was it', 'how did China respond'])(
    'nothing in "%s"',
    (typed) => {
      expect(focused(typed).nouns).toEqual([]);
    },
  );
});
