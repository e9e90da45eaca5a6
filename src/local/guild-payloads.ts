/** Servers, their roles and their members as the API and the gateway show them. */
import type { APIUser } from 'discord-api-types/v10';
import { channelPayload, channelsIn } from './channel-payloads.ts';
import { EVERYONE, MODERATOR, permissionsOf } from './permissions.ts';
import type { Guild, World } from './world.ts';

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

/** The bot first, where it is one of them. */
export function membersOf(world: World, guild: Guild): readonly APIUser[] {
  const people = guild.members.flatMap((id) => world.users.get(id) ?? []);
  return guild.withoutBot ? people : [world.bot, ...people];
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
    member_count: membersOf(world, guild).length,
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
