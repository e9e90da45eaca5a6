/** A short card in a server that took the bot in: what it answers, and how to ask. */
import {
  ChannelType,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import { discordMessage } from '../render/discord/message.ts';
import { isNormal } from './failure.ts';
import type { Ring } from './ring.ts';

const HOW =
  'Mention me, write to me directly or use /ask; /rollcall, /timeline and /compare can bring pictures. ' +
  'Each answer names its sources. Moderators find /settings; /help shows more.';

export async function welcome(guild: Guild, { services, log }: Ring): Promise<void> {
  const channel = whereToWrite(guild);
  const help = services.bot.help();
  if (!channel || help.kind !== 'help') return;
  try {
    await channel.send(discordMessage({ ...help, text: `${help.text}\n${HOW}` }, {}));
  } catch (error) {
    if (isNormal(error)) log.debug({ error }, 'a server could not be greeted');
    else log.error({ error }, 'greeting a server failed');
  }
}

/** Where Discord itself greets, else the uppermost channel in which the bot may write. */
function whereToWrite(guild: Guild): TextChannel | undefined {
  const texts = guild.channels.cache
    .filter((channel): channel is TextChannel => channel.type === ChannelType.GuildText)
    .sort((a, b) => a.rawPosition - b.rawPosition || (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
  const { systemChannel } = guild;
  return [...(systemChannel ? [systemChannel] : []), ...texts.values()].find((channel) => mayWrite(channel));
}

function mayWrite(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  const permissions = me && channel.permissionsFor(me);
  return permissions?.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]) ?? false;
}
