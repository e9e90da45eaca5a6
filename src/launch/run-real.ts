/** The bot on Discord itself, with a token. */

import { Events } from 'discord.js';
import type { Config } from '../config.ts';
import { connect } from '../discord/client.ts';
import { inviteLink } from '../discord/invite.ts';
import type { Ring } from '../discord/ring.ts';
import { endedForGood, startFailure } from '../discord/start-failure.ts';
import { exitWith } from './exit.ts';
import { type Running, runningBot } from './running.ts';
import { withoutSecret } from './secret.ts';
import { warm } from './warm.ts';
import { warmPictures } from './warm-pictures.ts';

/** Resolves when the bot answers. */
export async function runOnDiscord(
  token: string,
  { apiUrl }: Config,
  openRing: () => Promise<Ring>,
): Promise<Running> {
  const ring = await openRing();
  warm(ring.services.bot);
  const connection = { token, ...(apiUrl === undefined ? {} : { apiUrl }) };
  const client = await connect(connection, ring).catch((error: unknown) =>
    exitWith(withoutSecret(startFailure(error), token)),
  );
  const { username } = client.user;
  console.log(`${username} is online in ${client.guilds.cache.size} servers.`);
  console.log(`Invite it: ${inviteLink(client.application.id)}`);
  console.log('New or changed commands are registered by: npm run register');
  warmPictures(ring.services);
  const running = runningBot(client, ring);
  // Nothing reconnects after these; whoever watches over the process starts it again or is called.
  client.once(Events.ShardDisconnect, async ({ code }) => {
    await running.stop();
    exitWith(endedForGood(code));
  });
  return running;
}
