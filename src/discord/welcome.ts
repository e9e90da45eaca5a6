/** A short card in a server that took the bot in: what it answers, and how to ask. */
import { ChannelType, type Guild, type TextChannel } from 'discord.js';
import { discordMessage } from '../render/discord/message.ts';
import { isNormal } from './failure.ts';
import { mayWrite } from './may-write.ts';
import type { Ring } from './ring.ts';

const HOW =
  'Mention me, write to me directly or use /ask; /rollcall, /timeline and /compare can bring pictures. ' +
  'Each answer names its sources. Moderators find /settings; /help shows more.';

export async function welcome(guild: Guild, { services, log }: Ring): Promise<void> {
  const channel = whereToWrite(guild);
  const help = services.bot.help();
  if (!channel || help.kind !== 'help') return;
  try {
    const card = discordMessage({ ...help, text: `${help.text}\n${HOW}` }, {});
    await channel.send({ ...card, nonce: guild.id, enforceNonce: true });
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
