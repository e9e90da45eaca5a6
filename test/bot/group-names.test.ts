import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { createBot } from '../../src/bot.ts';
import { checkRecord } from '../../src/facts/check.ts';
import type { Party } from '../../src/facts/schema.ts';
import { plainText } from '../../src/render/plain.ts';
import { changed, claimIn } from '../facts/world.ts';

const evidence = [
  {
    source: 'gazette',
    paragraph: 2,
    start: 123,
    end: 147,
    sha256: '5ec1b36f450231366aa9e5b5db19f20efa422da30e711f176fb30fac840295f8',
  },
];
const group = (id: string, name: string, names: Party['names']): Party => ({
  id,
  name,
  level: 'group',
  ...(names ? { names } : {}),
  evidence,
});

/** Three groups. Belmark and the gazette have names for them; "Night Ferry" is a name of two. */
const world = changed((record) => {
  const heron = group('heron', 'APT70', [
    { name: 'Tin Heron', by: ['belmark'] },
    { name: 'Marsh Clerk', by: ['belmark', 'gazette'] },
  ]);
  record.parties.push(
    { ...heron, notToConfuse: [{ party: 'wader', over: ['lantern-breach'], fact: 'heron-not-wader' }] },
    group('wader', 'APT71', [
      { name: 'Night Ferry', by: ['gazette'] },
      { name: 'Grey Wader', by: ['belmark'] },
    ]),
    group('snipe', 'Pale Snipe', [{ name: 'Night Ferry', by: ['belmark'] }]),
  );
  record.facts.push({
    ...claimIn(record, 'product'),
    kind: 'finding',
    id: 'heron-not-wader',
    text: 'The gazette lists APT70 and APT71 as two groups.',
    property: 'wording',
    values: ['two groups'],
  });
  record.facts.push({
    ...claimIn(record, 'product'),
    kind: 'finding',
    id: 'heron-suspected',
    text: 'The gazette suspects APT70 of the Lantern breach.',
    property: 'responsibility',
    values: ['APT70'],
  });
});
const bot = createBot({ record: world.record });
const now = new Date('2030-06-01T12:00:00Z');
const ask = (text: string): Answer => bot.ask(text, { now }).answer;
const said = (text: string): string => plainText(ask(text));

const choices = (answer: Answer) => (answer.kind === 'ambiguous' ? answer.choices : []);

test('the record of this test is in order', () => {
  expect(checkRecord(world)).toEqual([]);
});

describe('a name of two groups', () => {
  test.each([
    ['what is Night Ferry?', ['what is APT71?', 'what is Pale Snipe?']],
    ['who is NIGHT FERRY', ['who is APT71', 'who is Pale Snipe']],
    ['is Nightferry Arlandic?', ['is APT71 Arlandic?', 'is Pale Snipe Arlandic?']],
    [
      'did Night Ferry breach Lantern Mail, and when was it noticed?',
      [
        'did APT71 breach Lantern Mail, and when was it noticed?',
        'did Pale Snipe breach Lantern Mail, and when was it noticed?',
      ],
    ],
    ['who calls it Night Ferry', ['who calls it APT71', 'who calls it Pale Snipe']],
  ])('"%s" offers both, and each choice asks of one', (text, asks) => {
    const answer = ask(text);
    expect(answer.kind).toBe('ambiguous');
    expect(choices(answer).map((c) => c.ask)).toEqual(asks);
    for (const one of asks) expect(ask(one).kind).not.toBe('ambiguous');
  });

  test('the question says whose name it is', () => {
    expect(said('what is Night Ferry?')).toBe(
      '"Night Ferry" is a name of APT71 and Pale Snipe. Which one is meant?\n- APT71\n- Pale Snipe',
    );
  });

  test('"Check this claim" asks, too', () => {
    expect(bot.check('Night Ferry is Arlandic', { now }).answer.kind).toBe('ambiguous');
  });

  test('an option of a command asks, and each choice goes on with that command', () => {
    expect(choices(bot.who({ accused: 'night ferry' }, now).answer).map((c) => c.ask)).toEqual([
      'Who blamed APT71?',
      'Who blamed Pale Snipe?',
    ]);
    expect(choices(bot.who({ by: 'Night Ferry' }, now).answer).map((c) => c.ask)).toEqual([
      'Whom did APT71 blame?',
      'Whom did Pale Snipe blame?',
    ]);
    expect(choices(bot.allies({ ally: 'Night Ferry' }, now).answer).map((c) => c.label)).toEqual([
      'APT71',
      'Pale Snipe',
    ]);
  });

  test('in a channel where nobody asked the bot, it says nothing', () => {
    expect(bot.ask('what is Night Ferry?', { now, mode: 'channel' }).answer.kind).toBe('silent');
  });

  test('what was talked about before stays', () => {
    const first = bot.ask('what is APT70?', { now });
    const previous = first.turn ? { previous: first.turn } : {};
    expect(bot.ask('and Night Ferry?', { now, ...previous }).turn).toEqual(first.turn);
  });

  test.each([
    'what is Grey Wader?',
    'what is APT71?',
    'what is Pale Snipe?',
    'what is Night Fern?',
    'a ferry at night?',
  ])('"%s" is not asked back', (text) => {
    expect(ask(text).kind).not.toBe('ambiguous');
  });
});

