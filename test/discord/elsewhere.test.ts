/** The wish: "I take the bot along": group DMs, and servers that never invited it. */
import { GatewayIntentBits, REST, Routes } from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let kim: Visitor;
let noor: Visitor;
beforeAll(async () => {
  town = await openTown({ elsewhere: true });
  const { member, other, moderator } = town.discord.people;
  [mara, kim, noor] = [town.discord.as(member.id), town.discord.as(other.id), town.discord.as(moderator.id)];
});
afterAll(async () => {
  expect(town.errors).toEqual([]);
  await town.close();
});

const ask = (who: Visitor, place: string, options: Readonly<Record<string, string | boolean>> = {}) =>
  answerTo(who, place, () => who.slash(place, 'ask', { question: 'who did it', ...options }));

describe.each([
  ['a group DM', 'Tea Break'],
  ["a server that never invited the bot, as an app of one's own", 'square'],
])('in %s', (_where, place) => {
  test('/ask is answered for all to see, and privately where that was asked for', async () => {
    const answer = await ask(mara, place);
    expect(textOf(answer)).toContain('Northland attributed the harbour hack');
    expect(kim.messages(place).some(({ id }) => id === answer.id)).toBe(true);
    expect((await ask(mara, place, { private: true })).ephemeralFor).toBe(mara.id);
  });

  test('nobody can report an answer: there are no moderators of it to read that', async () => {
    expect(customIds(await ask(mara, place)).join()).not.toContain('report');
  });

  test('"and Southland?" goes on, a page is turned, Delete deletes', async () => {
    await ask(mara, place);
    const next = await ask(mara, place, { question: 'and Southland?' });
    expect(textOf(next)).toContain('After "who did it".');
    const found = await answerTo(mara, place, () => mara.slash(place, 'find', { text: 'ships' }));
    const forward = customIds(found).find((id) => id.startsWith('1:find:1:')) ?? '';
    expect(await mara.press(found, forward)).toEqual({});
    await expect.poll(() => JSON.stringify(mara.messages(place))).toContain('ships hit 3');
    expect(await mara.press(next, `1:delete:${mara.id}`)).toEqual({});
    await expect.poll(() => mara.messages(place).some(({ id }) => id === next.id)).toBe(false);
  });

  test('autocomplete, "Check this claim", and the form of /check', async () => {
    const { choices } = await mara.complete(place, 'ask', {
      options: { question: 'north' },
      focused: 'question',
    });
    expect(choices).toEqual([{ name: 'Northland', value: 'Northland' }]);
    await kim.say(place, 'ambiguous ministries, they say');
    const said = await mara.waitFor(place, ({ content }) => content.startsWith('ambiguous'));
    const verdict = await answerTo(mara, place, () => mara.messageCommand('Check this claim', said));
    expect(textOf(verdict)).toContain('Which ministry?');
    await mara.slash(place, 'check', {});
    const form = mara.form()?.custom_id ?? '';
    const checked = await answerTo(mara, place, () => mara.submit(place, form, { claim: 'who did it' }));
    expect(textOf(checked)).toContain('Northland');
  });

  test('the bot hears nothing there, and can write nothing of its own', async () => {
    const before = mara.messages(place).length;
    await kim.say(place, `<@${town.discord.bot.id}> who did it`);
    const rest = new REST({ api: town.discord.apiUrl }).setToken('local');
    const route = Routes.channelMessages(town.discord.channel(place));
    await expect(rest.post(route, { body: { content: 'hello' } })).rejects.toThrow('Missing Access');
    await expect(rest.get(route)).rejects.toThrow('Missing Access');
    expect(mara.messages(place)).toHaveLength(before + 1);
  });
});

test('/settings is of servers that invited the bot', async () => {
  expect(await noor.slash('square', 'settings show')).toEqual({ error: 'There is no such command here.' });
});

test('who is not in the group sees nothing of it', async () => {
  expect(noor.messages('Tea Break')).toEqual([]);
});

test('the client knows only the servers that invited it', () => {
  const client = town.client();
  expect(client.options.intents.has(GatewayIntentBits.Guilds)).toBe(true);
  expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Press Room', 'Second Server']);
});

test.each([
  ['a thread', 'general', 'Harbour'],
  ['a thread of a server that never invited the bot', 'square', 'Far harbour'],
])('/ask in %s: for all to see, and "and Southland?" goes on there', async (_where, parent, thread) => {
  expect(await mara.thread(parent, thread)).toEqual({});
  const answer = await ask(mara, thread);
  expect(textOf(answer)).toContain('Northland attributed the harbour hack');
  expect(answer.ephemeralFor).toBeUndefined();
  expect(textOf(await ask(mara, thread, { question: 'and Southland?' }))).toContain('After "who did it".');
});

test.each([
  ['a channel of a server', 'general'],
  ['a direct message', 'dm'],
])('/ask in %s', async (_where, place) => {
  expect(textOf(await ask(mara, place))).toContain('Northland attributed the harbour hack');
});
