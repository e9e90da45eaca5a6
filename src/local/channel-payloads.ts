/** Channels and threads as the API and the gateway show them. */
import { EVERYONE } from './permissions.ts';
import { type Channel, type Guild, timestamp, userOf, type World } from './world.ts';

const CHANNEL_TYPE = { text: 0, dm: 1, group: 3, thread: 11 } as const;

export function channelPayload(world: World, channel: Channel) {
  const lastMessage = [...channel.messages.keys()].at(-1) ?? null;
  const common = { id: channel.id, type: CHANNEL_TYPE[channel.kind], last_message_id: lastMessage, flags: 0 };
  switch (channel.kind) {
    case 'dm': {
      const recipient = channel.recipient === undefined ? undefined : userOf(world, channel.recipient);
      return { ...common, recipients: recipient ? [recipient] : [] };
    }
    case 'group': {
      const people = (channel.members ?? []).flatMap((id) => userOf(world, id) ?? []);
      return { ...common, name: channel.name, icon: null, owner_id: people[0]?.id, recipients: people };
    }
    case 'text':
      return {
        ...common,
        ...inGuild(channel),
        position: 0,
        parent_id: null,
        permission_overwrites: channel.closed
          ? [{ id: channel.guild, type: 0, allow: '0', deny: SEND_MESSAGES }]
          : [],
        ...TEXT,
      };
    case 'thread':
      return { ...common, ...inGuild(channel), parent_id: channel.parent, ...threadPart(world, channel) };
    default:
      return channel.kind satisfies never;
  }
}

/** Taken from everyone. */
const SEND_MESSAGES = String(1 << 11);

const TEXT = { topic: null, nsfw: false, rate_limit_per_user: 0 };

function inGuild(channel: Channel) {
  return { guild_id: channel.guild, name: channel.name };
}

function threadPart(world: World, channel: Channel) {
  const created = timestamp(world.now());
  return {
    owner_id: channel.owner,
    rate_limit_per_user: 0,
    bitrate: 64000,
    user_limit: 0,
    rtc_region: null,
    permissions: EVERYONE.toString(),
    message_count: channel.messages.size,
    total_message_sent: channel.messages.size,
    member_count: 1,
    thread_metadata: {
      archived: false,
      archive_timestamp: created,
      auto_archive_duration: 4320,
      locked: false,
      create_timestamp: created,
    },
  };
}

export function channelsIn(world: World, guild: Guild, kind: 'text' | 'thread'): Channel[] {
  return [...world.channels.values()].filter(
    (channel) => channel.guild === guild.id && channel.kind === kind,
  );
}
