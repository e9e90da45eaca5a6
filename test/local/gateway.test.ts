import { Client, Events, GatewayIntentBits } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { connected, discordWithBot, localDiscord, PLAIN_INTENTS } from './connect.ts';

test('a message sent while the connection was lost is replayed when it resumes', async () => {
  const { discord, client } = await discordWithBot();
  const read: string[] = [];
  client.on(Events.MessageCreate, (message) => void read.push(message.content));
  const resumed = new Promise((done) => client.once(Events.ShardResume, (_, replayed) => done(replayed)));
  const mara = discord.as('mara');
  await mara.say('dm', 'before');
  discord.dropSocket({ resumable: true });
  await mara.say('dm', 'meanwhile');
  expect(await resumed).toBeGreaterThan(0);
  await mara.say('dm', 'after');
  await expect.poll(() => read).toEqual(['before', 'meanwhile', 'after']);
});

test('a session that was forgotten is not resumed but begun anew', async () => {
  const discord = await localDiscord();
  // The client's own pause of 5 s between two sessions is not what is tested here.
  const unhurried = async () => ({ waitForIdentify: async () => {} });
  const client = await connected(discord, { ws: { buildIdentifyThrottler: unhurried } });
  const read: string[] = [];
  client.on(Events.MessageCreate, (message) => void read.push(message.content));
  const again = new Promise((done) => client.once(Events.ShardReady, done));
  let resumes = 0;
  client.on(Events.ShardResume, () => {
    resumes += 1;
  });
  const mara = discord.as('mara');
  discord.dropSocket({ resumable: false });
  await mara.say('dm', 'meanwhile');
  await again;
  await mara.say('dm', 'after');
  await expect.poll(() => read).toEqual(['after']);
  expect(resumes).toBe(0);
});

test.each([
  {
    intents: [...PLAIN_INTENTS, GatewayIntentBits.MessageContent],
    privileged: {},
    error: /disallowed intents/,
  },
  {
    intents: [...PLAIN_INTENTS, GatewayIntentBits.GuildMembers],
    privileged: { messageContent: true },
    error: /disallowed intents/,
  },
])('intents $intents are refused with the switches $privileged', async ({ intents, privileged, error }) => {
  const discord = await localDiscord({ privileged });
  await expect(connected(discord, { intents })).rejects.toThrow(error);
  expect(discord.violations.map(({ reason }) => reason)).toEqual(['Disallowed intent(s).']);
});

test('with the content intent granted, plain messages in a channel are read too', async () => {
  const discord = await localDiscord({ privileged: { messageContent: true } });
  const client = await connected(discord, { intents: [...PLAIN_INTENTS, GatewayIntentBits.MessageContent] });
  const read: string[] = [];
  client.on(Events.MessageCreate, (message) => void read.push(message.content));
  await discord.as('mara').say('general', 'overheard');
  await expect.poll(() => read).toEqual(['overheard']);
});

test('without the intent for messages in servers none arrives, not even a mention', async () => {
  const discord = await localDiscord();
  const client = await connected(discord, {
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  });
  const read: string[] = [];
  client.on(Events.MessageCreate, (message) => void read.push(message.content));
  await discord.as('mara').say('general', `<@${discord.bot.id}> hello`);
  await discord.as('mara').say('dm', 'private');
  await expect.poll(() => read).toEqual(['private']);
});

test('a wrong token is refused, the right one is taken', async () => {
  const discord = await localDiscord({ token: 'the right one' });
  const login = (token: string) => {
    const client = new Client({ intents: PLAIN_INTENTS, rest: { api: discord.apiUrl } });
    onTestFinished(() => client.destroy());
    return client.login(token);
  };
  await expect(login('a wrong one')).rejects.toThrow('An invalid token was provided.');
  expect(await login('the right one')).toBe('the right one');
});

test('the servers, their channels and the application are there when the client is ready', async () => {
  const { discord, client } = await discordWithBot();
  expect(
    client.guilds.cache.map((guild) => [guild.name, guild.channels.cache.map((channel) => channel.name)]),
  ).toEqual([
    ['Press Room', ['general', 'newsroom', 'threat-intel']],
    ['Second Server', ['lobby']],
  ]);
  expect(client.application.id).toBe(discord.applicationId);
  expect(client.user.id).toBe(discord.bot.id);
  expect((await client.application.fetch()).flags.toArray()).toEqual([]);
});

/** A bare connection: what it is sent, and the code with which it is closed. */
function bareConnection(url: string, packets: readonly unknown[]) {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  onTestFinished(() => socket.terminate());
  const received: { op: number; d: unknown }[] = [];
  socket.on('message', (data) => received.push(JSON.parse(String(data))));
  socket.on('open', () => {
    for (const packet of packets) socket.send(JSON.stringify(packet));
  });
  return { received, closed: new Promise<number>((done) => socket.on('close', done)) };
}

test('a heartbeat is acknowledged', async () => {
  const discord = await localDiscord();
  const { received } = bareConnection(discord.url, [{ op: 1, d: null }]);
  await expect.poll(() => received.map(({ op }) => op)).toEqual([10, 11]);
});

const identify = { op: 2, d: { token: 'x', intents: 1, properties: {} } };

test.each([
  { sends: [{ op: 8, d: {} }], code: 4003 },
  { sends: [identify, identify], code: 4005 },
  { sends: [identify, { op: 77, d: {} }], code: 4001 },
  { sends: [identify, { op: 3, d: 'x'.repeat(4096) }], code: 4002 },
  { sends: [{ op: 2, d: { token: 'x', intents: 1 << 30 } }], code: 4013 },
  { sends: [{ op: 2, d: { token: '', intents: 1 } }], code: 4004 },
])('a connection that sends $sends is closed with $code', async ({ sends, code }) => {
  const discord = await localDiscord();
  expect(await bareConnection(discord.url, sends).closed).toBe(code);
});

test('resuming a session that never was gets INVALID_SESSION', async () => {
  const discord = await localDiscord();
  const packet = { op: 6, d: { token: 'x', session_id: 'never', seq: 1 } };
  const { received } = bareConnection(discord.url, [packet]);
  await expect.poll(() => received.at(-1)).toMatchObject({ op: 9, d: false });
});
