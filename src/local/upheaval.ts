/** What moderators do to a channel while the bot is about to write in it. */
import type { Channel, World } from './world.ts';

const found = (world: World, id: string): Channel => {
  const channel = world.channels.get(id);
  if (!channel) throw new Error(`There is no channel ${id}; name one that is not deleted yet.`);
  return channel;
};

export function deleteChannel(world: World, id: string): void {
  const channel = found(world, id);
  world.channels.delete(id);
  world.emit({ kind: 'channel gone', channel });
}

/** The bot may read there from now on, not write. `quietly`: it is not told. */
export function closeChannel(world: World, id: string, quietly: boolean): void {
  const channel: Channel = { ...found(world, id), closed: true };
  world.channels.set(id, channel);
  if (!quietly) world.emit({ kind: 'channel changed', channel });
}

/** A locked thread that is archived is not woken by a message. */
export function lockThread(world: World, id: string): void {
  world.channels.set(id, { ...found(world, id), locked: true });
}
