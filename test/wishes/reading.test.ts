/** What people ask of answers: short, whole, cited, and honest about what is missing. With the shipped record. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot } from '../../src/launch/open-bot.ts';
import type { Mark } from '../../src/local/page/app/markdown.ts';
import { parseMarkdown } from '../../src/local/page/app/markdown-blocks.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;

let town: Town;
let mara: Visitor;
let kim: Visitor;
beforeAll(async () => {
  town = await openTown({ bot });
  mara = town.discord.as(town.discord.people.member.id);
  kim = town.discord.as(town.discord.people.other.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const slash = (command: string, options: Readonly<Record<string, string>>): Promise<PageMessage> =>
  answerTo(mara, 'general', () => mara.slash('general', command, options));
const ask = (question: string): Promise<PageMessage> => slash('ask', { question });
const words = (text: string): number => text.split(/\s+/).length;
/** The first text of the card: what a reader who stops there has. */
const leadOf = (message: PageMessage): string => textOf(message).split('\n')[0] ?? '';

test.each([
  'when did they announce it',
  'who did it',
  'did Brazil join?',
  'did China join',
  'what is Hafnium',
])('6. "One or two lines for a simple question, with a link": %s', async (question) => {
  const answer = await ask(question);
  expect(words(leadOf(answer))).toBeLessThanOrEqual(45);
  expect(customIds(answer).some((id) => id.startsWith('1:open:cited:'))).toBe(true);
});

test('6. … "and a link to the source that opens"', async () => {
  const marks = parseMarkdown(textOf(await ask('did nato blame china')));
  const links = flat(marks).filter((mark) => mark.kind === 'link');
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(link).toHaveProperty('url', expect.stringMatching(/^https?:\/\/\S+$/));
});

test('6. "Several things in one message": both are answered in one', async () => {
  const answer = textOf(await ask('who joined, and when was it announced?'));
  expect(answer).toContain('NATO are named as taking part');
  expect(answer).toContain('Monday 19 July 2021.');
});

const flat = (marks: readonly Mark[]): Mark[] =>
  marks.flatMap((mark) => [
    mark,
    ...('inner' in mark ? flat(mark.inner) : []),
    ...('items' in mark ? mark.items.flatMap(flat) : []),
  ]);

test.each([
  ['timeline', {}],
  ['rollcall', {}],
  ['party', { name: 'China' }],
  ['source', { source: 'white house statement' }],
])(
  '7. "Cut it so that the markdown stays whole, and let me turn the page": /%s %j',
  async (command, options) => {
    const first = await slash(command, options);
    const text = textOf(first);
    // What was cut in the middle of bold or a link would show its stars and brackets.
    const plain = flat(parseMarkdown(text)).flatMap((mark) => (mark.kind === 'text' ? mark.text : []));
    expect(plain.join(' ')).not.toMatch(/\*\*|\]\(|\[[^\]]*$/);
    expect(customIds(first).some((id) => id.startsWith(`1:${command}:1:`))).toBe(true);
  },
);

test.each([
  ['timeline', {}],
  ['party', { name: 'China' }],
  ['find', { text: 'China' }],
  ['check', { claim: 'China did it. NATO blamed China. Brazil joined. '.repeat(80) }],
  ['ask', { question: `who did it ${'and why '.repeat(240)}` }],
])('8. "A long answer must not make it fall silent, nor the next one": /%s %j', async (command, options) => {
  expect(textOf(await slash(command, options)).length).toBeLessThanOrEqual(4000);
  expect(textOf(await ask('who did it'))).toContain('China');
});

test('8. … and after a long question a follow-up still works', async () => {
  const me = `<@${town.discord.bot.id}>`;
  await replyTo(mara, await say(mara, 'general', `${me} who joined ${'please '.repeat(270)}`.slice(0, 2000)));
  const next = await replyTo(mara, await say(mara, 'general', `${me} and Japan?`));
  expect(textOf(next)).toContain('Japan');
});

test.each(['how much ransom was paid', 'who is Bill Gates', 'who hacked the water plant in Oldsmar'])(
  '9. "Say that you don\'t know instead of guessing": %s',
  async (question) => {
    expect(textOf(await ask(question))).toContain('**Not in the record**');
  },
);

test('9. "… and hand it over": the moderators find the question, nearest facts and all', async () => {
  const question = 'how much did the ransom cost Denmark';
  expect(textOf(await ask(question))).toContain('**Not in the record**');
  await expect.poll(async () => (await town.cases()).map((one) => one.question)).toContain(question);
});

test('9. "Cite the page": every answered question has its source, and where in it', async () => {
  const answer = await ask('how sure was the US');
  expect(textOf(answer)).toMatch(/^-# 1\. .+, paragraph/m);
  const open = customIds(answer).find((id) => id.startsWith('1:open:cited:')) ?? '';
  const sources = await answerTo(mara, 'general', () => mara.press(answer, open));
  expect(textOf(sources)).toMatch(/paragraph \d+/);
});

test.each([
  ['timeline', {}],
  ['rollcall', {}],
  ['find', { text: 'China' }],
])(
  '11. "The page buttons of /%s died when the bot was restarted", and others have pages of their own',
  async (command, options) => {
    const first = await slash(command, options);
    await town.restart();
    const next = (message: PageMessage, page: number): string =>
      customIds(message).find((id) => id.startsWith(`1:${command}:${page}:`)) ?? `no page ${page}`;
    await mara.press(first, next(first, 1));
    const second = await mara.waitFor('general', (m) => m.id === first.id && textOf(m) !== textOf(first));
    expect(next(second, 0)).toMatch(/^1:/);
    const copy = await answerTo(kim, 'general', () => kim.press(second, next(second, 2)));
    expect(copy.ephemeralFor).toBe(kim.id);
    expect(textOf(mara.messages('general').find(({ id }) => id === first.id) ?? first)).toBe(textOf(second));
  },
);

test("11. … and whoever presses somebody else's Delete is told why nothing happens", async () => {
  const answer = await ask('who did it');
  const told = await answerTo(kim, 'general', () => kim.press(answer, `1:delete:${mara.id}`));
  expect(textOf(told)).toBe('Only the person who asked can delete this answer.');
  expect(told.ephemeralFor).toBe(kim.id);
});
