/** Whether the bot may write somewhere, as far as is known without asking; and telling whoever asked where it may not. */
import { type GuildBasedChannel, type Message, PermissionFlagsBits } from 'discord.js';
import { discordText } from '../render/discord/message.ts';
import { isNormal } from './failure.ts';
import type { Ring } from './ring.ts';

export function mayWrite(channel: GuildBasedChannel): boolean {
  const { me } = channel.guild.members;
  const permissions = me && channel.permissionsFor(me);
  const write = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return permissions?.has([PermissionFlagsBits.ViewChannel, write]) ?? false;
}

/** Each request that Discord forbids counts towards a ban: what is known is not tried. */
export const mayAnswer = ({ channel, guild }: Message): boolean =>
  channel.isDMBased() || guild?.members.me === null || mayWrite(channel);

const HOUR_MS = 3_600_000;
/** Some more than can ask in an hour and be met with this. */
const REMEMBERED = 1000;

/** In a direct message, once an hour for each person and channel. */
export function tellersOfSilence(): (message: Message, ring: Ring) => Promise<void> {
  const told = new Map<string, number>();
  return async ({ author, channelId }, { services, log }) => {
    const key = `${author.id} ${channelId}`;
    const now = services.now().getTime();
    if (now - (told.get(key) ?? Number.NEGATIVE_INFINITY) < HOUR_MS) return;
    if (told.size >= REMEMBERED) told.clear();
    told.set(key, now);
    try {
      await author.send(
        discordText(
          `Your question in <#${channelId}> could not be answered there: the bot may not write in that channel. ` +
            'Use /ask there, write to it here, or ask a moderator to let it write.',
        ),
      );
    } catch (error) {
      // Some let nobody write to them.
      if (isNormal(error)) log.debug({ error }, 'nobody could be told that the bot may not write');
      else throw error;
    }
  };
}
