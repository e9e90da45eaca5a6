import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  ContainerBuilder,
  Events,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import { discordWithBot } from './connect.ts';

/** Gives every command the same answer. */
async function answering(
  client: Client<true>,
  run: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
) {
  await client.application.commands.set([{ name: 'go', description: 'Goes' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void run(interaction);
  });
}

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a deferred answer thinks, and is then filled with components and an uploaded picture', async () => {
  const { discord, client } = await discordWithBot();
  await answering(client, async (interaction) => {
    await interaction.deferReply();
    const picture = new MediaGalleryBuilder().addItems({ media: { url: 'attachment://roll.png' } });
    const text = new TextDisplayBuilder({ content: '## The roll' });
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [new ContainerBuilder().addTextDisplayComponents(text).addMediaGalleryComponents(picture)],
      files: [new AttachmentBuilder(PNG, { name: 'roll.png', description: 'A roll call' })],
    });
  });
  const mara = discord.as('mara');
  await mara.slash('general', 'go');
  const answer = await mara.waitFor('general', (message) => (message.attachments[0]?.size ?? 0) > 0);
  expect(mara.events.map((event) => event.tell)).toEqual(['state', 'message', 'reply', 'edited']);
  expect(answer.flags).toBe(MessageFlags.IsComponentsV2);
  expect(answer.edited_timestamp).toBeNull();
  const file = answer.attachments[0];
  expect(file).toMatchObject({ filename: 'roll.png', description: 'A roll call', width: 1, height: 1 });
  expect(JSON.stringify(answer.components)).toContain(file?.url);
  const served = await fetch(file?.url ?? '');
  expect(served.headers.get('content-type')).toBe('image/png');
  expect(Buffer.from(await served.arrayBuffer()).equals(PNG)).toBe(true);
  expect(discord.violations).toEqual([]);
});

test('typing "chi" into an autocompleted option shows what the bot suggests', async () => {
  const { discord, client } = await discordWithBot();
  const option = { type: 3, name: 'party', description: 'Who', autocomplete: true } as const;
  await client.application.commands.set([{ name: 'who', description: 'Who', options: [option] }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isAutocomplete()) return;
    const { name, value } = interaction.options.getFocused(true);
    await interaction.respond([{ name: `${name} like ${value}`, value: 'china' }]);
  });
  const asked = { options: { party: 'chi' }, focused: 'party' };
  expect(await discord.as('mara').complete('general', 'who', asked)).toEqual({
    choices: [{ name: 'party like chi', value: 'china' }],
  });
});

test('typing into an option without autocomplete never reaches the bot', async () => {
  const { discord, client } = await discordWithBot();
  const option = { type: 3, name: 'party', description: 'Who' } as const;
  await client.application.commands.set([{ name: 'who', description: 'Who', options: [option] }]);
  expect(await discord.as('mara').complete('general', 'who', { options: {}, focused: 'party' })).toEqual({
    error: 'The option "party" is not completed by the bot.',
  });
});

test('pressing a button changes the message that it stands on', async () => {
  const { discord, client } = await discordWithBot();
  const button = new ButtonBuilder({ customId: 'next', label: 'Next', style: ButtonStyle.Primary });
  const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button);
  await answering(client, (interaction) => interaction.reply({ content: 'page 1', components: [row] }));
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isButton()) await interaction.update({ content: 'page 2', components: [] });
  });
  const mara = discord.as('mara');
  await mara.slash('general', 'go');
  const first = await mara.waitFor('general', (message) => message.content === 'page 1');
  expect(await discord.as('kim').press(first, 'missing')).toEqual({
    error: 'This message has no component "missing".',
  });
  expect(await discord.as('kim').press(first, 'next')).toEqual({});
  expect(mara.messages('general').map((message) => [message.id, message.content])).toEqual([
    [first.id, 'page 2'],
  ]);
});

test('choosing from a select carries the value, and a value that is not offered is stopped', async () => {
  const { discord, client } = await discordWithBot();
  const select = new StringSelectMenuBuilder({
    customId: 'pick',
    options: [{ label: 'Japan', value: 'jp' }],
  });
  const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select);
  await answering(client, (interaction) => interaction.reply({ content: 'which?', components: [row] }));
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isStringSelectMenu()) await interaction.reply(`picked ${interaction.values}`);
  });
  const mara = discord.as('mara');
  await mara.slash('general', 'go');
  const message = await mara.waitFor('general', ({ content }) => content === 'which?');
  expect(await mara.press(message, 'pick', ['atlantis'])).toEqual({
    error: 'There is no choice "atlantis".',
  });
  await mara.press(message, 'pick', ['jp']);
  await mara.waitFor('general', ({ content }) => content === 'picked jp');
});

