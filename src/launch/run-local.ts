/** The bot on a small Discord of its own, with a page to talk to it. */
import type { Config } from '../config.ts';
import type { Ring } from '../discord/ring.ts';
import { buildPage } from '../local/page/bundle.ts';
import { startLocalDiscord } from '../local/server.ts';
import type { Running } from './running.ts';
import { warm } from './warm.ts';
import { warmPictures } from './warm-pictures.ts';

const TITLE = 'Rollcall';

/**
 * Resolves when the bot is online. The page answers before that:
 * discord.js, the largest part of the program, is loaded and connected behind it.
 */
export async function runLocally({ port }: Config, openRing: () => Promise<Ring>): Promise<Running> {
  const page = await buildPage({ title: TITLE });
  const discord = await startLocalDiscord({
    ...{ port, title: TITLE, page },
    elsewhere: true,
    // So that /settings listen can be tried out.
    privileged: { messageContent: true },
  });
  const [ring, { connect }, { commands }, { register }, { runningBot }] = await Promise.all([
    openRing(),
    import('../discord/client.ts'),
    import('../discord/commands.ts'),
    import('../discord/registration.ts'),
    import('./running.ts'),
  ]);
  const client = await connect({ token: 'local', apiUrl: discord.apiUrl }, ring);
  await register(commands, { rest: client.rest, applicationId: client.application.id });
  warm(ring.services.bot);
  console.log(`${TITLE} is at ${discord.url}`);
  console.log('To connect it to Discord, put DISCORD_TOKEN=… into .env (see README.md) and start again.');
  warmPictures(ring.services);
  return runningBot(client, ring, discord.stop);
}
