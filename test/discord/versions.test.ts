import { ComponentType, MessageFlags, Routes } from 'discord.js';
import { afterEach, expect, test } from 'vitest';
import { commands } from '../../src/discord/commands.ts';
import { plannedChanges, register } from '../../src/discord/registration.ts';
import { openTown, type Town, textOf, turnsInMemory } from '../fixtures/town.ts';

let town: Town;
afterEach(async () => {
  expect(town.discord.violations).toEqual([]);
  await town.close();
});

test.each(['page_2', '0:ask:who', '2:ask:who', '1:vote:up'])(
  'a button of another version (%s): told to that person alone',
  async (id) => {
    town = await openTown();
    const { discord } = town;
    const row = {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.Button, style: 2, label: 'Old', custom_id: id }],
    };
    const channel = discord.channel('general');
    await town.client().rest.post(Routes.channelMessages(channel), {
      body: { components: [row], flags: MessageFlags.IsComponentsV2 },
    });
    const mara = discord.as(discord.people.member.id);
    const old = await mara.waitFor('general', (message) => message.author.bot === true);
    await mara.press(old, id);
    const told = await mara.waitFor('general', (message) => message.ephemeralFor === mara.id);
    expect(textOf(told)).toBe('This button is from an older version; ask again.');
  },
);

test('a command of another version: told to that person alone', async () => {
  town = await openTown();
  const { rest, application } = town.client();
  const [ask] = commands;
  if (!ask) throw new Error('there are commands');
  const verdict = { ...ask, data: { type: 1 as const, name: 'verdict', description: 'Gone' } };
  await register([verdict], { rest, applicationId: application.id });
  const mara = town.discord.as(town.discord.people.member.id);
  await mara.slash('general', 'verdict');
  const told = await mara.waitFor('general', (message) => message.ephemeralFor === mara.id);
  expect(textOf(told)).toMatch(/^This command is from an older version/);
});

test('registering again changes nothing, and what would change is said before', async () => {
  town = await openTown();
  const { rest, application } = town.client();
  const target = { rest, applicationId: application.id };
  expect(await plannedChanges(commands, target)).toEqual([]);
  const ask = commands.find(({ data }) => data.name === 'ask');
  const who = commands.find(({ data }) => data.name === 'who');
  const others = commands.filter((each) => each !== ask && each !== who);
  if (!ask || !who) throw new Error('there are commands');
  const verdict = { ...ask, data: { type: 1 as const, name: 'verdict', description: 'New' } };
  const changed = { ...who, data: { type: 1 as const, name: 'who', description: 'Changed' } };
  expect(await plannedChanges([verdict, changed, ...others], target)).toEqual([
    '+ /verdict',
    '~ /who',
    '- /ask',
  ]);
  expect(await plannedChanges(others.slice(0, -1), target)).toEqual([
    '- /ask',
    '- /who',
    '- "Check this claim" on a message',
  ]);
});

test('registering in one server leaves out what only global commands can say', async () => {
  town = await openTown();
  const { rest, application } = town.client();
  const guildId = town.discord.guilds[0]?.id ?? '';
  const target = { rest, applicationId: application.id, guildId };
  expect(await plannedChanges(commands, target)).toHaveLength(commands.length);
  await register(commands, target);
  expect(await plannedChanges(commands, target)).toEqual([]);
});

test('an answer that takes its time is deferred, and private all the same', async () => {
  const slow = Promise.withResolvers<undefined>();
  const state = { ...turnsInMemory(), turn: () => slow.promise };
  town = await openTown({ state, deferAfterMs: 20 });
  const mara = town.discord.as(town.discord.people.member.id);
  await mara.slash('general', 'ask', { question: 'who did it', private: true });
  const waiting = await mara.waitFor('general', (message) => message.author.bot === true);
  expect((waiting.flags ?? 0) & MessageFlags.Loading).toBe(MessageFlags.Loading);
  slow.resolve(undefined);
  const answer = await mara.waitFor('general', (message) => textOf(message).includes('Northland'));
  expect(answer.id).toBe(waiting.id);
  expect(answer.ephemeralFor).toBe(mara.id);
});

test('a deferred answer that fails is told in its place', async () => {
  const slow = Promise.withResolvers<undefined>();
  const state = { ...turnsInMemory(), turn: () => slow.promise };
  town = await openTown({ state, deferAfterMs: 20 });
  const mara = town.discord.as(town.discord.people.member.id);
  await mara.slash('general', 'ask', { question: 'who did it' });
  await mara.waitFor('general', (message) => message.author.bot === true);
  slow.reject(new Error('planted'));
  const told = await mara.waitFor('general', (message) =>
    textOf(message).startsWith('This could not be answered'),
  );
  expect(textOf(told)).not.toContain('planted');
});
