/** The bot on Discord itself, with a token. */
import { OAuth2Scopes, PermissionFlagsBits } from 'discord.js';
import type { Config } from '../config.ts';
import { connect } from '../discord/client.ts';
import type { Ring } from '../discord/ring.ts';
import { startFailure } from '../discord/start-failure.ts';
import { exitWith } from './exit.ts';
import { warm } from './warm.ts';

/** What answering takes: seeing a channel, writing in it and its threads, and replying to older messages. */
const PERMISSIONS = [
  PermissionFlagsBits.ViewChannel,
  PermissionFlagsBits.SendMessages,
  PermissionFlagsBits.SendMessagesInThreads,
  PermissionFlagsBits.ReadMessageHistory,
];

/** Resolves when the bot answers; the returned function disconnects it. */
export async function runOnDiscord(
  token: string,
  { apiUrl }: Config,
  openRing: () => Promise<Ring>,
): Promise<() => Promise<void>> {
  const ring = await openRing();
  warm(ring.services.bot);
  const connection = { token, ...(apiUrl === undefined ? {} : { apiUrl }) };
  const client = await connect(connection, ring).catch((error: unknown) => exitWith(startFailure(error)));
  const invite = client.generateInvite({
    scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
    permissions: PERMISSIONS,
  });
  console.log(
    `${client.user.username} is online in ${client.guilds.cache.size} servers. Invite it: ${invite}`,
  );
  console.log('New or changed commands are registered by: npm run register');
  return async () => {
    await client.destroy();
    await ring.services.state.close();
  };
}
