import { type ChatInputCommandInteraction, type Client, DiscordAPIError, Events } from 'discord.js';
import { expect, test } from 'vitest';
import { discordWithBot, localDiscord } from './connect.ts';

async function answering(
  client: Client<true>,
  run: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
) {
  await client.application.commands.set([{ name: 'go', description: 'Goes' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void run(interaction);
  });
}

/** The error code with which a request was refused; undefined when it was taken. */
async function codeOf(request: Promise<unknown>): Promise<unknown> {
  try {
    await request;
    return undefined;
  } catch (error) {
    return error instanceof DiscordAPIError ? error.code : error;
  }
}

const NO_RESPONSE = { error: 'The application did not respond' };

test('a bot that says nothing in time: the person is told, and a late answer is refused', async () => {
  const { discord, client } = await discordWithBot({ timing: { ackMs: 40 } });
  const late = Promise.withResolvers<ChatInputCommandInteraction>();
  await answering(client, async (interaction) => late.resolve(interaction));
  expect(await discord.as('mara').slash('general', 'go')).toEqual(NO_RESPONSE);
  const interaction = await late.promise;
  expect(await codeOf(interaction.reply('late'))).toBe(10062);
  expect(await codeOf(interaction.deferReply())).toBe(10062);
  expect(discord.as('mara').messages('general')).toEqual([]);
});

test('a bot that defers in time may take longer for the answer', async () => {
  const { discord, client } = await discordWithBot({ timing: { ackMs: 600 } });
  const deferred = Promise.withResolvers<ChatInputCommandInteraction>();
  await answering(client, async (interaction) => {
    await interaction.deferReply();
    deferred.resolve(interaction);
  });
  const mara = discord.as('mara');
  // The deadline is armed when the command is sent, and this waits for it to have passed.
  const passed = new Promise((done) => setTimeout(done, 650));
  expect(await mara.slash('general', 'go')).toEqual({});
  await passed;
  const interaction = await deferred.promise;
  expect(await codeOf(interaction.editReply('done'))).toBeUndefined();
  await mara.waitFor('general', ({ content }) => content === 'done');
});

test('a command while no bot is connected', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ name: 'go', description: 'Goes' }]);
  const mara = discord.as('mara');
  await client.destroy();
  await expect.poll(() => mara.events.at(-1)).toMatchObject({ tell: 'online', online: false });
  expect(await mara.slash('general', 'go')).toEqual(NO_RESPONSE);
});

test('an interaction is answered once', async () => {
  const { discord, client } = await discordWithBot();
  const codes: unknown[] = [];
  await answering(client, async (interaction) => {
    const same = { body: { type: 4, data: { content: 'hello' } }, auth: false };
    const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    codes.push(await codeOf(client.rest.post(route, same)));
    codes.push(await codeOf(client.rest.post(route, same)));
    const further = `/webhooks/${interaction.applicationId}/${interaction.token}` as const;
    codes.push(await codeOf(client.rest.post(further, { body: { content: 'further' }, auth: false })));
  });
  const mara = discord.as('mara');
  await mara.slash('general', 'go');
  await mara.waitFor('general', ({ content }) => content === 'further');
  await expect.poll(() => codes).toEqual([undefined, 40060, undefined]);
});

test('the token of an interaction ends after 15 minutes', async () => {
  let now = Date.parse('2021-07-19T12:00:00Z');
  const { discord, client } = await discordWithBot({ now: () => new Date(now) });
  const replied = Promise.withResolvers<ChatInputCommandInteraction>();
  await answering(client, async (interaction) => {
    await interaction.reply('at once');
    replied.resolve(interaction);
  });
  await discord.as('mara').slash('general', 'go');
  const interaction = await replied.promise;
  now += 15 * 60_000;
  expect(await codeOf(interaction.editReply('in time'))).toBeUndefined();
  now += 1;
  expect(await codeOf(interaction.editReply('too late'))).toBe(50027);
  expect(await codeOf(interaction.followUp('too late'))).toBe(50027);
  expect(
    discord
      .as('mara')
      .messages('general')
      .map(({ content }) => content),
  ).toEqual(['in time']);
});

test('before the first response there is nothing to edit or to follow', async () => {
  const { discord, client } = await discordWithBot();
  const codes: unknown[] = [];
  await answering(client, async (interaction) => {
    const base = `/webhooks/${interaction.applicationId}/${interaction.token}` as const;
    codes.push(await codeOf(client.rest.post(base, { body: { content: 'x' }, auth: false })));
    codes.push(
      await codeOf(client.rest.patch(`${base}/messages/@original`, { body: { content: 'x' }, auth: false })),
    );
    await interaction.reply('now');
    codes.push(
      await codeOf(client.rest.patch(`${base}/messages/@original`, { body: { content: 'x' }, auth: false })),
    );
  });
  await discord.as('mara').slash('general', 'go');
  await expect.poll(() => codes).toEqual([10015, 10015, undefined]);
});

test('the first follow-up to a deferred answer takes its place', async () => {
  const { discord, client } = await discordWithBot();
  await answering(client, async (interaction) => {
    await interaction.deferReply();
    await interaction.followUp('one');
    await interaction.followUp('two');
  });
  const mara = discord.as('mara');
  await mara.slash('general', 'go');
  await mara.waitFor('general', ({ content }) => content === 'two');
  expect(mara.messages('general').map(({ content, flags }) => ({ content, flags }))).toEqual([
    { content: 'one', flags: 0 },
    { content: 'two', flags: 0 },
  ]);
});

test('a made-up interaction token is unknown', async () => {
  const discord = await localDiscord();
  const callback = await fetch(`${discord.apiUrl}/v10/interactions/1/nonsense/callback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"type":4,"data":{"content":"x"}}',
  });
  expect(callback.status).toBe(404);
  expect(await callback.json()).toEqual({ code: 10062, message: 'Unknown interaction' });
});
