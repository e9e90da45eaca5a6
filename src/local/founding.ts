/** The world at the start: two servers, three people, and a DM with the bot for each of them. */
import type { APIUser } from 'discord-api-types/v10';
import { snowflakes } from './snowflake.ts';
import {
  type Channel,
  type Guild,
  type PrivilegedIntents,
  timestamp,
  type World,
  type WorldEvent,
} from './world.ts';

export type Founding = Readonly<{
  url: string;
  title: string;
  botName: string;
  now: () => Date;
  privileged: PrivilegedIntents;
  keptMessages: number;
}>;

const SERVERS = [
  { name: 'Press Room', channels: ['general', 'newsroom', 'threat-intel'] },
  { name: 'Second Server', channels: ['lobby'] },
] as const;

const PEOPLE = [
  { username: 'mara', global_name: 'Mara', moderator: false },
  { username: 'noor', global_name: 'Noor', moderator: true },
  { username: 'kim', global_name: 'Kim', moderator: false },
] as const;

const NO_FLAGS: number = 0;

type Names = Pick<APIUser, 'username' | 'global_name'>;

export const newPerson = (nextId: () => string, { username, global_name }: Names): APIUser => ({
  id: nextId(),
  username,
  discriminator: '0',
  global_name,
  avatar: null,
  flags: NO_FLAGS,
  public_flags: NO_FLAGS,
  primary_guild: null,
});

export function foundWorld(founding: Founding): World {
  const nextId = snowflakes(founding.now);
  const bot: APIUser = {
    ...newPerson(nextId, { username: founding.botName, global_name: null }),
    discriminator: '0001',
    bot: true,
  };
  const people = PEOPLE.map((one) => ({
    user: newPerson(nextId, one),
    moderator: one.moderator,
  }));
  const users = new Map(people.map(({ user }) => [user.id, user]));
  const moderators = new Set(people.filter((one) => one.moderator).map(({ user }) => user.id));
  const { guilds, channels } = foundPlaces({
    nextId,
    joinedAt: timestamp(founding.now()),
    users,
    moderators,
    bot,
  });
  return {
    url: founding.url,
    title: founding.title,
    now: founding.now,
    nextId,
    bot,
    // Discord gives an application's bot the application's own id.
    applicationId: bot.id,
    privileged: founding.privileged,
    keptMessages: founding.keptMessages,
    users,
    moderators,
    locales: new Map(),
    guilds,
    channels,
    commands: new Map(),
    files: new Map(),
    online: false,
    ...announcer(),
  };
}

type Settlers = Readonly<{
  nextId: () => string;
  joinedAt: string;
  users: ReadonlyMap<string, APIUser>;
  moderators: ReadonlySet<string>;
  bot: APIUser;
}>;

function foundPlaces(settlers: Settlers) {
  const { nextId, joinedAt } = settlers;
  const guilds = new Map<string, Guild>();
  const channels = new Map<string, Channel>();
  const add = (channel: Omit<Channel, 'id' | 'messages'>) => {
    const id = nextId();
    channels.set(id, { ...channel, id, messages: new Map() });
  };
  const owner = [...settlers.moderators][0] ?? settlers.bot.id;
  for (const server of SERVERS) {
    const id = nextId();
    const members = [...settlers.users.keys()];
    guilds.set(id, { id, name: server.name, owner, members, moderatorRole: nextId(), joinedAt });
    for (const name of server.channels) add({ kind: 'text', name, guild: id });
  }
  for (const user of settlers.users.values()) {
    add({ kind: 'dm', name: settlers.bot.username, guild: null, recipient: user.id });
  }
  return { guilds, channels };
}

function announcer(): Pick<World, 'emit' | 'listen'> {
  const listeners = new Set<(event: WorldEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of [...listeners]) listener(event);
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
