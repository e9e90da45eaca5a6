/** Servers, channels and members as the API and the gateway show them. */
import type { APIUser } from 'discord-api-types/v10';
import { type Channel, type Guild, timestamp, userOf, type World } from './world.ts';

/** https://discord.com/developers/docs/topics/permissions: what a newcomer may do by default, and threads. */
const EVERYONE =
  0n |
  (1n << 6n) | // add reactions
  (1n << 10n) | // view channel
  (1n << 11n) | // send messages
  (1n << 14n) | // embed links
  (1n << 15n) | // attach files
  (1n << 16n) | // read message history
  (1n << 31n) | // use application commands
  (1n << 35n) | // create public threads
  (1n << 38n); // send messages in threads
const MODERATOR = EVERYONE | (1n << 5n) | (1n << 13n) | (1n << 34n); // manage server, messages, threads

export function permissionsOf(world: World, user: string): bigint {
  return world.moderators.has(user) ? MODERATOR : EVERYONE;
}

const NO_COLOURS = { primary_color: 0, secondary_color: null, tertiary_color: null };

function rolePayload(role: Readonly<{ id: string; name: string; permissions: bigint; position: number }>) {
  return {
    id: role.id,
    name: role.name,
    description: null,
    color: 0,
    colors: NO_COLOURS,
    hoist: false,
    icon: null,
    unicode_emoji: null,
    position: role.position,
    permissions: role.permissions.toString(),
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

export function rolesPayload(guild: Guild) {
  return [
    rolePayload({ id: guild.id, name: '@everyone', permissions: EVERYONE, position: 0 }),
    rolePayload({ id: guild.moderatorRole, name: 'Moderators', permissions: MODERATOR, position: 1 }),
  ];
}

/** Without the user: as it stands beside a message's author. */
export function memberPart(world: World, guild: Guild, user: string) {
  return {
    roles: world.moderators.has(user) ? [guild.moderatorRole] : [],
    nick: null,
    avatar: null,
    banner: null,
    communication_disabled_until: null,
    joined_at: guild.joinedAt,
    premium_since: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

export function memberPayload(world: World, guild: Guild, user: APIUser) {
  return { ...memberPart(world, guild, user.id), user };
}

export function interactionMember(world: World, guild: Guild, user: APIUser) {
  return { ...memberPayload(world, guild, user), permissions: permissionsOf(world, user.id).toString() };
}

const CHANNEL_TYPE = { text: 0, dm: 1, thread: 11 } as const;

export function channelPayload(world: World, channel: Channel) {
  const lastMessage = [...channel.messages.keys()].at(-1) ?? null;
  const common = { id: channel.id, type: CHANNEL_TYPE[channel.kind], last_message_id: lastMessage, flags: 0 };
  switch (channel.kind) {
    case 'dm': {
      const recipient = channel.recipient === undefined ? undefined : userOf(world, channel.recipient);
      return { ...common, recipients: recipient ? [recipient] : [] };
    }
    case 'text':
      return {
        ...common,
        ...inGuild(channel),
        position: 0,
        parent_id: null,
        permission_overwrites: [],
        ...TEXT,
      };
    case 'thread':
      return { ...common, ...inGuild(channel), parent_id: channel.parent, ...threadPart(world, channel) };
    default:
      return channel.kind satisfies never;
  }
}

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

export function guildPayload(guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.owner,
    application_id: null,
    region: 'local',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: rolesPayload(guild),
    default_message_notifications: 1,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 250000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: 'en-US',
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    incidents_data: null,
    emojis: [],
    stickers: [],
  };
}

/** GUILD_CREATE. Without the members intent only the bot itself is among the members. */
export function guildCreatePayload(world: World, guild: Guild) {
  return {
    ...guildPayload(guild),
    joined_at: guild.joinedAt,
    large: false,
    unavailable: false,
    member_count: world.users.size + 1,
    members: [memberPayload(world, guild, world.bot)],
    channels: channelsIn(world, guild, 'text').map((channel) => channelPayload(world, channel)),
    threads: channelsIn(world, guild, 'thread').map((channel) => channelPayload(world, channel)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The portal's switches as bits of the application's flags, in their form for apps in few servers. */
export function applicationFlags(world: World): number {
  const { presences, members, messageContent } = world.privileged;
  return (presences ? 1 << 13 : 0) | (members ? 1 << 15 : 0) | (messageContent ? 1 << 19 : 0);
}

export function applicationPayload(world: World) {
  return {
    id: world.applicationId,
    name: world.bot.username,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot: world.bot,
    bot_public: true,
    bot_require_code_grant: false,
    owner: [...world.users.values()][0],
    team: null,
    verify_key: '0'.repeat(64),
    flags: applicationFlags(world),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    eligible_oauth2_scopes: [],
    flags_new: String(applicationFlags(world)),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    install_params: { scopes: ['bot', 'applications.commands'], permissions: EVERYONE.toString() },
    integration_types_config: { 0: {}, 1: {} },
    explicit_content_filter: 0,
    max_participants: 0,
    tags: [],
  };
}
