/** /channels/:channel/messages */

import { MessageCreateRequestSchema, MessageEditRequestPartialSchema } from 'discord-api-spec/zod';
import { botIsIn } from '../elsewhere.ts';
import { type Issue, PROBLEMS } from '../errors.ts';
import type { MessageBody } from '../message-body.ts';
import { edit, post, remove } from '../messages.ts';
import type { PageMessage } from '../page-api.ts';
import { isEphemeral, shownToBot } from '../visible.ts';
import { type Channel, findMessage, type World } from '../world.ts';
import { acceptMessage } from './form.ts';
import { type Call, nothing, ok, type Reply, type Route, refuse, refuseForm } from './route.ts';

const MOST_LISTED = 100;
const LISTED_BY_DEFAULT = 50;

export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', run: list },
  { method: 'POST', path: '/channels/:channel/messages', run: create },
  {
    method: 'GET',
    path: '/channels/:channel/messages/:message',
    run: (call) => withMessage(call, (one) => ok(shown(call, one))),
  },
  { method: 'PATCH', path: '/channels/:channel/messages/:message', run: change },
  {
    method: 'DELETE',
    path: '/channels/:channel/messages/:message',
    run: (call) =>
      withMessage(call, (message) => {
        remove(call.world, message);
        return nothing;
      }),
  },
];

/** The bot's own ephemeral messages are reached by the interaction's token alone. */
function withMessage(call: Call, run: (message: PageMessage) => Reply): Reply {
  if (!call.world.channels.has(call.param('channel'))) return refuse(PROBLEMS.unknownChannel);
  const message = findMessage(call.world, call.param('channel'), call.param('message'));
  return message && !isEphemeral(message) ? run(message) : refuse(PROBLEMS.unknownMessage);
}

export function shown({ world }: Readonly<{ world: World }>, message: PageMessage) {
  return shownToBot(world, message, world.privileged.messageContent === true);
}

function list(call: Call): Reply {
  const channel = call.world.channels.get(call.param('channel'));
  if (!channel) return refuse(PROBLEMS.unknownChannel);
  if (!botIsIn(call.world, channel)) return refuse(PROBLEMS.missingAccess);
  const limit = Number(call.query.get('limit') ?? LISTED_BY_DEFAULT);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST_LISTED) {
    const message = `int value should be between 1 and ${MOST_LISTED}.`;
    return refuseForm([{ path: ['limit'], code: 'NUMBER_TYPE_MAX', message }]);
  }
  const all = [...channel.messages.values()].filter((message) => !isEphemeral(message));
  const found = window(all, call.query, limit).toReversed();
  return ok(found.map((message) => shown(call, message)));
}

/** Oldest first; ids compare as numbers. */
function window(all: readonly PageMessage[], query: URLSearchParams, limit: number): readonly PageMessage[] {
  const before = query.get('before');
  const after = query.get('after');
  const around = query.get('around');
  if (after !== null) return all.filter((message) => BigInt(message.id) > BigInt(after)).slice(0, limit);
  if (before !== null) return all.filter((message) => BigInt(message.id) < BigInt(before)).slice(-limit);
  if (around === null) return all.slice(-limit);
  const at = all.findIndex((message) => message.id === around);
  const from = Math.max(0, at - Math.floor(limit / 2));
  return all.slice(from, from + limit);
}

function create(call: Call): Reply {
  const { world, files } = call;
  const channel = call.param('channel');
  const found = world.channels.get(channel);
  if (!found) return refuse(PROBLEMS.unknownChannel);
  if (!botIsIn(world, found)) return refuse(PROBLEMS.missingAccess);
  if (found.closed) return refuse(PROBLEMS.missingPermissions);
  if (found.locked) return refuse(PROBLEMS.threadLocked);
  const form = acceptMessage({ schema: MessageCreateRequestSchema, json: call.json, files });
  if (!form.ok) return form.reply;
  const before = sameNonce(world, found, form.value);
  if (before) return ok(shown(call, before));
  const lost = lostReference(world, channel, form.value);
  if (lost) return refuseForm([lost]);
  return ok(shown(call, post(world, { channel, author: world.bot, body: form.value, files })));
}

/** https://discord.com/developers/docs/resources/message#create-message: it is checked for "the past few minutes". */
const NONCE_MS = 5 * 60_000;

function sameNonce(
  world: World,
  { messages }: Channel,
  { nonce, enforce_nonce }: MessageBody,
): PageMessage | undefined {
  if (!enforce_nonce || nonce === undefined || nonce === null) return undefined;
  const since = world.now().getTime() - NONCE_MS;
  return [...messages.values()].findLast(
    (message) => message.author.bot && message.nonce === nonce && Date.parse(message.timestamp) > since,
  );
}

function lostReference(world: World, channel: string, body: MessageBody): Issue | null {
  const reference = body.message_reference;
  if (!reference || reference.fail_if_not_exists === false) return null;
  if (findMessage(world, channel, reference.message_id)) return null;
  return {
    path: ['message_reference'],
    code: 'MESSAGE_REFERENCE_UNKNOWN_MESSAGE',
    message: 'Unknown message',
  };
}

function change(call: Call): Reply {
  return withMessage(call, (before) => {
    if (before.author.id !== call.world.bot.id) return refuse(PROBLEMS.notTheAuthor);
    const { files } = call;
    const form = acceptMessage({ schema: MessageEditRequestPartialSchema, json: call.json, files, before });
    return form.ok ? ok(shown(call, edit(call.world, before, { body: form.value, files }))) : form.reply;
  });
}
