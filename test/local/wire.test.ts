import { Events, REST, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import type { WireLine } from '../../src/local/page-api.ts';
import type { LocalDiscord } from '../../src/local/server.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { createWire } from '../../src/local/wire.ts';
import { discordWithBot, localDiscord } from './connect.ts';

/** What a person who looks has been told, as short texts. */
function seen(visitor: Visitor): string[] {
  return visitor.events.flatMap((event) => (event.tell === 'wire' ? event.lines : [])).map(short);
}
function short(line: WireLine): string {
  switch (line.kind) {
    case 'request': {
      const refused = line.refusal ? ` refused ${line.refusal.code} ${line.refusal.reason}` : '';
      return `${line.method} ${line.path.replace(/\d{10,}/g, 'ID')} ${line.status}${refused}`;
    }
    case 'event':
      return `${line.name} ${line.about}`.trim();
    case 'fault':
      return `${line.where}: ${line.refusal.code} ${line.refusal.reason}`;
    default:
      return line satisfies never;
  }
}
const watch = async (discord: LocalDiscord, name = 'mara') => {
  const visitor = discord.as(name);
  await visitor.watch(true);
  return visitor;
};

test('who looks late is told what went before: the login, then commands and their answers', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ name: 'go', description: 'Goes' }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply('gone');
  });
  const kim = discord.as('kim');
  await kim.slash('newsroom', 'go');
  const mara = await watch(discord);
  await kim.say('dm', 'a secret');
  const lines = seen(mara);
  expect(lines).toEqual(
    expect.arrayContaining([
      'READY Test Bot',
      'GUILD_CREATE Press Room',
      'PUT /applications/ID/commands 200',
      'INTERACTION_CREATE Kim uses /go, in #newsroom',
      'POST /interactions/ID/…/callback?with_response=false 204',
      'MESSAGE_CREATE Test Bot, in #newsroom',
      'MESSAGE_CREATE Kim, in direct messages',
    ]),
  );
  // What people write is not for others to read here.
  expect(JSON.stringify(mara.events.filter(({ tell }) => tell === 'wire'))).not.toContain('secret');
});

test('a refusal carries the code of Discord’s list and says what is wrong', async () => {
  const { discord } = await discordWithBot();
  const mara = await watch(discord);
  const rest = new REST({ api: discord.apiUrl }).setToken('any');
  const post = (channel: string, body: unknown) => rest.post(Routes.channelMessages(channel), { body });
  await expect(post('1', { content: 'hello' })).rejects.toThrow();
  await expect(post(discord.channel('general'), { content: 'x'.repeat(2001) })).rejects.toThrow();
  expect(seen(mara).filter((line) => line.includes('refused'))).toEqual([
    'POST /channels/1/messages 404 refused 10003 Unknown Channel',
    'POST /channels/ID/messages 400 refused 50035 content: Must be 2000 or fewer in length.',
  ]);
});

test('a command that is not answered in time is a fault, and a closed gateway says its code', async () => {
  const { discord, client } = await discordWithBot({ timing: { ackMs: 50 } });
  await client.application.commands.set([{ name: 'slow', description: 'Never answers' }]);
  const mara = await watch(discord);
  await mara.slash('general', 'slow');
  expect(seen(mara)).toContain('slow, used by Mara: null not answered within 50 ms');
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/gateway`);
  socket.onopen = () => socket.send('nonsense');
  await expect.poll(() => seen(mara)).toContain('gateway: 4002 Error while decoding payload.');
});

test('who does not look, or no longer, is told nothing', async () => {
  const discord = await localDiscord();
  const mara = await watch(discord);
  await mara.watch(false);
  const before = seen(mara).length;
  await fetch(`${discord.apiUrl}/v10/users/@me`);
  expect(seen(mara)).toHaveLength(before);
  expect(seen(discord.as('kim'))).toEqual([]);
  await mara.watch(true);
  expect(seen(mara)).toContain('GET /users/@me 401 refused 0 401: Unauthorized');
});

test('the last 200 are kept', () => {
  const wire = createWire(() => new Date(0));
  for (let at = 0; at < 250; at += 1) wire.note({ kind: 'event', name: `E${at}`, about: '' });
  const kept = wire.lines();
  expect([kept.length, kept[0]?.number, kept.at(-1)?.number]).toEqual([200, 51, 250]);
});
