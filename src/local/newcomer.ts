/** A server that takes the bot in while everything runs. */
import { type Guild, timestamp, type World } from './world.ts';

/** `open`: whether the bot may write there. */
export type NewServer = Readonly<{
  name: string;
  channels: readonly Readonly<{ name: string; open: boolean }>[];
}>;

export function takeIn(world: World, { name, channels }: NewServer): Guild {
  const [owner = world.bot.id] = world.moderators;
  const guild: Guild = {
    id: world.nextId(),
    name,
    owner,
    moderatorRole: world.nextId(),
    joinedAt: timestamp(world.now()),
  };
  world.guilds.set(guild.id, guild);
  for (const channel of channels) {
    const id = world.nextId();
    const closed = channel.open ? {} : ({ closed: true } as const);
    world.channels.set(id, {
      id,
      kind: 'text',
      name: channel.name,
      guild: guild.id,
      messages: new Map(),
      ...closed,
    });
  }
  world.emit({ kind: 'joined', guild });
  return guild;
}
