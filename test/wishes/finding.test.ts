/** What people ask of bots that know things: that they find what was meant. With the shipped record. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot } from '../../src/launch/open-bot.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;

let town: Town;
let mara: Visitor;
beforeAll(async () => {
  town = await openTown({ bot });
  mara = town.discord.as(town.discord.people.member.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

/** Of somebody who took no position, the record says that, and what is nearest. */
const LOST = /under the name|isn't in this record|\*\*Which one\?\*\*/;

type Options = Readonly<Record<string, string>>;
const slash = (command: string, options: Options): Promise<PageMessage> =>
  answerTo(mara, 'general', () => mara.slash('general', command, options));
const offered = async (command: string, focused: string, typed: string) => {
  const { choices, error } = await mara.complete('general', command, {
    options: { [focused]: typed },
    focused,
  });
  if (!choices) throw new Error(error ?? 'nothing was offered');
  return choices;
};

test.each([
  ['ask', { question: 'nato position' }, 'NATO'],
  ['party', { name: 'the brits' }, 'United Kingdom'],
  ['when', { what: 'the announcement' }, '19 July 2021'],
  ['rollcall', { incident: 'exchange' }, 'attributed'],
  ['compare', { a: 'uk', b: 'the europeans' }, 'EU'],
  ['source', { source: 'white house statement' }, 'Joined by Allies and Partners'],
  ['source', { source: 'krebs' }, 'A Basic Timeline of the Exchange Mass-Hack'],
])(
  '1. "I type on and press Enter without picking a suggestion: give me the best match, not an error": /%s %j',
  async (command, options, said) => {
    const answer = textOf(await slash(command, options));
    expect(answer).toContain(said);
    expect(answer).not.toMatch(/Not in the record|Which one\?/);
  },
);

test.each([
  ['party', { name: 'Atlantis' }],
  ['party', { name: 'Bill Gates' }],
  ['source', { source: 'The Daily Planet' }],
  ['timeline', { incident: 'the Trojan War' }],
])('1. … and what fits nothing is told, never taken for something else: /%s %j', async (command, options) => {
  const answer = textOf(await slash(command, options));
  expect(answer).toContain('**Not in the record**');
  expect(answer).toContain(Object.values(options)[0]);
});

test('2. "A suggestion should tell me what it is": who held what and when, or the date first', async () => {
  const [nato] = await offered('party', 'name', 'nato');
  expect(nato).toEqual({ name: 'NATO · acknowledged, 19 July 2021', value: 'nato' });
  for (const { name } of await offered('when', 'what', 'web shell')) expect(name).toMatch(/\b\d{4} · /);
  expect((await offered('ask', 'question', '')).length).toBeGreaterThan(5);
});

test('2. "Search inside the content, not only its titles"', async () => {
  const found = await offered('ask', 'question', 'ransom');
  expect(found.some(({ name }) => /How large was the ransom .* · 18 July 2021/.test(name))).toBe(true);
});

test.each([
  ['ask', 'question', 'who did nato'],
  ['ask', 'question', 'ransom'],
  ['when', 'what', 'web shell'],
  ['party', 'name', 'natoo'],
  ['source', 'source', 'white house'],
])(
  '2. "A suggestion that I pick and that then finds nothing is a bug": /%s %s: %j, whichever is picked',
  async (command, option, typed) => {
    const picked = (await offered(command, option, typed)).slice(0, 8).filter(({ value }) => value !== typed);
    expect(picked.length).toBeGreaterThan(2);
    for (const { value } of picked) {
      const answer = textOf(await slash(command, { [option]: String(value) }));
      expect(answer, String(value)).not.toMatch(LOST);
    }
  },
);

test.each([
  ['ask', { question: 'who attributd the exchnage hack' }, 'blamed China for the Microsoft Exchange hack'],
  ['ask', { question: 'did natto blame chna' }, 'NATO'],
  ['party', { name: 'Untied Kingdom' }, 'United Kingdom'],
  ['find', { text: 'exchagne' }, 'Exchange'],
  ['ask', { question: 'who is Silk Typhoon' }, 'HAFNIUM'],
  ['ask', { question: 'what does DOJ say' }, 'Justice Department'],
])(
  '13. "I misspell, and use other names for it": /%s %j is answered, not "multiple results"',
  async (command, options, said) => {
    const answer = textOf(await slash(command, options));
    expect(answer).toContain(said);
    expect(answer).not.toMatch(/\*\*(Not in the record|Which one\?)\*\*/);
  },
);

test('13. … and typing it wrong still offers the right one first', async () => {
  expect((await offered('party', 'name', 'chna'))[0]?.value).toBe('prc');
  expect((await offered('rollcall', 'incident', 'exchagne'))[0]?.value).toBe('exchange-hack');
});
