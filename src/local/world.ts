/** The state of the local Discord. Everything that happens is one event to all who listen. */
import type { APIApplicationCommand, APIUser } from 'discord-api-types/v10';
import type { PageMessage } from './page-api.ts';

export type Channel = {
  readonly id: string;
  readonly kind: 'text' | 'dm' | 'thread' | 'group';
  /** The people in a group DM; the bot is never one of them. */
  readonly members?: readonly string[];
  readonly name: string;
  readonly guild: string | null;
  /** The channel that a thread belongs to. */
  readonly parent?: string;
  /** The person in a DM with the bot. */
  readonly recipient?: string;
  /** Who opened a thread. */
  readonly owner?: string;
  /** The bot may read here, not write. */
  readonly closed?: true;
  /** An archived thread that only moderators may open again. */
  readonly locked?: true;
  readonly messages: Map<string, PageMessage>;
};

export type Guild = Readonly<{
  id: string;
  /** The bot was never invited: only people who installed it for themselves use it there. */
  withoutBot?: true;
  name: string;
  owner: string;
  /** The people in it; the bot is, unless it was never invited. */
  members: readonly string[];
  moderatorRole: string;
  joinedAt: string;
}>;
export type StoredFile = Readonly<{ type: string; bytes: Uint8Array }>;

export type WorldEvent =
  | Readonly<{ kind: 'message'; message: PageMessage }>
  | Readonly<{ kind: 'edited'; message: PageMessage }>
  | Readonly<{ kind: 'deleted'; message: PageMessage }>
  | Readonly<{ kind: 'thread'; channel: Channel }>
  | Readonly<{ kind: 'channel gone'; channel: Channel }>
  | Readonly<{ kind: 'channel changed'; channel: Channel }>
  | Readonly<{ kind: 'typing'; channel: string; user: string }>
  | Readonly<{ kind: 'commands' }>
  | Readonly<{ kind: 'online' }>
  /** A server took the bot in. */
  | Readonly<{ kind: 'joined'; guild: Guild }>
  /** A server removed the bot; or, with `outage`, cannot be reached for a while. */
  | Readonly<{ kind: 'left'; guild: string; outage: boolean }>
  /** An interaction as the gateway carries it. */
  | Readonly<{ kind: 'interaction'; payload: unknown }>;

/** The switches of the developer portal. */
export type PrivilegedIntents = Readonly<{
  messageContent?: boolean;
  members?: boolean;
  presences?: boolean;
}>;

export type World = {
  readonly url: string;
  readonly title: string;
  readonly now: () => Date;
  readonly nextId: () => string;
  readonly bot: APIUser;
  readonly applicationId: string;
  readonly privileged: PrivilegedIntents;
  /** How many messages a channel holds; the oldest go. */
  readonly keptMessages: number;
  readonly users: Map<string, APIUser>;
  readonly moderators: ReadonlySet<string>;
  /** The language of whoever chose one, as Discord names it. */
  readonly locales: Map<string, string>;
  readonly guilds: Map<string, Guild>;
  readonly channels: Map<string, Channel>;
  readonly commands: Map<string, APIApplicationCommand>;
  /** By the path of their address. */
  readonly files: Map<string, StoredFile>;
  /** A bot has a gateway session that it is using or may still resume. */
  online: boolean;
  emit(event: WorldEvent): void;
  /** Returns how to stop listening. */
  listen(listener: (event: WorldEvent) => void): () => void;
};

/** Discord writes microseconds and an offset. */
export function timestamp(date: Date): string {
  return date.toISOString().replace('Z', '000+00:00');
}

/** Everyone else's. */
const FIRST_LOCALE = 'en-US';

export const localeOf = (world: World, user: string): string => world.locales.get(user) ?? FIRST_LOCALE;

export function userOf(world: World, id: string): APIUser | undefined {
  return id === world.bot.id ? world.bot : world.users.get(id);
}

export function findMessage(world: World, channel: string, message: string): PageMessage | undefined {
  return world.channels.get(channel)?.messages.get(message);
}

/** A server's channels are seen by its members, a group by its people, a DM by its two. */
export function channelVisibleTo(world: World, channel: Channel, user: string): boolean {
  switch (channel.kind) {
    case 'dm':
      return channel.recipient === user;
    case 'group':
      return channel.members?.includes(user) ?? false;
    case 'text':
    case 'thread':
      return world.guilds.get(channel.guild ?? '')?.members.includes(user) ?? false;
    default:
      return channel.kind satisfies never;
  }
}

/** An ephemeral message is seen by its one. */
export function messageVisibleTo(message: PageMessage, user: string): boolean {
  return message.ephemeralFor === undefined || message.ephemeralFor === user;
}
