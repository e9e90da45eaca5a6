/** The connection to Discord: no privileged intent but one that is granted, nobody is pinged. */
import { Client, Events, Options, Partials, REST, RESTEvents } from 'discord.js';
import { firstTime } from './at-most-once.ts';
import { onInteraction } from './dispatch.ts';
import { grantedIntents } from './intents.ts';
import { leave } from './leave.ts';
import { listenToMessages } from './messages.ts';
import type { Ring } from './ring.ts';
import { welcome } from './welcome.ts';
import { type Clock, systemClock } from './wire/clock.ts';
import { reconnecting } from './wire/reconnecting.ts';
import { patient } from './wire/requests.ts';

export type Connection = Readonly<{ token: string; apiUrl?: string; clock?: Clock }>;

/** Resolves when the bot is ready; rejects with what startFailure (start-failure.ts) explains. */
export async function connect(
  { token, apiUrl, clock = systemClock }: Connection,
  ring: Ring,
): Promise<Client<true>> {
  const rest = { ...patient({ clock, log: ring.log }), ...(apiUrl === undefined ? {} : { api: apiUrl }) };
  const client = new Client({
    intents: await grantedIntents(new REST(rest).setToken(token)),
    // Direct messages arrive without a known channel; edits and deletions of messages before the start without one.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 50 }),
    rest,
    ws: { buildStrategy: reconnecting(clock) },
  });
  // Without a listener, an error that discord.js emits would end the process.
  client.on(Events.Error, (error) => ring.log.error({ error }, 'the connection to Discord reports an error'));
  client.on(Events.Warn, (warning) => ring.log.warn({ warning }, 'the connection to Discord warns'));
  client.rest.on(RESTEvents.RateLimited, ({ scope, global }) =>
    ring.watch({ kind: 'rate-limited', scope: global ? 'global' : scope }),
  );
  const { add } = ring.underWay;
  const isFirst = firstTime();
  client.on(Events.InteractionCreate, (interaction) => {
    if (isFirst(interaction.id)) add(onInteraction(interaction, ring));
  });
  listenToMessages(client, ring);
  client.on(Events.GuildCreate, (guild) => add(welcome(guild, ring)));
  client.on(Events.GuildDelete, (guild) => add(leave(guild, ring)));
  const ready = new Promise<Client<true>>((resolve, reject) => {
    client.once(Events.ClientReady, resolve);
    client.once(Events.Invalidated, () => reject(new Error('Discord ended the session for good')));
  });
  try {
    await client.login(token);
    return await ready;
  } catch (error) {
    await client.destroy();
    throw error;
  }
}
