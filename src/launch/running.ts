/** A bot that is online, and what can be done with it from outside. */
import type { Client } from 'discord.js';
import { disconnect, GRACE_MS } from '../discord/disconnect.ts';
import type { Ring } from '../discord/ring.ts';
import type { Standing } from '../ops/metrics/metrics.ts';

export type Running = Readonly<{
  /** Answers what is under way, and leaves; at most 10 s. */
  stop: () => Promise<void>;
  /** What became of it is in the log. */
  reread: () => Promise<void>;
  standing: () => Standing;
}>;

const HOUR_MS = 3_600_000;

/** `after`: what else is to end once the bot has left Discord. */
export function runningBot(
  client: Client<true>,
  ring: Ring,
  after = async (): Promise<void> => undefined,
): Running {
  const { state, now } = ring.services;
  void eraseLeft(client, ring);
  const forgetOld = (): void => void state.forgetOld(now().getTime());
  forgetOld();
  const hourly = setInterval(forgetOld, HOUR_MS);
  return {
    stop: async () => {
      clearInterval(hourly);
      await disconnect(client, ring, GRACE_MS);
      await after();
      await state.close();
    },
    reread: async () => {
      await ring.services.reread();
    },
    standing: () => ({
      ready: client.isReady(),
      // discord.js says -1 before the first heartbeat.
      ...(client.ws.ping < 0 ? {} : { pingMs: client.ws.ping }),
      servers: client.guilds.cache.size,
      underWay: ring.underWay.count(),
    }),
  };
}

/** Of servers that removed the bot while it was not running, Discord says nothing. */
async function eraseLeft(client: Client<true>, { services: { state, now }, log }: Ring): Promise<void> {
  const started = { application: client.application.id, servers: [...client.guilds.cache.keys()] };
  const left = await state.eraseLeft(started, now().getTime());
  if (left.length > 0) log.info({ servers: left }, 'servers were left, and what was kept of them is erased');
}
