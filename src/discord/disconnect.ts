/** Leaves Discord: hears nothing more, and answers what it has heard. */
import type { Client } from 'discord.js';
import type { Ring } from './ring.ts';

/** With what comes after it, below the 10 s after which a process is killed. */
export const GRACE_MS = 8000;

export async function disconnect(client: Client, { underWay, log }: Ring, graceMs: number): Promise<void> {
  const { token } = client;
  await client.destroy();
  // Without it, answers to messages that are under way would be refused.
  if (token !== null) client.rest.setToken(token);
  const left = await underWay.ended(graceMs);
  if (left > 0) log.warn({ left }, 'the end could not wait for all that was to be answered');
}
