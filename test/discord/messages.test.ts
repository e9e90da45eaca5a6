import { Routes } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let kim: Visitor;
let me: string;
beforeAll(async () => {
  town = await openTown();
  mara = town.discord.as(town.discord.people.member.id);
  kim = town.discord.as(town.discord.people.other.id);
  me = `<@${town.discord.bot.id}>`;
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  await town.close();
});

const answerTo = (who: Visitor, channel: string, question: PageMessage): Promise<PageMessage> =>
  who.waitFor(channel, (message) => message.message_reference?.message_id === question.id);

/** Says something and returns it as it stands in the channel. */
async function say(who: Visitor, channel: string, content: string, replyTo?: string): Promise<PageMessage> {
  const seen = new Set(who.messages(channel).map((message) => message.id));
  await who.say(channel, content, replyTo === undefined ? {} : { replyTo });
  return who.waitFor(channel, (message) => !seen.has(message.id) && message.author.id === who.id);
}

/** Asked last in the same channel, it is answered after all that was said before. */
async function isUnanswered(who: Visitor, channel: string, question: PageMessage): Promise<void> {
  await answerTo(who, channel, await say(who, channel, `${me} who did it`));
  const replies = who
    .messages(channel)
    .filter((message) => message.message_reference?.message_id === question.id);
  expect(replies).toEqual([]);
}

test.each([
  ['before', () => `${me} who did it`],
  ['after', () => `who did it ${me}`],
  ['with a nickname mark', () => `${me.replace('@', '@!')} who did it`],
])('a mention %s the question', async (_where, content) => {
  const answer = await answerTo(mara, 'general', await say(mara, 'general', content()));
  expect(textOf(answer)).toContain('Northland attributed');
});

test('a mention and nothing else is met with help', async () => {
  expect(textOf(await answerTo(mara, 'general', await say(mara, 'general', me)))).toContain(
    'Ask who attributed',
  );
});

test('a direct message needs no mention', async () => {
  expect(textOf(await answerTo(mara, 'dm', await say(mara, 'dm', 'who did it')))).toContain('Northland');
});

test('a reply to the bot needs no mention, and goes on from the question before', async () => {
  const answer = await answerTo(mara, 'general', await say(mara, 'general', `${me} who did it`));
  const next = await answerTo(mara, 'general', await say(mara, 'general', 'and Southland?', answer.id));
  expect(textOf(next)).toContain('After "who did it".');
});

test('a thread', async () => {
  const { error } = await mara.thread('general', 'side talk');
  expect(error).toBeUndefined();
  const answer = await answerTo(mara, 'side talk', await say(mara, 'side talk', `${me} who did it`));
  expect(textOf(answer)).toContain('Northland');
});

test('what others say among themselves is not answered', async () => {
  await isUnanswered(mara, 'newsroom', await say(mara, 'newsroom', 'who did it'));
});

test('what the bot itself says is not answered, even when it mentions the bot', async () => {
  const channel = town.discord.channel('newsroom');
  const body = {
    content: `${me} who said this of itself`,
    allowed_mentions: { users: [town.discord.bot.id] },
  };
  await town.client().rest.post(Routes.channelMessages(channel), { body });
  const own = await mara.waitFor('newsroom', (message) => message.content === body.content);
  await isUnanswered(mara, 'newsroom', own);
});

test('a question edited before it was answered gets one answer, to what it asks now', async () => {
  const seen = new Set(mara.messages('lobby').map((message) => message.id));
  await mara.say('lobby', `${me} who did it`);
  const question = mara
    .messages('lobby')
    .find((message) => !seen.has(message.id) && message.author.id === mara.id);
  if (!question) throw new Error('it was not said');
  await mara.edit(question, `${me} unknown ships`);
  const answer = await mara.waitFor(
    'lobby',
    (message) =>
      message.message_reference?.message_id === question.id && textOf(message).includes("doesn't say"),
  );
  const answers = mara
    .messages('lobby')
    .filter((message) => message.message_reference?.message_id === question.id);
  expect(answers.map(({ id }) => id)).toEqual([answer.id]);
});

