import { Events, type Message } from 'discord.js';
import { expect, test } from 'vitest';
import { discordWithBot } from './connect.ts';

const question = { type: 3, name: 'question', description: 'What to ask', required: true } as const;

test('/ask question:who? is answered in the channel, under the header of its command', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Ask anything', options: [question] }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand())
      await interaction.reply(`asked: ${interaction.options.getString('question')}`);
  });
  const mara = discord.as('mara');
  expect(await mara.slash('general', 'ask', { question: 'who?' })).toEqual({});
  const answer = await mara.waitFor('general', (message) => message.content === 'asked: who?');
  expect(answer.command).toMatchObject({ name: 'ask', kind: 'slash', user: { username: 'mara' } });
  expect(discord.violations).toEqual([]);
});

test('/ask without its required option never reaches the bot', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ name: 'ask', description: 'Ask anything', options: [question] }]);
  expect(await discord.as('mara').slash('general', 'ask')).toEqual({
    error: 'The option "question" is required.',
  });
  expect(await discord.as('mara').slash('general', 'nothing')).toEqual({
    error: 'There is no such command here.',
  });
});

/** Replies with what it was able to read. */
function echo(message: Message) {
  return message.author.bot ? undefined : message.reply(`read: "${message.content}"`);
}

test.each([
  { place: 'general', says: (bot: string) => `<@${bot}> who did it`, reads: /who did it/ },
  { place: 'dm', says: () => 'who did it', reads: /who did it/ },
  { place: 'general', says: () => 'nobody asked the bot', reads: /^read: ""$/ },
])('a message in $place is read as $reads without the content intent', async ({ place, says, reads }) => {
  const { discord, client } = await discordWithBot();
  client.on(Events.MessageCreate, (message) => void echo(message));
  const mara = discord.as('mara');
  await mara.say(place, says(discord.bot.id));
  const reply = await mara.waitFor(place, (message) => message.author.id === discord.bot.id);
  expect(reply.content).toMatch(reads);
  expect(reply.referenced_message?.author.username).toBe('mara');
  expect(discord.violations).toEqual([]);
});
