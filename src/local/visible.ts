/**
 * What the bot is told of a message: by intents, and without its content where Discord withholds it.
 * https://discord.com/developers/docs/events/gateway#message-content-intent
 */

import { memberPart } from './guild-payloads.ts';
import { FLAG } from './message-body.ts';
import type { PageMessage } from './page-api.ts';
import { type Channel, findMessage, type World } from './world.ts';

export const INTENT = {
  guilds: 1 << 0,
  members: 1 << 1,
  presences: 1 << 8,
  guildMessages: 1 << 9,
  guildTyping: 1 << 11,
  directMessages: 1 << 12,
  directTyping: 1 << 14,
  messageContent: 1 << 15,
} as const;

export function messageIntent(channel: Channel): number {
  return channel.kind === 'dm' ? INTENT.directMessages : INTENT.guildMessages;
}

/** The message as the API shows it to the bot; nothing of the page's own. */
export function shownToBot(world: World, message: PageMessage, mayReadAll: boolean): Shown {
  const { ephemeralFor: _ephemeral, command: _command, ...shown } = message;
  const opened = mayReadAll || contentIsOpen(world, message) ? shown : { ...shown, ...NOTHING };
  if (!message.referenced_message) return opened;
  // As it stands now, and withheld by the same rule: a reply does not open what it replies to.
  const current = findMessage(world, message.channel_id, message.referenced_message.id);
  return { ...opened, referenced_message: current ? shownToBot(world, current, mayReadAll) : null };
}

type Shown = Omit<PageMessage, 'ephemeralFor' | 'command'>;

const NOTHING = { content: '', embeds: [], attachments: [], components: [] };

function contentIsOpen(world: World, message: PageMessage): boolean {
  if (message.author.id === world.bot.id) return true;
  if (world.channels.get(message.channel_id)?.kind === 'dm') return true;
  if (!message.mentions.some((user) => user.id === world.bot.id)) return false;
  // A reply that pings the bot opens the content, but not a reply to its answer to a command.
  const answersCommand = message.referenced_message?.interaction_metadata !== undefined;
  return !answersCommand || mentionsInText(message.content, world.bot.id);
}

function mentionsInText(text: string, id: string): boolean {
  return text.includes(`<@${id}>`) || text.includes(`<@!${id}>`);
}

/** As a gateway event carries it: with the server and the author's membership. */
export function messageEvent(world: World, message: PageMessage, mayReadAll: boolean) {
  const channel = world.channels.get(message.channel_id);
  const shown = shownToBot(world, message, mayReadAll);
  const guild = channel?.guild ? world.guilds.get(channel.guild) : undefined;
  if (!guild) return { ...shown, channel_type: 1 };
  return {
    ...shown,
    channel_type: channel?.kind === 'thread' ? 11 : 0,
    guild_id: guild.id,
    member: memberPart(world, guild, message.author.id),
    mentions: message.mentions.map((user) => ({ ...user, member: memberPart(world, guild, user.id) })),
  };
}

/** Ephemeral messages never come over the gateway. */
export function isEphemeral(message: PageMessage): boolean {
  return ((message.flags ?? 0) & FLAG.ephemeral) !== 0;
}
