/** The bot itself: its user, its application, its DMs and the way to the gateway. */
import { CreatePrivateChannelRequestSchema } from 'discord-api-spec/zod';
import { applicationPayload } from '../application-payload.ts';
import { channelPayload } from '../channel-payloads.ts';
import { PROBLEMS } from '../errors.ts';
import { gatewayAddress } from '../gateway-line.ts';
import { permissionsOf } from '../permissions.ts';
import { userOf, type World } from '../world.ts';
import { shaped } from './form.ts';
import { type Call, ok, type Reply, type Route, refuse } from './route.ts';

const SESSION_STARTS = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 };

export const accountRoutes: readonly Route[] = [
  { method: 'GET', path: '/gateway', open: true, run: ({ world }) => ok({ url: gatewayAddress(world) }) },
  {
    method: 'GET',
    path: '/gateway/bot',
    run: ({ world }) => ok({ url: gatewayAddress(world), shards: 1, session_start_limit: SESSION_STARTS }),
  },
  { method: 'GET', path: '/users/@me', run: ({ world }) => ok(ownUser(world)) },
  { method: 'POST', path: '/users/@me/channels', run: openDm },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    run: ({ world }) =>
      ok(
        [...world.guilds.values()]
          .filter((guild) => !guild.withoutBot)
          .map((guild) => ownGuild(world, guild)),
      ),
  },
  { method: 'GET', path: '/users/:user', run: user },
  { method: 'GET', path: '/applications/@me', run: ({ world }) => ok(applicationPayload(world)) },
  { method: 'GET', path: '/oauth2/applications/@me', run: ({ world }) => ok(applicationPayload(world)) },
  { method: 'GET', path: '/applications/:application/emojis', run: () => ok({ items: [] }) },
];

function ownUser(world: World) {
  return { ...world.bot, verified: true, mfa_enabled: true, email: null, locale: 'en-US', flags: 0 };
}

function ownGuild(world: World, guild: Readonly<{ id: string; name: string }>) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    banner: null,
    owner: false,
    permissions: permissionsOf(world, world.bot.id).toString(),
    features: [],
  };
}

function user({ world, param }: Call): Reply {
  const found = userOf(world, param('user'));
  return found ? ok(found) : refuse(PROBLEMS.unknownUser);
}

function openDm({ world, json }: Call): Reply {
  const form = shaped(CreatePrivateChannelRequestSchema, json);
  if (!form.ok) return form.reply;
  const dm = [...world.channels.values()].find(
    (channel) => channel.kind === 'dm' && channel.recipient === form.value.recipient_id,
  );
  return dm ? ok(channelPayload(world, dm)) : refuse(PROBLEMS.unknownUser);
}
