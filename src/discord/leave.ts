/** A server that removed the bot, or is no more, takes along what was kept of it. An outage is neither. */
import type { Guild } from 'discord.js';
import type { Ring } from './ring.ts';

export async function leave({ id }: Guild, { services: { state, now }, log }: Ring): Promise<void> {
  try {
    await state.erase(id, now().getTime());
    log.info({ server: id }, 'a server was left, and what was kept of it is erased');
  } catch (error) {
    log.error({ error, server: id }, 'a server was left, but what was kept of it could not be erased');
  }
}
