import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  ChannelType,
  DiscordAPIError,
  Events,
  type Message,
  type TextChannel,
} from 'discord.js';
import { expect, test } from 'vitest';
import { discordWithBot } from './connect.ts';

/** The channel as the bot holds it. */
async function general({
  discord,
  client,
}: Awaited<ReturnType<typeof discordWithBot>>): Promise<TextChannel> {
  const channel = await client.channels.fetch(discord.channel('general'));
  if (channel?.type !== ChannelType.GuildText) throw new Error('#general is not a text channel');
  return channel;
}

async function codeOf(request: Promise<unknown>): Promise<unknown> {
  try {
    await request;
    return undefined;
  } catch (error) {
    return error instanceof DiscordAPIError ? error.code : error;
  }
}

test('the bot sends, edits, lists and deletes its message', async () => {
  const world = await discordWithBot();
  const channel = await general(world);
  const kim = world.discord.as('kim');
  const sent = await channel.send('one');
  await sent.edit('two');
  const seen = await kim.waitFor('general', ({ content }) => content === 'two');
  expect(seen.edited_timestamp).not.toBeNull();
  expect((await channel.messages.fetch({ limit: 10 })).map(({ content }) => content)).toEqual(['two']);
  expect((await channel.messages.fetch({ message: sent.id, force: true })).content).toBe('two');
  await sent.delete();
  expect(kim.messages('general')).toEqual([]);
  expect(await codeOf(sent.edit('three'))).toBe(10008);
});

test('the bot cannot edit what a person wrote', async () => {
  const world = await discordWithBot();
  const mara = world.discord.as('mara');
  await mara.say('general', 'mine');
  const mine = await mara.waitFor('general', ({ content }) => content === 'mine');
  const route = `/channels/${mine.channel_id}/messages/${mine.id}` as const;
  expect(await codeOf(world.client.rest.patch(route, { body: { content: 'yours' } }))).toBe(50005);
});

test('editing and deleting the question reach the bot', async () => {
  const { discord, client } = await discordWithBot();
  const seen: string[] = [];
  client.on(Events.MessageUpdate, (_, message) => void seen.push(`edited: ${message.content}`));
  client.on(Events.MessageDelete, (message) => void seen.push(`deleted: ${message.id}`));
  const created = new Promise<Message>((done) => client.once(Events.MessageCreate, done));
  const mara = discord.as('mara');
  await mara.say('dm', 'who');
  await created;
  const question = await mara.waitFor('dm', ({ content }) => content === 'who');
  await mara.edit(question, 'who did it');
  await mara.delete(question);
  await expect.poll(() => seen).toEqual(['edited: who did it', `deleted: ${question.id}`]);
});

test('others cannot edit or delete a message, a moderator can delete it', async () => {
  const { discord } = await discordWithBot();
  const [mara, kim, noor] = [discord.as('mara'), discord.as('kim'), discord.as('noor')];
  await mara.say('general', 'mine');
  const mine = await mara.waitFor('general', ({ content }) => content === 'mine');
  expect(await kim.edit(mine, 'yours')).toEqual({ error: 'Only its author can edit a message.' });
  expect(await noor.edit(mine, 'yours')).toEqual({ error: 'Only its author can edit a message.' });
  expect(await kim.delete(mine)).toEqual({ error: 'Only its author or a moderator can delete a message.' });
  expect(await noor.delete(mine)).toEqual({});
});

test('a DM is seen by its person alone', async () => {
  const { discord } = await discordWithBot();
  const [mara, kim] = [discord.as('mara'), discord.as('kim')];
  await mara.say('dm', 'in confidence');
  expect(kim.messages('dm')).toEqual([]);
  expect(JSON.stringify(kim.events)).not.toContain('in confidence');
  const error = 'This channel does not exist, or you cannot see it.';
  expect(await kim.say(discord.channel('dm', mara.id), 'let me in')).toEqual({ error });
});

test.each([
  { allowed: undefined, pinged: ['kim', 'mara'] },
  { allowed: { parse: ['users' as const], repliedUser: false }, pinged: ['kim'] },
  { allowed: { parse: [], repliedUser: true }, pinged: ['mara'] },
  { allowed: { parse: [] }, pinged: [] },
])('a reply that names Kim with allowed_mentions $allowed pings $pinged', async ({ allowed, pinged }) => {
  const { discord, client } = await discordWithBot();
  const mara = discord.as('mara');
  const kim = discord.people.other;
  client.on(Events.MessageCreate, async (message) => {
    if (message.author.bot) return;
    await message.reply({ content: `ask <@${kim.id}>`, ...(allowed ? { allowedMentions: allowed } : {}) });
  });
  await mara.say('general', 'who knows?');
  const reply = await mara.waitFor('general', ({ content }) => content.startsWith('ask'));
  expect(reply.mentions.map(({ username }) => username)).toEqual(pinged);
});

