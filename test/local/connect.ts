/** A local Discord with the real discord.js client connected to it, both gone when the test ends. */
import { Client, type ClientOptions, Events, GatewayIntentBits, Partials } from 'discord.js';
import { onTestFinished } from 'vitest';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../src/local/server.ts';

/** What a bot without any privileged intent asks for. */
export const PLAIN_INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

export async function localDiscord(options: Partial<LocalDiscordOptions> = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ port: 0, title: 'Test Bot', ...options });
  onTestFinished(discord.stop);
  return discord;
}

export async function connected(
  discord: LocalDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: PLAIN_INTENTS,
    partials: [Partials.Channel],
    rest: { api: discord.apiUrl },
    ...options,
  });
  onTestFinished(() => client.destroy());
  const ready = Promise.withResolvers<Client<true>>();
  client.once(Events.ClientReady, ready.resolve);
  client.on(Events.Error, ready.reject);
  await client.login('any token');
  return ready.promise;
}

export async function discordWithBot(options: Partial<LocalDiscordOptions> = {}) {
  const discord = await localDiscord(options);
  return { discord, client: await connected(discord) };
}
