/** Channels, typing and threads. */
import {
  CreateTextThreadWithMessageRequestSchema,
  CreateTextThreadWithoutMessageRequestSchema,
} from 'discord-api-spec/zod';
import { channelPayload } from '../channel-payloads.ts';
import { botIsIn } from '../elsewhere.ts';
import { PROBLEMS } from '../errors.ts';
import { openThread } from '../threads.ts';
import type { Channel } from '../world.ts';
import { shaped } from './form.ts';
import { type Call, created, nothing, ok, type Reply, type Route, refuse, refuseForm } from './route.ts';

export const channelRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    run: (call) => withChannel(call, (one) => ok(channelPayload(call.world, one))),
  },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    run: (call) => withChannel(call, (one) => type(call, one)),
  },
  {
    method: 'POST',
    path: '/channels/:channel/threads',
    run: (call) => withChannel(call, (one) => thread(call, one)),
  },
  {
    method: 'POST',
    path: '/channels/:channel/messages/:message/threads',
    run: (call) => withChannel(call, (one) => threadOnMessage(call, one)),
  },
  {
    method: 'PUT',
    path: '/channels/:channel/thread-members/@me',
    run: (call) => withChannel(call, () => nothing),
  },
];

function withChannel(call: Call, run: (channel: Channel) => Reply): Reply {
  const channel = call.world.channels.get(call.param('channel'));
  if (channel && !botIsIn(call.world, channel)) return refuse(PROBLEMS.missingAccess);
  return channel ? run(channel) : refuse(PROBLEMS.unknownChannel);
}

function type({ world }: Call, channel: Channel): Reply {
  world.emit({ kind: 'typing', channel: channel.id, user: world.bot.id });
  return nothing;
}

/** Threads hang under a server's text channels only. */
function refusedParent(channel: Channel): Reply | null {
  if (channel.kind === 'text') return null;
  return refuseForm([
    { path: [], code: 'CHANNEL_TYPE', message: 'Cannot execute action on this channel type' },
  ]);
}

function thread({ world, json }: Call, parent: Channel): Reply {
  const form = shaped(CreateTextThreadWithoutMessageRequestSchema, json);
  if (!form.ok) return form.reply;
  const opened = { parent, name: form.value.name, owner: world.bot.id };
  return refusedParent(parent) ?? created(channelPayload(world, openThread(world, opened)));
}

function threadOnMessage({ world, json, param }: Call, parent: Channel): Reply {
  const form = shaped(CreateTextThreadWithMessageRequestSchema, json);
  if (!form.ok) return form.reply;
  const on = parent.messages.get(param('message'));
  if (!on) return refuse(PROBLEMS.unknownMessage);
  if (world.channels.has(on.id)) return refuse(PROBLEMS.threadExists);
  const opened = { parent, name: form.value.name, owner: world.bot.id, on };
  return refusedParent(parent) ?? created(channelPayload(world, openThread(world, opened)));
}
