/** Who stood with whom is told of the activity that was asked about, and only when that is what was asked. */
import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { plainText } from '../../src/render/plain.ts';
import { changed, read } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const now = new Date('2031-01-06T12:00:00Z');

/** The world with one more attribution: Corland alone pins the Kite breach on the Grey Office. */
const { record } = changed((r) => {
  r.activities.push({ id: 'kite-breach', name: 'the Kite breach', aliases: ['Kite hack'], type: 'incident' });
  r.facts.push({
    kind: 'position',
    id: 'kite-corland',
    text: 'Corland attributed the Kite breach to the Grey Office of Arland.',
    by: ['corland'],
    about: ['kite-breach'],
    stance: 'attributes',
    accused: [{ party: 'grey-office', link: 'conducted-by', of: 'arland', wording: 'the Grey Office' }],
    evidence: [{ source: 'gazette' }],
  });
});
const bot = createBot({ record });
const ask = (typed: string) => bot.ask(typed, { now }).answer;

describe('of another activity', () => {
  test('Did Corland join the attribution of the Kite breach?', () => {
    expect(plainText(ask('Did Corland join the attribution of the Kite breach?'))).toBe(
      'Yes: Corland attributed the Kite breach to the Grey Office of Arland.',
    );
  });
  test('Was Arland part of the Kite breach attribution?', () => {
    expect(plainText(ask('Was Arland part of the Kite breach attribution?'))).toMatch(
      /^No\. Arland is the party accused\. Corland attributed the Kite breach/,
    );
  });
  test.each([
    'Did Dunmere join the attribution of the Kite breach?',
    'was Brazil part of the Kite breach attribution',
  ])('%s → not said, though Dunmere is on the list of the Lantern breach', (typed) => {
    const answer = ask(typed);
    expect(answer.kind).toBe('unknown');
    expect(plainText(answer)).toMatch(
      /^The record doesn't say whether (Dunmere|Brazil) joined .* the Kite breach\./,
    );
    expect(answer.facts).toEqual(['kite-corland']);
  });
  test('Who joined the attribution of the Kite breach?', () => {
    const answer = ask('Who joined the attribution of the Kite breach?');
    expect(plainText(answer)).toMatch(/^Corland attributed the Kite breach/);
    expect(answer.facts).toEqual(['kite-corland']);
  });
  test('Did Dunmere join the attribution of the Lantern breach? → still yes', () => {
    expect(plainText(ask('Did Dunmere join the attribution of the Lantern breach?'))).toMatch(
      /^Yes: Dunmere/,
    );
  });
});

const shipped = createBot({ record: read(SHIPPED).record });
const rule = (typed: string) => shipped.ask(typed, { now }).answer.reading.rule;

/** Words of a rule in a question about something else, beside one that the rule is for. */
describe.each<readonly [rule: string, not: readonly string[], but: readonly string[]]>([
  [
    'membership',
    [
      'did London back Berlin against Russia',
      'did NATO support Czechia',
      'did Albania support the EU text on Czechia',
    ],
    ['Did Japan and NATO join?', 'did NATO or Brazil join', 'did the UK back the US'],
  ],
  [
    'roll',
    [
      'Who spoke for Australia in the joint statement?',
      'which minister signed for Canada in the joint announcement?',
    ],
    ['Which countries besides Japan joined?', 'who else joined with the UK?', 'Which allies joined the US?'],
  ],
  [
    'interval',
    [
      'Who was charged the same day as the announcement?',
      'What did the EU do on the same day as the announcement?',
    ],
    ['Were the charges announced on the same day as the accusation?'],
  ],
  [
    'identity',
    [
      'Was Monaco right?',
      "Was Biden's statement in line with the attribution?",
      'what job did Zhao Lijian get afterwards',
    ],
    ['Is Monaco the director of the FBI?', 'Is Zhao Lijian the foreign minister?', "What is Monaco's job?"],
  ],
  [
    'define',
    ["What is new about NATO's position?", 'what is the impact of the zero day'],
    ['what is a zero day?'],
  ],
  ['attribution', ['Who are the people behind Intrusion Truth?'], ['Who is behind the Exchange hack?']],
])('%s', (name, not, but) => {
  test.each(not)('not: %s', (typed) => {
    expect(rule(typed)).not.toBe(name);
  });
  test.each(but)('but: %s', (typed) => {
    expect(rule(typed)).toBe(name);
  });
});

test('did Canada back the UK over NotPetya → no other attribution stands in for it', () => {
  const said = plainText(shipped.ask('did Canada back the UK over NotPetya', { now }).answer);
  expect(said).not.toMatch(/^(Yes|No|Not quite)\b/);
});
