/** The link that brings the bot into a server, and what it asks for there. */
import { OAuth2Routes, OAuth2Scopes, PermissionFlagsBits } from 'discord.js';

/** What answering takes: seeing a channel, writing in it and its threads, replying to older messages; pictures and files. */
export const PERMISSIONS = {
  'View Channels': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Attach Files': PermissionFlagsBits.AttachFiles,
} as const;

export function inviteLink(applicationId: string): string {
  const permissions = Object.values(PERMISSIONS).reduce((all, one) => all | one, 0n);
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: `${OAuth2Scopes.Bot} ${OAuth2Scopes.ApplicationsCommands}`,
    permissions: permissions.toString(),
  });
  return `${OAuth2Routes.authorizationURL}?${query}`;
}