test('a reply to another person is not answered', async () => {
  const first = await say(kim, 'newsroom', 'so who was it');
  await isUnanswered(mara, 'newsroom', await say(mara, 'newsroom', 'who did it', first.id));
});

test('editing the question edits the answer; there is no second one', async () => {
  const question = await say(mara, 'threat-intel', `${me} who did it`);
  const answer = await answerTo(mara, 'threat-intel', question);
  await mara.edit(question, `${me} unknown ships`);
  const edited = await mara.waitFor(
    'threat-intel',
    (message) => message.id === answer.id && textOf(message).includes("The record doesn't say"),
  );
  expect(edited.message_reference?.message_id).toBe(question.id);
});

test('editing a follow-up asks it again after the question before it', async () => {
  await answerTo(mara, 'dm', await say(mara, 'dm', 'who did it'));
  const question = await say(mara, 'dm', 'and Southland?');
  const answer = await answerTo(mara, 'dm', question);
  await mara.edit(question, 'and Northland?');
  await expect
    .poll(() => mara.messages('dm').find(({ id }) => id === answer.id)?.edited_timestamp)
    .toBeTruthy();
  const edited = mara.messages('dm').find(({ id }) => id === answer.id);
  expect(edited && textOf(edited)).toContain('After "who did it".');
});

test('an edit that takes the mention away takes the answer away; one that adds it brings one', async () => {
  const question = await say(mara, 'threat-intel', `${me} who did it`);
  const answer = await answerTo(mara, 'threat-intel', question);
  await mara.edit(question, 'never mind');
  await expect.poll(() => mara.messages('threat-intel').some(({ id }) => id === answer.id)).toBe(false);
  await mara.edit(question, `${me} who did it after all`);
  expect(textOf(await answerTo(mara, 'threat-intel', question))).toContain('Northland');
});

test('deleting the question deletes the answer, also after a restart of the bot', async () => {
  const question = await say(mara, 'lobby', `${me} who did it`);
  const answer = await answerTo(mara, 'lobby', question);
  await town.restart();
  await mara.delete(question);
  await expect.poll(() => mara.messages('lobby').some(({ id }) => id === answer.id)).toBe(false);
});

test('an answer that was deleted does not come back by an edit', async () => {
  const question = await say(mara, 'lobby', `${me} who did it`);
  const answer = await answerTo(mara, 'lobby', question);
  await mara.press(answer, `1:delete:${mara.id}`);
  await expect.poll(() => mara.messages('lobby').some(({ id }) => id === answer.id)).toBe(false);
  await mara.edit(question, `${me} unknown ships`);
  await isUnanswered(mara, 'lobby', question);
});

test.each([
  ['mentions', () => `${me} @everyone @here <@${kim.id}> <@&${town.discord.guilds[0]?.id}> who`],
  ['markdown', () => `${me} **who** \`did\` ||it|| [x](https://evil.example) # big\n> quote\n-# small`],
  ['as long as can be', () => `${me} ${'who did it '.repeat(400)}`.slice(0, 2000)],
  ['emoji only', () => `${me} 🐟🐟🐟`],
  ['invisible letters', () => `${me} \u200b\u202e\u2066`],
  ['an invite', () => `${me} discord.gg/abcdef`],
])('hostile text is answered politely, and nobody is pinged: %s', async (_what, content) => {
  const answer = await answerTo(mara, 'dm', await say(mara, 'dm', content()));
  expect(textOf(answer)).not.toBe('');
  expect(answer.mentions).toEqual([]);
  expect(answer.mention_roles).toEqual([]);
  expect(answer.mention_everyone).toBe(false);
  expect(town.errors).toEqual([]);
});

test('a question that the bot stumbles over gets one sentence, and the next one an answer', async () => {
  const answer = await answerTo(mara, 'general', await say(mara, 'general', `${me} fail`));
  expect(textOf(answer)).toMatch(/^This could not be answered: /);
  const next = await answerTo(mara, 'general', await say(mara, 'general', `${me} who did it`));
  expect(textOf(next)).toContain('Northland');
});
