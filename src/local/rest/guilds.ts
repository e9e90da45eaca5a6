/** Servers and their members. */

import { channelPayload, channelsIn } from '../channel-payloads.ts';
import { PROBLEMS } from '../errors.ts';
import { guildPayload, memberPayload, membersOf, rolesPayload } from '../guild-payloads.ts';
import type { Guild } from '../world.ts';
import { type Call, ok, type Reply, type Route, refuse } from './route.ts';

export const guildRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/guilds/:guild',
    run: (call) => withGuild(call, (guild) => ok(guildPayload(guild))),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    run: (call) => withGuild(call, (guild) => ok(rolesPayload(guild))),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    run: (call) => withGuild(call, (guild) => channels(call, guild)),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/threads/active',
    run: (call) => withGuild(call, (guild) => threads(call, guild)),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members',
    run: (call) => withGuild(call, (guild) => members(call, guild)),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    run: (call) => withGuild(call, (guild) => member(call, guild)),
  },
];

function withGuild(call: Call, run: (guild: Guild) => Reply): Reply {
  const guild = call.world.guilds.get(call.param('guild'));
  return guild && !guild.withoutBot ? run(guild) : refuse(PROBLEMS.unknownGuild);
}

function channels({ world }: Call, guild: Guild): Reply {
  return ok(channelsIn(world, guild, 'text').map((channel) => channelPayload(world, channel)));
}

function threads({ world }: Call, guild: Guild): Reply {
  const all = channelsIn(world, guild, 'thread').map((channel) => channelPayload(world, channel));
  return ok({ threads: all, members: [], has_more: false });
}

/** Listing everybody is what the members intent is for. */
function members({ world }: Call, guild: Guild): Reply {
  if (!world.privileged.members) return refuse(PROBLEMS.missingAccess);
  return ok(membersOf(world, guild).map((user) => memberPayload(world, guild, user)));
}

function member({ world, param }: Call, guild: Guild): Reply {
  const id = param('user') === '@me' ? world.bot.id : param('user');
  const user = membersOf(world, guild).find((one) => one.id === id);
  return user ? ok(memberPayload(world, guild, user)) : refuse(PROBLEMS.unknownMember);
}
