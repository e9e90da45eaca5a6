import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { expect, test } from 'vitest';
import type { Command } from '../../src/command.ts';
import { commands, commandTable } from '../../src/discord/commands.ts';

test('every file of commands/ is in the list, and is a command', async () => {
  const files = readdirSync('commands').filter((file) => file.endsWith('.ts'));
  const exported = await Promise.all(
    files.map(async (file) => (await import(pathToFileURL(resolve('commands', file)).href)).default),
  );
  expect(new Set(commands)).toEqual(new Set(exported));
  expect(commandTable(commands).size).toBe(files.length);
});

test('a file that is no command stops the start', () => {
  const [ask] = commands;
  const noCommand: unknown = { data: { name: 'x' } };
  expect(() => commandTable([...commands, noCommand as Command])).toThrow(
    `command ${commands.length + 1} of the list has no data or no run`,
  );
  expect(() => commandTable(ask ? [ask, ask] : [])).toThrow('two commands are called "ask"');
});

const slash = commands.filter(({ data }) => data.type === ApplicationCommandType.ChatInput);

test('the slash commands and the message commands', () => {
  expect(slash.map(({ data }) => data.name)).toEqual(
    'ask check who when allies rollcall party compare timeline find source export help privacy settings review'.split(
      ' ',
    ),
  );
  expect(commands.filter((each) => !slash.includes(each)).map(({ data }) => data.name)).toEqual([
    'Answer this',
    'Check this claim',
  ]);
});

test.each(slash.filter((each) => !each.onlyToAsker).map((command) => [command.data.name, command] as const))(
  '/%s can be asked privately',
  (_name, { data }) => {
    const options = 'options' in data ? (data.options ?? []) : [];
    expect(options.at(-1)).toMatchObject({ name: 'private', type: ApplicationCommandOptionType.Boolean });
  },
);

test.each(slash.map((command) => [command.data.name, command] as const))(
  '/%s completes every option that says so',
  (_name, { data, complete }) => {
    const options = 'options' in data ? (data.options ?? []) : [];
    const autocompleted = options.some((option) => 'autocomplete' in option && option.autocomplete);
    expect(complete !== undefined).toBe(autocompleted);
  },
);

test('what is for moderators is hidden from members, in servers only, and answered to them alone', () => {
  const hidden = slash.filter(({ data }) => data.default_member_permissions === '32');
  expect(hidden.map(({ data }) => data.name)).toEqual(['settings', 'review']);
  expect(hidden.map(({ data }) => data.contexts)).toEqual([[0], [0]]);
  const alone = slash.filter((each) => each.onlyToAsker);
  expect(alone.map(({ data }) => data.name)).toEqual(['privacy', ...hidden.map(({ data }) => data.name)]);
});