test('a private answer is shown to the asker and to nobody else, and can be dismissed', async () => {
  const { discord, client } = await discordWithBot();
  const seenByBot: string[] = [];
  client.on(Events.MessageCreate, (message) => void seenByBot.push(message.content));
  await answering(client, async (interaction) => {
    await interaction.reply({ content: 'only you', flags: MessageFlags.Ephemeral });
    await interaction.followUp({ content: 'only you too', flags: MessageFlags.Ephemeral });
    await interaction.followUp('for all');
  });
  const [mara, kim] = [discord.as('mara'), discord.as('kim')];
  await mara.slash('general', 'go');
  await kim.waitFor('general', (message) => message.content === 'for all');
  expect(mara.messages('general').map(({ content }) => content)).toEqual([
    'only you',
    'only you too',
    'for all',
  ]);
  expect(kim.messages('general').map(({ content }) => content)).toEqual(['for all']);
  expect(JSON.stringify(kim.events)).not.toContain('only you');
  const secret = await mara.waitFor('general', ({ content }) => content === 'only you');
  expect(await kim.dismiss(secret)).toEqual({ error: 'This message is gone.' });
  expect(await mara.dismiss(secret)).toEqual({});
  expect(mara.messages('general').map(({ content }) => content)).toEqual(['only you too', 'for all']);
  expect(seenByBot).not.toContain('only you');
});

test('"Answer this" on a message gives the bot its text without the content intent', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ type: 3, name: 'Answer this' }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isMessageContextMenuCommand())
      await interaction.reply(`about: ${interaction.targetMessage.content}`);
  });
  const mara = discord.as('mara');
  await mara.say('newsroom', 'China did it');
  const claim = await mara.waitFor('newsroom', ({ content }) => content === 'China did it');
  expect(await discord.as('kim').messageCommand('Answer this', claim)).toEqual({});
  const answer = await mara.waitFor('newsroom', ({ content }) => content === 'about: China did it');
  expect(answer.command).toMatchObject({ kind: 'message', user: { username: 'kim' } });
});

test('a form opened by a command comes back filled in', async () => {
  const { discord, client } = await discordWithBot();
  const input = new TextInputBuilder({ customId: 'why', style: TextInputStyle.Short, maxLength: 20 });
  const label = new LabelBuilder().setLabel('Why?').setTextInputComponent(input);
  const form = new ModalBuilder({ customId: 'wrong', title: 'What is wrong?' }).addLabelComponents(label);
  await answering(client, (interaction) => interaction.showModal(form));
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isModalSubmit())
      await interaction.reply(`because ${interaction.fields.getTextInputValue('why')}`);
  });
  const mara = discord.as('mara');
  await mara.slash('general', 'go');
  expect(mara.form()?.title).toBe('What is wrong?');
  expect(await mara.submit('general', 'wrong', { why: 'x'.repeat(21) })).toEqual({
    error: 'At most 20 characters.',
  });
  expect(await mara.submit('general', 'wrong', { why: 'the date' })).toEqual({});
  await mara.waitFor('general', ({ content }) => content === 'because the date');
  expect(await mara.submit('general', 'wrong', { why: 'again' })).toEqual({
    error: 'This form is no longer open.',
  });
});

test('"/lamp harbour on" is a sub-command in a group, and carries the channel and role that were named', async () => {
  const { discord, client } = await discordWithBot();
  const where = { type: 7, name: 'where', description: 'Where', required: true } as const;
  const who = { type: 8, name: 'who', description: 'Who' } as const;
  const on = { type: 1, name: 'on', description: 'On', options: [where, who] } as const;
  const harbour = { type: 2, name: 'harbour', description: 'Harbour', options: [on] } as const;
  await client.application.commands.set([{ name: 'lamp', description: 'Lamps', options: [harbour] }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const { options } = interaction;
    const path = `${options.getSubcommandGroup()} ${options.getSubcommand()}`;
    const named = `${options.getChannel('where')?.name} ${options.getRole('who')?.name}`;
    await interaction.reply(`${path}: ${named}`);
  });
  const mara = discord.as('mara');
  const newsroom = discord.channel('newsroom');
  const role = discord.guilds[0]?.id ?? '';
  await mara.slash('general', 'lamp harbour on', { where: newsroom, who: role });
  const answer = await mara.waitFor('general', (message) => message.content !== '');
  expect(answer.content).toBe('harbour on: newsroom @everyone');
  expect(answer.command?.name).toBe('lamp harbour on');
  const there = { error: 'There is no such command here.' };
  for (const wrong of ['lamp', 'lamp harbour', 'lamp harbour off', 'lamp harbour on now']) {
    expect(await mara.slash('general', wrong, { where: newsroom })).toEqual(there);
  }
  const stranger = { where: discord.channel('lobby') };
  expect((await mara.slash('general', 'lamp harbour on', stranger)).error).toMatch(
    /names nothing of this server/,
  );
  expect(discord.violations).toEqual([]);
});