describe('what a group is called', () => {
  test.each([
    ['what is APT70?', /^APT70 is also called Marsh Clerk and Tin Heron\./],
    ['what else is Tin Heron called?', /^APT70 is also called Marsh Clerk and Tin Heron\./],
    ['what other names does apt-70 have', /^APT70 is also called/],
    ['aliases of Marsh Clerk', /^APT70 is also called/],
    ['who calls it Marsh Clerk', /^Belmark and the Gazette use the name Marsh Clerk, for APT70\./],
    ['who uses the name Tin Heron', /^Belmark uses the name Tin Heron, for APT70\./],
    ['what does Belmark call APT71', /^Belmark calls APT71 Grey Wader\./],
    ['is Tin Heron APT70', /^Yes: Tin Heron is a name of APT70, used by Belmark\./],
    ['are Tin Heron and Marsh Clerk the same', /^Yes: Tin Heron and Marsh Clerk are both names of APT70\./],
    ['is APT70 APT71?', /^No: the gazette lists APT70 and APT71 as two groups\./],
    ['is Tin Heron the same as Grey Wader', /^No: the gazette lists APT70 and APT71 as two groups\./],
    ["APT70 isn't APT71, right?", /^Yes: the gazette lists APT70 and APT71 as two groups\./],
    ['are APT70 and APT71 different groups', /^Yes: the gazette lists/],
    ['is APT70 Pale Snipe', /^The record lists APT70 and Pale Snipe as two groups\./],
  ])('%s', (text, says) => {
    expect(said(text)).toMatch(says);
  });

  test.each([
    ['what does Arland call APT71', /Grey Wader|Night Ferry/],
    ['who blamed Tin Heron', /^Belmark uses/],
    ['what is APT72?', /APT7[01]/],
    ['is APT7 APT70?', /^(Yes|No)/],
    ['did APT70 call Belmark', /is also called/],
  ])('%s: nothing that was not asked', (text, mustNot) => {
    expect(said(text)).not.toMatch(mustNot);
  });

  test('the source of the names is cited', () => {
    expect(ask('what is APT70?').citations.map((c) => c.source)).toEqual(['gazette']);
  });
});

describe('a group whose names are ordinary words that no fact speaks of', () => {
  const named = changed((record) => {
    record.parties.push(group('silence', 'Silence', [{ name: 'Harbour', by: ['gazette'] }]));
  });
  const read = (text: string) => createBot({ record: named.record }).ask(text, { now }).answer.reading.line;

  test.each(['what is Silence?', 'who is Harbour'])('%s', (text) => {
    expect(read(text)).toBe('who Silence is');
  });

  test.each(['what is silence?', 'who is in the harbour', 'why the silence'])('not: %s', (text) => {
    expect(read(text)).not.toContain('Silence');
  });
});

describe('a group that no fact tells of', () => {
  test.each([
    'Pale Snipe, who attributed that and when?',
    'did Pale Snipe breach Lantern Mail?',
    'how many accounts did Pale Snipe read?',
    'when did Pale Snipe do it',
  ])('%s: is not answered with what others did', (text) => {
    expect(ask(text).kind).toBe('unknown');
  });
});

test('whoever asks about one group and is told of what another is known for reads that they are two', () => {
  const two = 'The gazette lists APT70 and APT71 as two groups.';
  expect(said('did the gazette suspect APT70 of the Lantern breach?')).toMatch(
    new RegExp(`^The gazette suspects APT70 of the Lantern breach\\. ${two}`),
  );
  expect(said('who breached Lantern Mail?')).not.toContain(two);
  expect(said('is APT70 APT71?').split(two.slice(4))).toHaveLength(2);
});
