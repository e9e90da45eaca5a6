/** The wish: "what do you keep about me?", as a file, and gone; and a server that removes the bot leaves nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { Turn } from '../../src/question/query.ts';
import { NEW_SERVER } from '../../src/state/settings.ts';
import { sqliteState } from '../../src/state/sqlite.ts';
import type { State } from '../../src/state/state.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let folder: string;
let state: State<Turn>;
let town: Town;
let mara: Visitor;
let kim: Visitor;
let noor: Visitor;
const now = new Date(Date.UTC(2031, 4, 3, 12));
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'privacy-'));
  state = sqliteState(join(folder, 'rollcall.sqlite'), {
    ...{ readTurn: (value) => Turn.safeParse(value).data, keptDays: 7 },
  });
  town = await openTown({ state, now: () => now });
  const { member, other, moderator } = town.discord.people;
  [mara, kim, noor] = [town.discord.as(member.id), town.discord.as(other.id), town.discord.as(moderator.id)];
});
afterEach(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
  await state.close();
  rmSync(folder, { recursive: true });
});

const privacy = (who: Visitor, channel = 'general'): Promise<PageMessage> =>
  answerTo(who, channel, () => who.slash(channel, 'privacy'));
const ask = (who: Visitor, question: string, channel = 'general'): Promise<PageMessage> =>
  answerTo(who, channel, () => who.slash(channel, 'ask', { question }));
const mention = async (who: Visitor, text: string): Promise<PageMessage> => {
  const question = await say(who, 'general', `<@${town.discord.bot.id}> ${text}`);
  await replyTo(who, question);
  return question;
};

/** Presses, and returns the message as it then stands. */
async function press(who: Visitor, message: PageMessage, act: string): Promise<PageMessage> {
  const before = textOf(message);
  const { error } = await who.press(message, `1:privacy:${act}`);
  if (error !== undefined) throw new Error(error);
  return who.waitFor('general', (one) => one.id === message.id && textOf(one) !== before);
}

test('who has asked nothing: nothing is kept, and nothing can be erased', async () => {
  const shown = await privacy(mara);
  expect(textOf(shown)).toMatch(/^\*\*Nothing is kept about you\.\*\*\n-# .* kept for 7 days/);
  expect([shown.ephemeralFor, customIds(shown)]).toEqual([mara.id, []]);
});

test.each(['general', 'dm'])('/privacy in %s: what is kept, seen by nobody else', async (channel) => {
  await ask(mara, 'who did it');
  await ask(mara, 'unknown how many');
  await mention(mara, 'who joined');
  await ask(mara, 'who did it', 'dm');
  await ask(kim, 'who did it');
  const shown = await privacy(mara, channel);
  expect(shown.ephemeralFor).toBe(mara.id);
  expect(textOf(shown).split('\n').slice(0, -1)).toEqual([
    '**What is kept about you**, in all servers and in direct messages',
    '- 3 questions with their answers, so that an answer can be reported',
    '- 1 answered message, so that an edit changes the answer',
    '- 2 last questions, so that “and Japan?” goes on from it, for 10 minutes',
    '- 1 question that the record lacks, for the moderators of that server',
  ]);
  expect(customIds(shown)).toEqual(['1:privacy:export', '1:privacy:erase']);
});

test('as a file: everything of theirs and nothing of others, with times that a person reads', async () => {
  await ask(mara, 'unknown how many');
  await ask(kim, 'answered what Kim wants');
  const shown = await privacy(mara);
  const sent = await answerTo(mara, 'general', () => mara.press(shown, '1:privacy:export'));
  expect(sent.ephemeralFor).toBe(mara.id);
  const [file] = sent.attachments;
  expect(file?.filename).toBe('rollcall-kept-about-you-2031-05-03.json');
  const text = file ? await (await fetch(file.url)).text() : '';
  expect(JSON.parse(text)).toMatchObject({
    made: '2031-05-03T12:00:00.000Z',
    said: [{ question: 'unknown how many', at: '2031-05-03T12:00:00.000Z' }],
    open: [{ server: town.discord.guilds[0]?.id, question: 'unknown how many' }],
    conversations: [{ channel: town.discord.channel('general') }],
  });
  expect(text).not.toContain('Kim');
});

test('erase asks first; "Keep it" keeps it', async () => {
  await ask(mara, 'who did it');
  const asked = await press(mara, await privacy(mara), 'erase');
  expect(textOf(asked)).toMatch(/^\*\*Erase 2 entries\?\*\*/);
  expect(customIds(asked)).toEqual(['1:privacy:confirm', '1:privacy:show']);
  expect(textOf(await press(mara, asked, 'show'))).toContain('1 question with its answer');
});

test('erased: nothing is kept, "and Southland?" goes on from nothing, an edit changes nothing; of others all stays', async () => {
  const question = await mention(mara, 'who did it');
  await ask(kim, 'who did it');
  const asked = await press(mara, await privacy(mara), 'erase');
  const erased = await press(mara, asked, 'confirm');
  expect(textOf(erased)).toMatch(/^\*\*Erased: 3 entries\.\*\*/);
  expect([erased.ephemeralFor, customIds(erased)]).toEqual([mara.id, []]);
  expect(textOf(await privacy(mara))).toMatch(/^\*\*Nothing is kept about you/);
  expect(await state.reply(question.id)).toBeUndefined();
  expect(textOf(await ask(mara, 'and Southland?'))).not.toContain('After');
  expect(textOf(await ask(kim, 'and Southland?'))).toContain('After "who did it".');
});

test("a server's limits on who may ask where do not keep anyone from /privacy", async () => {
  const channel = town.discord.channel('newsroom');
  await answerTo(noor, 'general', () => noor.slash('general', 'settings allow channel', { channel }));
  expect(textOf(await ask(mara, 'who did it'))).toMatch(/^In this server, questions are answered in/);
  expect(textOf(await privacy(mara))).toMatch(/^\*\*Nothing is kept/);
});

test('a server that removes the bot: its settings, questions and reports are gone; those of others stay', async () => {
  const [left, other] = town.discord.guilds.map(({ id }) => id);
  await answerTo(noor, 'general', () => noor.slash('general', 'settings private on'));
  await ask(mara, 'unknown how many');
  await mention(mara, 'who did it');
  await ask(mara, 'who did it', 'lobby');
  town.discord.takeOut(left ?? '');
  await expect.poll(() => state.settings(left ?? '')).toEqual(NEW_SERVER);
  expect(await town.cases()).toEqual([]);
  const kept = await state.keptAbout(mara.id, now.getTime());
  expect(kept.said.map(({ server }) => server)).toEqual([other]);
  expect([kept.conversations.length, kept.answers.length, kept.open.length]).toEqual([1, 0, 0]);
  expect(textOf(await ask(mara, 'and Southland?', 'lobby'))).toContain('After "who did it".');
});

test('an outage of a server is no leaving: everything stays', async () => {
  const [away, other] = town.discord.guilds.map(({ id }) => id);
  await answerTo(noor, 'general', () => noor.slash('general', 'settings private on'));
  await ask(mara, 'who did it');
  town.discord.outage(away ?? '');
  // In order: when the second is gone, the first was looked at.
  await state.change(other ?? '', [{ name: 'plain', id: '', on: true, by: '1', at: 0 }]);
  town.discord.takeOut(other ?? '');
  await expect.poll(() => state.settings(other ?? '')).toEqual(NEW_SERVER);
  expect((await state.settings(away ?? '')).private).toBe(true);
  expect((await state.keptAbout(mara.id, now.getTime())).said).toHaveLength(1);
});
