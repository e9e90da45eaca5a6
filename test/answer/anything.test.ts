/** Nothing that can be typed breaks it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { type Bot, createBot } from '../../src/bot.ts';
import { examplesOf } from '../../src/question/examples.ts';
import { plainText } from '../../src/render/plain.ts';
import { read, WORLD } from '../facts/world.ts';

const { record } = read(WORLD);
const bot: Bot = createBot({ record });
const now = new Date('2026-01-05T12:00:00Z');
const ids = new Set(record.facts.map((f) => f.id));

const KINDS: readonly Answer['kind'][] = ['answered', 'unknown', 'ambiguous', 'help', 'silent'];
const FIELDS: readonly Parameters<Bot['suggest']>[0][] = [
  'party',
  'accused',
  'activity',
  'source',
  'fact',
  'question',
];

const nasty = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\ud800',
  '\udfff\ud800',
  '\u0000',
  '\u202e',
  '\u2028',
  '"',
  '“',
  "'",
  '...',
  '___',
  '(((',
  '[a-z]+',
  '\\',
  '$&',
  '%s',
  '🎉',
  'ﷺ',
  'İ',
  'ß',
  ' ',
  '\n',
);
const known = fc.constantFrom(
  'who',
  'did',
  'when',
  'which',
  'how many',
  'join',
  'and',
  'or',
  'not',
  'Arland',
  'Dunmere',
  'Brazil',
  'the Lantern breach',
  'tide tables',
  'said "no harbour is safe"',
  'besides',
  'compare',
  'first',
  'before',
  'forty',
  'charges',
  'between',
  'same day',
  'finish the quote',
  '?',
);
const example = fc.constantFrom(...examplesOf(read(WORLD).record).map((e) => e.text));
const sentence = fc
  .array(fc.oneof(known, known, nasty, fc.string({ maxLength: 6 })), { maxLength: 12 })
  .map((parts) => parts.join(' '));
const typed = fc.oneof(
  sentence,
  sentence,
  example,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

function isAnswer(answer: Answer): void {
  expect(KINDS).toContain(answer.kind);
  expect(answer.facts.filter((id) => !ids.has(id))).toEqual([]);
  expect(answer.reading.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.reading.confidence).toBeLessThanOrEqual(1);
  expect(answer.kind === 'silent' || plainText(answer) !== '').toBe(true);
}

test('ask: any text, in either mode', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom('addressed' as const, 'channel' as const), (text, mode) => {
      const { answer } = bot.ask(text, { now, mode });
      isAnswer(answer);
      if (mode === 'addressed') expect(answer.kind).not.toBe('silent');
      else expect(['answered', 'silent']).toContain(answer.kind);
    }),
    { numRuns: 300 },
  );
});

test('ask: any conversation', () => {
  fc.assert(
    fc.property(fc.array(typed, { minLength: 2, maxLength: 4 }), (texts) => {
      let previous: ReturnType<Bot['ask']>['turn'];
      for (const text of texts) {
        const said = bot.ask(text, { now, ...(previous ? { previous } : {}) });
        isAnswer(said.answer);
        previous = said.turn;
      }
    }),
    { numRuns: 150 },
  );
});

test('check: any claim', () => {
  fc.assert(
    fc.property(typed, (text) => {
      isAnswer(bot.check(text, { now }).answer);
    }),
  );
});

test('suggest: any text, at most 25 names of at most 100 characters', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FIELDS), typed, (field, text) => {
      const offered = bot.suggest(field, text);
      expect(offered.length).toBeLessThanOrEqual(25);
      for (const { name, value } of offered) {
        expect(name.length).toBeLessThanOrEqual(100);
        expect(value.length).toBeLessThanOrEqual(100);
        expect(name).not.toBe('');
      }
    }),
  );
});

test('find: any text, any page', () => {
  fc.assert(
    fc.property(typed, fc.integer({ min: -3, max: 50 }), (text, page) => {
      const found = bot.find(text, page);
      isAnswer(found.answer);
      expect(found.page).toBeGreaterThanOrEqual(0);
      expect(found.page).toBeLessThan(found.pages);
    }),
  );
});

test('who, when, allies, source: any option', () => {
  fc.assert(
    fc.property(typed, typed, (a, b) => {
      isAnswer(bot.who({ accused: a, by: b }, now).answer);
      isAnswer(bot.who({ incident: a }, now).answer);
      isAnswer(bot.when({ what: a }, now).answer);
      isAnswer(bot.allies({ ally: a, incident: b }, now).answer);
      isAnswer(bot.source({ source: a }));
    }),
  );
});

test.each([
  ['who did it '.repeat(400).slice(0, 4_000)],
  ['a'.repeat(4_000)],
  ['🎉'.repeat(2_000)],
  ['"'.repeat(4_000)],
  ['did Arland join and '.repeat(200)],
  ['? '.repeat(2_000)],
  ['\ud800'.repeat(4_000)],
  ['not '.repeat(1_000)],
  [`${'who '.repeat(10_000)}`],
])('a very long text: %.30s', (text) => {
  isAnswer(bot.ask(text, { now }).answer);
  isAnswer(bot.find(text).answer);
  isAnswer(bot.check(text, { now }).answer);
  for (const field of FIELDS) bot.suggest(field, text);
});

test('what is cut off a text that is too long is not read', () => {
  const long = `${'so '.repeat(1_400)}who did it`;
  expect(bot.ask(long, { now }).answer.kind).not.toBe('answered');
});

test('the same text gets the same answer, whatever was asked between', () => {
  fc.assert(
    fc.property(typed, typed, (text, other) => {
      const before = bot.ask(text, { now }).answer;
      bot.ask(other, { now });
      expect(bot.ask(text, { now }).answer).toEqual(before);
    }),
  );
});
