/** Whether a message is meant for the bot, and what it asks. */
import { ChannelType, cleanContent, type Message, MessageType } from 'discord.js';

/** Undefined: not for the bot. An empty question is one: someone mentioned the bot and said no more. */
export function questionIn(message: Message): string | undefined {
  const me = message.client.user.id;
  // The bot itself is one of the bots.
  if (message.author.bot || message.webhookId !== null) return undefined;
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply) return undefined;
  const mention = new RegExp(`<@!?${me}>`, 'g');
  const text = withoutMentions(message, message.content.replace(mention, ' '));
  if (message.channel.type === ChannelType.DM || mention.test(message.content)) return text;
  // Without its ping, a reply to the bot arrives without its text: there is nothing to answer.
  const isReply = message.mentions.repliedUser?.id === me;
  return isReply && text !== '' ? text : undefined;
}

/** Other people and channels as their names, custom emojis not at all: nothing else of Discord's markup is asked. */
const withoutMentions = (message: Message, content: string): string =>
  cleanContent(content, message.channel)
    .replace(/<a?:\w+:\d+>/g, ' ')
    .trim();
