/** Who may do what, by role. */
import type { World } from './world.ts';

/** https://discord.com/developers/docs/topics/permissions: what a newcomer may do by default, and threads. */
export const EVERYONE =
  0n |
  (1n << 6n) | // add reactions
  (1n << 10n) | // view channel
  (1n << 11n) | // send messages
  (1n << 14n) | // embed links
  (1n << 15n) | // attach files
  (1n << 16n) | // read message history
  (1n << 31n) | // use application commands
  (1n << 35n) | // create public threads
  (1n << 38n); // send messages in threads
export const MODERATOR = EVERYONE | (1n << 5n) | (1n << 13n) | (1n << 34n); // manage server, messages, threads

export function permissionsOf(world: World, user: string): bigint {
  return world.moderators.has(user) ? MODERATOR : EVERYONE;
}
