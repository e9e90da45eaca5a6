/** The server behind an interaction or a message, with its settings, and whether they let this person ask here. */
import {
  ApplicationIntegrationType,
  type BaseInteraction,
  type Client,
  GatewayIntentBits,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import type { Server } from '../command.ts';
import { or } from '../moderation/settings-text.ts';
import { NEW_SERVER, type Settings } from '../state/settings.ts';
import type { Ring } from './ring.ts';

export type Here = Readonly<{ server?: Server; settings: Settings }>;

/** Where only a person brought the bot along, the server has no say in it, and no moderators of it. */
export async function hereOf(interaction: BaseInteraction, ring: Ring): Promise<Here> {
  const { guildId, authorizingIntegrationOwners: owners } = interaction;
  const installed = guildId !== null && owners[ApplicationIntegrationType.GuildInstall] === guildId;
  return installed ? inServer(guildId, interaction.client, ring) : { settings: NEW_SERVER };
}

export const hereOfMessage = async ({ guildId, client }: Message, ring: Ring): Promise<Here> =>
  guildId === null ? { settings: NEW_SERVER } : inServer(guildId, client, ring);

const inServer = async (id: string, client: Client, { services }: Ring): Promise<Here> => ({
  server: { id, hears: client.options.intents.has(GatewayIntentBits.MessageContent) },
  settings: await services.state.settings(id),
});

/** Who asks, and in which channel and the one that it is a thread of. */
type Asker = Readonly<{ channels: readonly string[]; roles: readonly string[]; manages: boolean }>;

/** A sentence when a server's settings keep this person from asking here; nothing keeps its managers. */
export function refusal({ channels, roles }: Settings, asker: Asker): string | undefined {
  if (asker.manages) return undefined;
  if (channels.length > 0 && !asker.channels.some((id) => channels.includes(id))) {
    return `In this server, questions are answered in ${or(channels.map((id) => `<#${id}>`))} only: ask there.`;
  }
  if (roles.length > 0 && !asker.roles.some((id) => roles.includes(id))) {
    return `In this server, only people with the role ${or(roles.map((id) => `<@&${id}>`))} may ask; a moderator can give it to you.`;
  }
  return undefined;
}

export function askerOf({ channelId, channel, member, memberPermissions }: BaseInteraction): Asker {
  const roles = member === null ? [] : member.roles;
  return {
    channels: withParent(channelId, channel),
    roles: 'cache' in roles ? [...roles.cache.keys()] : roles,
    manages: memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
  };
}

export const askerOfMessage = ({ channelId, channel, member }: Message): Asker => ({
  channels: withParent(channelId, channel),
  roles: [...(member?.roles.cache.keys() ?? [])],
  manages: member?.permissions.has(PermissionFlagsBits.ManageGuild) ?? false,
});

const withParent = (
  id: string | null,
  channel: Message['channel'] | BaseInteraction['channel'],
): string[] => [
  ...(id === null ? [] : [id]),
  ...(channel?.isThread() && channel.parentId !== null ? [channel.parentId] : []),
];
