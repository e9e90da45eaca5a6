/**
 * Places that the bot is not in, and where a person takes it along: a group DM, and a server that never invited it.
 * https://discord.com/developers/docs/resources/application#installation-context
 */
import type { APIUser } from 'discord-api-types/v10';
import { newPerson } from './founding.ts';
import type { Spot } from './usable.ts';
import { type Channel, type Guild, timestamp, type World } from './world.ts';

/** By whom: 0 the server, 1 the person. */
type Owners = Readonly<Record<number, string>>;
const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;
const INSTALL = { guild: 0, user: 1 } as const;
/** Of a DM with the bot there is no server to name. */
const NO_SERVER = '0';

export function botIsIn(world: World, channel: Channel): boolean {
  return channel.kind !== 'group' && !(channel.guild && world.guilds.get(channel.guild)?.withoutBot);
}

/** Whose install brought the bot here. */
export function ownersOf(world: World, channel: Channel, user: APIUser): Owners {
  const { install, guild } = spotOf(world, channel, user.id);
  return { [install]: install === INSTALL.user ? user.id : (guild ?? NO_SERVER) };
}

/** Who meets the bot in no server has it in their DM because they installed it for themselves. */
export const sharesServer = (world: World, user: string): boolean =>
  [...world.guilds.values()].some((guild) => !guild.withoutBot && guild.members.includes(user));

export function spotOf(world: World, channel: Channel, user: string): Spot {
  const invited = botIsIn(world, channel) && (channel.guild !== null || sharesServer(world, user));
  return {
    guild: channel.guild,
    context: contextOf(channel),
    install: invited ? INSTALL.guild : INSTALL.user,
  };
}

export function contextOf(channel: Channel): number {
  if (channel.kind === 'group') return CONTEXT.privateChannel;
  return channel.guild === null ? CONTEXT.botDm : CONTEXT.guild;
}

/**
 * Adds one of each, and someone who meets the bot nowhere else. Everybody is in the server, and everybody but the
 * moderators in the group.
 */
export function addElsewhere(world: World): void {
  const stranger = newPerson(world.nextId, { username: 'juno', global_name: 'Juno' });
  world.users.set(stranger.id, stranger);
  add(world, { kind: 'dm', name: world.bot.username, guild: null, recipient: stranger.id });
  const people = [...world.users.keys()].filter((id) => !world.moderators.has(id));
  const [owner = world.bot.id] = people;
  const guild: Guild = {
    id: world.nextId(),
    name: 'Elsewhere',
    owner,
    members: [...world.users.keys()],
    moderatorRole: world.nextId(),
    joinedAt: timestamp(world.now()),
    withoutBot: true,
  };
  world.guilds.set(guild.id, guild);
  add(world, { kind: 'text', name: 'square', guild: guild.id });
  add(world, { kind: 'group', name: 'Tea Break', guild: null, members: people });
}

function add(world: World, channel: Omit<Channel, 'id' | 'messages'>): void {
  const id = world.nextId();
  world.channels.set(id, { ...channel, id, messages: new Map() });
}
