import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { examplesOf } from '../../src/question/examples.ts';
import { rules } from '../../src/question/rules.ts';
import { read, WORLD } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const bot = createBot({ record: read(SHIPPED).record });
const now = new Date('2026-01-05T12:00:00Z');
const ruleOf = (typed: string) => bot.ask(typed, { now }).answer.reading.rule;

const examples = examplesOf(read(SHIPPED).record).map(({ text, rule }) => [text, rule] as const);

test.each(examples)('"%s" is read by %s', (example, rule) => {
  expect(ruleOf(example)).toBe(rule);
});

test('each rule has a name of its own and shows how it is asked', () => {
  expect(new Set(rules.map((r) => r.name)).size).toBe(rules.length);
  for (const rule of rules)
    expect(examples.filter(([, name]) => name === rule.name).length).toBeGreaterThanOrEqual(2);
});

test('on another record the examples speak of that record', () => {
  const texts = examplesOf(read(WORLD).record).map(({ text }) => text);
  expect(texts).toContain('Who is Ida Fenn?');
  expect(texts.join(' ')).not.toMatch(/Exchange|China|Monaco/);
});

/** Tasks, prices, sums and the state of the world right now: whatever words of the record they hold. */
test.each([
  'Can you fix my server for me?',
  'could you hack my neighbour',
  'translate this into Greek please',
  'write a poem about the Exchange hack',
  'Is this bot free?',
  'what is the weather like in Haikou',
  'What time is it in Washington?',
  'What is 12 times 12?',
  'how many yen is 30 dollars',
])('"%s" is no question for the record', (typed) => {
  expect(bot.ask(typed, { now }).answer.kind).toBe('help');
});

/** Near in words, another question. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  bare: ['when was Japan in it?', 'Japan and its companies', 'Lisa Monaco?', 'Japan, Canada'],
  'small-talk': [
    'hello kitty was hacked',
    'thanks to whom was the hack found?',
    'hi, who did it?',
    'hi, when was it discovered?',
    'can you say who joined?',
    'help for businesses',
    'Could you explain who joined?',
    'can you tell me who did it',
    'Which of its names did Microsoft base on weather?',
    'did it hit Exchange 2013 + 2016?',
    'Is the mitigation tool free?',
    'how much did the ransom cost',
    'how many dollars did they demand',
  ],
  quote: ['Who said that it was groundless?', "Who said China's reply was quick?", 'Who quoted them?'],
  source: ['the source code of Exchange', 'Who sourced the quote?', 'Where is China?', 'where was it'],
  gaps: ['What is known?', 'What did NATO not say?', 'Who is not known?'],
  disagreement: [
    'does China disagree?',
    'Do the US and the UK agree?',
    'Who agreed to join?',
    'Are the numbers high?',
  ],
  persons: ['Which people were charged?', 'How many people were charged?', 'Who is named Lisa?'],
  identity: [
    'Who is the President of Brazil?',
    "What is Lisa Monaco's view of the charges?",
    'What did Lisa Monaco say?',
    'Is it true?',
  ],
  alias: [
    'Who called the reply quick?',
    'What did Microsoft say about APT40?',
    'Is APT40 behind the Exchange hack?',
    'compare APT40 and HAFNIUM',
    'What else did APT40 do?',
  ],
  compare: ['compare', 'compare Japan', 'What is the difference?', 'Did the US and China talk?'],
  position: [
    'What position does Lisa Monaco hold?',
    'Who stood with the US?',
    'What did NATO say about China?',
    'positions',
    'What is the position of Brazil?',
  ],
  'roll-call': [
    'Who blamed China?',
    'who did it',
    'Did NATO condemn China?',
    'Who named it Silk Typhoon?',
    'Who is named Lisa?',
    'Why did they condemn it?',
    'who condemned it first',
    'What did NATO condemn?',
  ],
  since: [
    'What happened?',
    'What has changed?',
    'Since when?',
    'What did China say since?',
    'who joined later',
  ],
  known: [
    'What is known?',
    'What is APT40 known for?',
    'What is known about the charges?',
    'Did China know it on 20 July 2021?',
    'Who is not known?',
  ],
  timeline: [
    'When did it happen?',
    'What happened?',
    'What did China say in 2021?',
    'Who was charged in 2025?',
    'What happened after July 2021?',
    'Timeline of what Japan said',
  ],
  summary: ['What happened in January?', 'Tell me about Brazil', 'when was it discovered', 'short'],
  define: ['what is a banana', 'What does China want?', 'What did it mean for Brazil?', 'what is the motive'],
  interval: ['How long did the hack last?', 'when were the charges announced?', 'How many days?'],
  membership: [
    'did Japan condemn China?',
    'did Japan deny it?',
    'did Japan admit it?',
    'Why did Japan join?',
    'When did Japan join?',
    'Who is in Japan?',
  ],
  roll: [
    'which allies condemned China?',
    'How many countries were targeted?',
    'who was charged?',
    'Which companies were hit?',
    'did they share information with allies',
  ],
  date: [
    'when was it discovered?',
    'when were the charges announced?',
    'When did NATO condemn China?',
    'how long did the announcement take',
  ],
  attribution: [
    'who was charged?',
    'who responded to the accusation?',
    'who condemned China?',
    'who hacked the water plant in Oldsmar',
    'what did it cost',
  ],
};

describe.each(rules.map((r) => r.name))('not read by %s', (rule) => {
  test.each(neighbours[rule] ?? [])('%s', (typed) => {
    expect(ruleOf(typed)).not.toBe(rule);
  });

  test('the rule has neighbours here', () => {
    expect(neighbours[rule]?.length).toBeGreaterThanOrEqual(3);
  });
});
