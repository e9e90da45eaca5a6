/** The application as its developer portal would show it. */
import { EVERYONE } from './permissions.ts';
import type { World } from './world.ts';

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
