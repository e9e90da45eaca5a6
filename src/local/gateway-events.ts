/** Which events of the world reach a session, and in which form. */
import { channelPayload } from './channel-payloads.ts';
import { botIsIn } from './elsewhere.ts';
import { guildCreatePayload } from './guild-payloads.ts';
import { dispatch, type Session } from './session.ts';
import { INTENT, isEphemeral, messageEvent, messageIntent } from './visible.ts';
import type { Channel, World, WorldEvent } from './world.ts';

export function tellSession(world: World, session: Session, event: WorldEvent) {
  switch (event.kind) {
    case 'message':
      return tellMessage(world, session, { t: 'MESSAGE_CREATE', message: event.message });
    case 'edited':
      return tellMessage(world, session, { t: 'MESSAGE_UPDATE', message: event.message });
    case 'deleted':
      return tellMessage(world, session, { t: 'MESSAGE_DELETE', message: event.message });
    case 'thread':
      if (session.intents & INTENT.guilds && botIsIn(world, event.channel)) {
        const thread = channelPayload(world, event.channel);
        dispatch(session, 'THREAD_CREATE', { ...thread, newly_created: true });
      }
      return;
    case 'channel gone':
      return tellChannel(world, session, { t: 'CHANNEL_DELETE', channel: event.channel });
    case 'channel changed':
      return tellChannel(world, session, { t: 'CHANNEL_UPDATE', channel: event.channel });
    case 'typing':
      return tellTyping(world, session, event);
    case 'interaction':
      return dispatch(session, 'INTERACTION_CREATE', event.payload);
    case 'joined':
      if (session.intents & INTENT.guilds) {
        dispatch(session, 'GUILD_CREATE', guildCreatePayload(world, event.guild));
      }
      return;
    case 'left':
      if (session.intents & INTENT.guilds) {
        dispatch(session, 'GUILD_DELETE', {
          id: event.guild,
          // https://discord.com/developers/docs/events/gateway-events#guild-delete: absent when the bot was removed.
          ...(event.outage ? { unavailable: true } : {}),
        });
      }
      return;
    case 'commands':
    case 'online':
      return;
    default:
      return event satisfies never;
  }
}

type ChannelNews = Readonly<{ t: 'CHANNEL_DELETE' | 'CHANNEL_UPDATE'; channel: Channel }>;

function tellChannel(world: World, session: Session, { t, channel }: ChannelNews) {
  if (session.intents & INTENT.guilds && botIsIn(world, channel)) {
    dispatch(session, t, channelPayload(world, channel));
  }
}

type MessageNews = Readonly<{
  t: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE';
  message: Extract<WorldEvent, { kind: 'message' }>['message'];
}>;

function tellMessage(world: World, session: Session, { t, message }: MessageNews) {
  const channel = world.channels.get(message.channel_id);
  if (
    !channel ||
    !botIsIn(world, channel) ||
    isEphemeral(message) ||
    !(session.intents & messageIntent(channel))
  )
    return;
  if (t === 'MESSAGE_DELETE') {
    const place = channel.guild ? { guild_id: channel.guild } : {};
    return dispatch(session, t, { id: message.id, channel_id: channel.id, ...place });
  }
  dispatch(session, t, messageEvent(world, message, (session.intents & INTENT.messageContent) !== 0));
}

function tellTyping(world: World, session: Session, typing: Extract<WorldEvent, { kind: 'typing' }>) {
  const channel = world.channels.get(typing.channel);
  if (!channel || !botIsIn(world, channel)) return;
  const intent = channel.kind === 'dm' ? INTENT.directTyping : INTENT.guildTyping;
  if (!(session.intents & intent)) return;
  dispatch(session, 'TYPING_START', {
    channel_id: channel.id,
    user_id: typing.user,
    timestamp: Math.floor(world.now().getTime() / 1000),
    ...(channel.guild ? { guild_id: channel.guild } : {}),
  });
}
