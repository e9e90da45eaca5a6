/** A server that takes the bot in, or removes it, while everything runs. */
import { sharesServer } from './elsewhere.ts';
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
    members: [...world.users.keys()].filter((id) => sharesServer(world, id)),
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

/** The bot is no longer in it; its people are. */
export function takeOut(world: World, id: string): void {
  const guild = world.guilds.get(id);
  if (!guild) throw new Error(`There is no server ${id}; there are ${[...world.guilds.keys()].join(', ')}.`);
  world.guilds.set(id, { ...guild, withoutBot: true });
  world.emit({ kind: 'left', guild: id, outage: false });
}
