/** The wish: "I use a screen reader" (or read along over a bridge): everything is text, and nothing is lost by it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { openBot } from '../../src/launch/open-bot.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { customIds, gather, openTown, type Town, textOf } from '../fixtures/town.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;

let town: Town;
let mara: Visitor;
let noor: Visitor;
beforeAll(async () => {
  town = await openTown({ bot });
  mara = town.discord.as(town.discord.people.member.id);
  noor = town.discord.as(town.discord.people.moderator.id);
  await answerTo(noor, 'newsroom', () => noor.slash('newsroom', 'settings plain on'));
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const COMPONENTS_V2 = 1 << 15;
/** Text, with rows of buttons and selects under it: no containers, no pictures, no table, no line too long. */
function isText({ flags, content, components = [], attachments }: PageMessage): void {
  expect((flags ?? 0) & COMPONENTS_V2).toBe(0);
  expect(components.every(({ type }) => type === 1)).toBe(true);
  expect(attachments.filter(({ content_type: type = '' }) => type.startsWith('image/'))).toEqual([]);
  expect(content.trim()).not.toBe('');
  expect(content).not.toMatch(/^\s*\||```|^[-=_]{3,}$/m);
}
const slash = async (who: Visitor, command: string, options: Record<string, string> = {}) => {
  const answer = await answerTo(who, 'newsroom', () => who.slash('newsroom', command, options));
  isText(answer);
  return answer;
};
const buttonOf = (message: PageMessage, start: string): string =>
  customIds(message).find((id) => id.startsWith(start)) ?? `no ${start}`;

test.each<[command: string, rows: Answer]>([
  ['rollcall', bot.rollcall({}, new Date(0)).answer],
  ['timeline', bot.timeline({}, new Date(0)).answer],
])('/%s, page by page: every line of it is said', async (command, answer) => {
  let page = await slash(mara, command);
  const said = [page.content];
  for (;;) {
    const { content } = page;
    const next = customIds(page).find((id) => id.startsWith(`1:${command}:${said.length}:`));
    if (next === undefined) break;
    await mara.press(page, next);
    page = await mara.waitFor('newsroom', (m) => m.id === page.id && m.content !== content);
    isText(page);
    said.push(page.content);
  }
  const rows =
    answer.kind === 'answered'
      ? answer.blocks.flatMap((b): unknown[] => ('rows' in b ? [...b.rows] : []))
      : [];
  expect(rows.length).toBeGreaterThan(10);
  expect(said.join('\n').match(/^- /gm)).toHaveLength(rows.length);
  expect(said.at(-1)).toContain(`Page ${said.length} of ${said.length}.`);
});

test.each([
  ['ask', { question: 'how many US organisations were hacked' }],
  ['ask', { question: 'how much ransom was paid' }],
  ['compare', { a: 'uk', b: 'eu', picture: 'dark' }],
  ['rollcall', { picture: 'sure' }],
  ['party', { name: 'China' }],
  ['find', { text: 'NATO' }],
  ['check', { claim: 'NATO blamed China' }],
  ['help', {}],
])('/%s %j', async (command, options) => {
  const answer = await slash(mara, command, options);
  expect(customIds(answer).some((id) => id.startsWith('1:picture:'))).toBe(false);
});

test('a mention, what is offered next, and its sources', async () => {
  const answer = await replyTo(
    mara,
    await say(mara, 'newsroom', `<@${town.discord.bot.id}> how sure was the US`),
  );
  isText(answer);
  expect(answer.content).toMatch(/\nRead as: .*\nSources:\n1\. /);
  const sources = await answerTo(mara, 'newsroom', () =>
    mara.press(answer, buttonOf(answer, '1:open:cited:')),
  );
  isText(sources);
  const [offered = ''] = gather(answer.components, 'value');
  const next = await answerTo(mara, 'newsroom', () => mara.press(answer, '1:ask:', [offered]));
  isText(next);
  expect(next.content).toContain(`Asked: “${offered}”`);
});

test('/settings show, and what is said after a change', async () => {
  expect((await slash(noor, 'settings show')).content).toContain('Look: text alone');
  expect((await slash(noor, 'settings private off')).content).toMatch(/^Answers to commands/);
});

test('/privacy, from what is kept to its end', async () => {
  const kept = await slash(mara, 'privacy');
  expect(kept.content).toMatch(/^- \d+ /m);
  const file = await answerTo(mara, 'newsroom', () => mara.press(kept, '1:privacy:export'));
  isText(file);
  expect(file.attachments).toHaveLength(1);
  await mara.press(kept, '1:privacy:erase');
  const asks = await mara.waitFor(
    'newsroom',
    (m) => m.id === kept.id && m.content.includes('cannot be undone'),
  );
  isText(asks);
});

test('/review: each case has a number, and its buttons say which case they are of', async () => {
  await slash(mara, 'ask', { question: 'how many lighthouses did Belgium lose' });
  await slash(mara, 'ask', { question: 'how much ransom did Malta pay' });
  await expect.poll(async () => (await town.cases()).length).toBeGreaterThan(1);
  const list = await slash(noor, 'review');
  expect(list.content).toMatch(/^\d+ cases wait for a decision/);
  expect(list.content).toMatch(
    /^1\. how much ransom did Malta pay; Open question, asked <t:\d+:f> by <@\d+>$/m,
  );
  expect(JSON.stringify(list.components)).toMatch(/"1: Accept".*"1: Dismiss".*"2: Accept"/);
  await noor.press(list, buttonOf(list, '1:review:dismiss:'));
  const less = await noor.waitFor('newsroom', (m) => m.id === list.id && m.content !== list.content);
  isText(less);
  expect(less.content).toMatch(/^dismissed by <@\d+>: how much ransom did Malta pay\n/);
});

test('what is refused or thanked for', async () => {
  const answer = await slash(mara, 'ask', { question: 'who did it' });
  isText(await answerTo(noor, 'newsroom', () => noor.press(answer, `1:delete:${mara.id}`)));
  await mara.press(answer, buttonOf(answer, '1:report:'));
  const form = mara.form()?.custom_id ?? '';
  isText(await answerTo(mara, 'newsroom', () => mara.submit('newsroom', form, { comment: '' })));
});

test('/settings plain off: cards again', async () => {
  await slash(noor, 'settings plain off');
  const card = await answerTo(mara, 'newsroom', () =>
    mara.slash('newsroom', 'ask', { question: 'who did it' }),
  );
  expect((card.flags ?? 0) & COMPONENTS_V2).toBe(COMPONENTS_V2);
  expect(textOf(card)).toContain('China');
});
