/** Someone who asks faster than anybody reads. Two questions a minute here, so that few are a flood. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let noor: Visitor;
let at: number;
beforeEach(async () => {
  at = Date.UTC(2031, 4, 3, 12);
  town = await openTown({
    now: () => new Date(at),
    limits: { person: { questions: 2, withinMs: 60_000 }, server: { questions: 50, withinMs: 1000 } },
    privileged: { messageContent: true },
  });
  mara = town.discord.as(town.discord.people.member.id);
  noor = town.discord.as(town.discord.people.moderator.id);
});
afterEach(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const TOO_MANY =
  /^One person gets 2 questions a minute answered, and this is one more: ask again in \d+ seconds\./;
const ask = async (who = mara) =>
  answerTo(who, 'general', () => who.slash('general', 'ask', { question: 'who did it' }));
const mention = (who = mara) => say(who, 'general', `<@${town.discord.bot.id}> who did it`);
/** What is asked later in the same channel is answered later. */
const heardSoFar = async () => replyTo(noor, await mention(noor));
const repliesTo = (id: string) =>
  mara.messages('general').filter((one) => one.message_reference?.message_id === id);

test('/ask once too often: a sentence to the asker alone, each time; a minute later an answer', async () => {
  expect(textOf(await ask())).toContain('Northland');
  expect(textOf(await ask())).toContain('Northland');
  for (const _ of [1, 2]) {
    const told = await ask();
    expect(textOf(told)).toMatch(TOO_MANY);
    expect(told.ephemeralFor).toBe(mara.id);
  }
  expect(textOf(await ask(noor))).toContain('Northland');
  at += 60_000;
  expect(textOf(await ask())).toContain('Northland');
});

test('mentions once too often: told once, then silence until there is room again', async () => {
  for (const _ of [1, 2]) expect(textOf(await replyTo(mara, await mention()))).toContain('Northland');
  expect(textOf(await replyTo(mara, await mention()))).toMatch(TOO_MANY);
  const silent = await mention();
  await heardSoFar();
  at += 60_000;
  expect(textOf(await replyTo(mara, await mention()))).toContain('Northland');
  expect(repliesTo(silent.id)).toEqual([]);
});

test('an edit is a question, too: its answer says so, and the next edit is answered', async () => {
  const question = await mention();
  const answer = await replyTo(mara, question);
  await ask();
  await mara.edit(question, `<@${town.discord.bot.id}> unknown ships`);
  await mara.waitFor('general', (one) => one.id === answer.id && TOO_MANY.test(textOf(one)));
  at += 60_000;
  await mara.edit(question, `<@${town.discord.bot.id}> unknown boats`);
  await mara.waitFor('general', (one) => one.id === answer.id && textOf(one).includes("doesn't say"));
});

test('buttons, autocomplete, /privacy and what moderators set do not count, before or after the limit', async () => {
  const card = await ask();
  for (const _ of [1, 2, 3]) {
    await answerTo(mara, 'general', () => mara.press(card, '1:ask:', ['who joined']));
    const { choices } = await mara.complete('general', 'who', {
      options: { accused: '' },
      focused: 'accused',
    });
    expect(choices).not.toEqual([]);
    await answerTo(noor, 'general', () => noor.slash('general', 'settings show'));
  }
  await ask();
  expect(textOf(await ask())).toMatch(TOO_MANY);
  const pressed = await answerTo(mara, 'general', () => mara.press(card, '1:ask:', ['who joined']));
  expect(textOf(pressed)).toContain('Northland');
  expect(textOf(await answerTo(mara, 'general', () => mara.slash('general', 'privacy')))).not.toMatch(
    TOO_MANY,
  );
  await ask(noor);
  await ask(noor);
  const shown = await answerTo(noor, 'general', () => noor.slash('general', 'settings show'));
  expect(textOf(shown)).toContain('Settings of this server');
});

test('where the bot listens, what it leaves alone does not count; once too often it is silent', async () => {
  const channel = town.discord.channel('general');
  await answerTo(noor, 'general', () => noor.slash('general', 'settings listen add', { channel }));
  for (const _ of [1, 2, 3]) await say(mara, 'general', 'nice weather');
  for (const _ of [1, 2]) await replyTo(mara, await say(mara, 'general', 'answered ships?'));
  const silent = await say(mara, 'general', 'answered ships?');
  await heardSoFar();
  at += 60_000;
  await replyTo(mara, await say(mara, 'general', 'answered ships?'));
  expect(repliesTo(silent.id)).toEqual([]);
});