test('a reply to a question that is gone is refused, unless the bot says that it does not mind', async () => {
  const world = await discordWithBot();
  const channel = await general(world);
  const lost = { messageReference: '123456789', failIfNotExists: true };
  expect(await codeOf(channel.send({ content: 'answer', reply: lost }))).toBe(50035);
  expect(
    await codeOf(channel.send({ content: 'answer', reply: { ...lost, failIfNotExists: false } })),
  ).toBeUndefined();
  const [answer] = world.discord.as('mara').messages('general');
  expect(answer).toMatchObject({ content: 'answer', type: 0 });
  expect(answer?.message_reference).toBeUndefined();
});

test('a reply to the answer to a command withholds its text, a reply to a plain answer does not', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ name: 'go', description: 'Goes' }]);
  const read: string[] = [];
  client.on(Events.MessageCreate, (message) => void (message.author.bot || read.push(message.content)));
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await interaction.reply('from a command');
  });
  const mara = discord.as('mara');
  await (await general({ discord, client })).send('plain');
  await mara.slash('general', 'go');
  const [plain, command] = mara.messages('general');
  await mara.say('general', 'why?', { replyTo: plain?.id ?? '' });
  await mara.say('general', 'and why?', { replyTo: command?.id ?? '' });
  await expect.poll(() => read).toEqual(['why?', '']);
});

test('a thread on a question: the bot hears of it and answers in it', async () => {
  const { discord, client } = await discordWithBot();
  const opened: string[] = [];
  client.on(Events.ThreadCreate, (thread) => void opened.push(thread.name));
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot && message.channel.isThread()) await message.reply(`in ${message.channel.name}`);
  });
  const mara = discord.as('mara');
  await mara.say('newsroom', 'China did it');
  const [claim] = mara.messages('newsroom');
  expect(await mara.thread('newsroom', 'Is it so?', claim)).toEqual({});
  await mara.say('Is it so?', `<@${discord.bot.id}> check`);
  await mara.waitFor('Is it so?', ({ content }) => content === 'in Is it so?');
  expect(opened).toEqual(['Is it so?']);
  expect(await mara.thread('newsroom', 'Again', claim)).toEqual({
    error: 'This message already has a thread.',
  });
  expect(await mara.thread('dm', 'Here')).toEqual({
    error: 'Threads can only be opened in a channel of a server.',
  });
  expect(discord.violations).toEqual([]);
});

test('the bot opens a thread of its own and shows that it is typing', async () => {
  const world = await discordWithBot();
  const channel = await general(world);
  const mara = world.discord.as('mara');
  const thread = await channel.threads.create({ name: 'Details' });
  await thread.sendTyping();
  await thread.send('here');
  await mara.waitFor('Details', ({ content }) => content === 'here');
  expect(mara.events).toContainEqual({ tell: 'typing', channel: thread.id });
  expect(world.discord.violations).toEqual([]);
});

test('the bot writes to a person first', async () => {
  const { discord, client } = await discordWithBot();
  const user = await client.users.fetch(discord.people.other.id);
  await user.send('hello Kim');
  await discord.as('kim').waitFor('dm', ({ content }) => content === 'hello Kim');
  expect(discord.violations).toEqual([]);
});

test('a reply opens itself to the bot, not the message of another person that it replies to', async () => {
  const { discord, client } = await discordWithBot();
  const read: unknown[] = [];
  client.on(Events.MessageCreate, async (message) => {
    if (message.reference) read.push([message.content, (await message.fetchReference()).content]);
  });
  const mara = discord.as('mara');
  await mara.say('general', 'not meant for the bot');
  const [first] = mara.messages('general');
  await mara.say('general', `<@${discord.bot.id}> is it so?`, { replyTo: first?.id ?? '' });
  await expect.poll(() => read).toEqual([[`<@${discord.bot.id}> is it so?`, '']]);
});

test('a reply to the bot that is edited can still be read', async () => {
  const { discord, client } = await discordWithBot();
  const read: string[] = [];
  client.on(Events.MessageUpdate, (_, message) => void read.push(message.content));
  await (await general({ discord, client })).send('an answer');
  const mara = discord.as('mara');
  await mara.say('general', 'why?', { replyTo: mara.messages('general')[0]?.id ?? '' });
  const question = await mara.waitFor('general', ({ content }) => content === 'why?');
  await mara.edit(question, 'why then?');
  await expect.poll(() => read).toEqual(['why then?']);
});

test("nobody presses a button in another person's DM", async () => {
  const { discord, client } = await discordWithBot();
  const button = new ButtonBuilder({ customId: 'go', label: 'Go', style: ButtonStyle.Primary });
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
  client.on(Events.MessageCreate, async (message) => {
    if (!message.author.bot) await message.reply({ content: 'press', components: [row] });
  });
  const mara = discord.as('mara');
  await mara.say('dm', 'hello');
  const message = await mara.waitFor('dm', ({ content }) => content === 'press');
  expect(await discord.as('kim').press(message, 'go')).toEqual({ error: 'This message is gone.' });
});
