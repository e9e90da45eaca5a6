import { describe, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { read } from '../facts/world.ts';
import { SHIPPED } from '../names/readers.ts';

const bot = createBot({ record: read(SHIPPED).record });
const now = new Date('2026-01-05T12:00:00Z');
const ask = (typed: string) => bot.ask(typed, { now }).answer;

type Told = readonly [typed: string, fact: string];

describe('everyday words for what the record says in others', () => {
  test.each<Told>([
    ['What kinds of crimes did the official portray?', 'activity-range'],
    ['Why did Washington take that long to name the culprit, mate?', 'why-the-delay'],
    ['Who lent its voice to the US accusation?', 'allies-join'],
    ['what kind of outsiders does the ministry recruit for its hacking, bro', 'contract-hackers-attribution'],
    ['How does the senior official characterise the allies?', 'allies-strength'],
    ['Did NATO take notice of the national attributions?', 'nato-acknowledges'],
    ['Were state bodies among the victims of the four?', 'charged-targets'],
    ['Did China brush off the accusation?', 'china-response'],
    ['list of joiners, comma separated pls', 'allies-join'],
  ])('%s', (typed, fact) => {
    const answer = ask(typed);
    expect([answer.kind, answer.facts[0]]).toEqual(['answered', fact]);
  });

  test.each([
    'How many freelancers does the ministry recruit?',
    'Did the official portray a bakery?',
    'Which football club did the recruiter engage, mate?',
  ])('%s: not in the record', (typed) => {
    expect(ask(typed).kind).toBe('unknown');
  });
});
