/** What people ask of a bot that lives among them: to be discreet, tidy, and quiet unless spoken to. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { read, WORLD } from '../facts/world.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let kim: Visitor;
let noor: Visitor;
let me: string;
beforeAll(async () => {
  town = await openTown({
    bot: createBot({ record: read(WORLD).record }),
    privileged: { messageContent: true },
  });
  const { member, other, moderator } = town.discord.people;
  [mara, kim, noor] = [town.discord.as(member.id), town.discord.as(other.id), town.discord.as(moderator.id)];
  me = `<@${town.discord.bot.id}>`;
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const QUESTION = 'who attributed the Lantern breach to Arland?';
const ANSWER = 'The Belmark government attributed the Lantern breach';
const ask = (who: Visitor, options: Readonly<Record<string, string | boolean>> = {}): Promise<PageMessage> =>
  answerTo(who, 'general', () => who.slash('general', 'ask', { question: QUESTION, ...options }));
const isSeen = (who: Visitor, { id, channel_id }: PageMessage): boolean =>
  who.messages(channel_id).some((message) => message.id === id);
const repliesTo = ({ id, channel_id }: PageMessage): readonly PageMessage[] =>
  mara.messages(channel_id).filter(({ message_reference: to }) => to?.message_id === id);
/** A mention that is said later in the same channel is answered later. */
async function staysSilent(question: PageMessage): Promise<void> {
  await replyTo(kim, await say(kim, question.channel_id, `${me} ${QUESTION}`));
  expect(repliesTo(question)).toEqual([]);
}

test('3. "I look something up in a support channel without cluttering it"', async () => {
  const answer = await ask(mara, { private: true });
  expect(textOf(answer)).toContain(ANSWER);
  expect([isSeen(mara, answer), isSeen(kim, answer)]).toEqual([true, false]);
});

test('3. "… and a server can make that the default", which the asker may still overrule', async () => {
  await answerTo(noor, 'newsroom', () => noor.slash('newsroom', 'settings private on'));
  expect(isSeen(kim, await ask(mara))).toBe(false);
  expect(isSeen(kim, await ask(mara, { private: false }))).toBe(true);
  await answerTo(noor, 'newsroom', () => noor.slash('newsroom', 'settings private off'));
  expect(isSeen(kim, await ask(mara))).toBe(true);
});

test.each([
  ['ask', { question: QUESTION }],
  ['ask', { question: 'how many lighthouses are there' }],
  ['find', { text: 'Lantern' }],
  ['help', {}],
  ['export', { format: 'csv' }],
])('4. "A delete button for whoever asked, under every answer": /%s %j', async (command, options) => {
  const answer = await answerTo(mara, 'general', () => mara.slash('general', command, options));
  const trash = `1:delete:${mara.id}`;
  expect(customIds(answer)).toContain(trash);
  expect(textOf(await answerTo(kim, 'general', () => kim.press(answer, trash)))).toMatch(/^Only the person/);
  expect(isSeen(mara, answer)).toBe(true);
  await mara.press(answer, trash);
  await expect.poll(() => isSeen(mara, answer)).toBe(false);
});

test('5. "I correct my question: correct the answer, don\'t post a second one"; "I take it back: take yours back"', async () => {
  const question = await say(mara, 'lobby', `${me} who denied the Lantern breach?`);
  const answer = await replyTo(mara, question);
  await mara.edit(question, `${me} ${QUESTION}`);
  await expect.poll(() => repliesTo(question).map(textOf).join()).toContain(ANSWER);
  expect(repliesTo(question).map(({ id }) => id)).toEqual([answer.id]);
  await mara.delete(question);
  await expect.poll(() => isSeen(mara, answer)).toBe(false);
});

test('10. "Answer when I mention you or reply to you, not to every message"', async () => {
  const answer = await replyTo(mara, await say(mara, 'general', `${me} ${QUESTION}`));
  const next = await replyTo(mara, await say(mara, 'general', 'and Corland?', answer.id));
  expect(textOf(next)).toContain('Corland');
  await staysSilent(await say(mara, 'general', QUESTION));
  const chat = await say(kim, 'general', 'lunch?');
  await staysSilent(await say(mara, 'general', QUESTION, chat.id));
});

test('10. "… unless a channel wants it", and there only questions to the room', async () => {
  const channel = { channel: town.discord.channel('threat-intel') };
  await answerTo(noor, 'newsroom', () => noor.slash('newsroom', 'settings listen add', channel));
  expect(textOf(await replyTo(mara, await say(mara, 'threat-intel', QUESTION)))).toContain(ANSWER);
  await staysSilent(await say(mara, 'threat-intel', 'the Lantern breach was wild'));
  await staysSilent(await say(mara, 'newsroom', QUESTION));
});

test('10. "A thread for a longer talk": what is asked in it goes on from what was asked in it', async () => {
  await mara.thread('general', 'Lantern talk');
  await replyTo(mara, await say(mara, 'Lantern talk', `${me} ${QUESTION}`));
  const next = await replyTo(mara, await say(mara, 'Lantern talk', `${me} when was that?`));
  expect(textOf(next)).toContain('3 May 2030');
  const elsewhere = await replyTo(mara, await say(mara, 'dm', 'when was that?'));
  expect(textOf(elsewhere)).not.toContain('3 May 2030');
});
