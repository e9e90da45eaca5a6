/** /webhooks/:application/:token: what a bot says after its first response. */
import {
  IncomingWebhookRequestPartialSchema,
  IncomingWebhookUpdateRequestPartialSchema,
} from 'discord-api-spec/zod';
import { fill, followUp, originalOf } from '../answers.ts';
import { PROBLEMS } from '../errors.ts';
import type { Interaction } from '../interactions.ts';
import { remove } from '../messages.ts';
import type { PageMessage } from '../page-api.ts';
import { findMessage } from '../world.ts';
import { acceptMessage } from './form.ts';
import { shown } from './messages.ts';
import { type Call, nothing, ok, type Reply, type Route, refuse } from './route.ts';

const MESSAGE = '/webhooks/:application/:token/messages/:message';

export const webhookRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/webhooks/:application/:token',
    open: true,
    run: (call) => withInteraction(call, say),
  },
  {
    method: 'GET',
    path: MESSAGE,
    open: true,
    run: (call) => withMessage(call, (one) => ok(shown(call, one))),
  },
  {
    method: 'PATCH',
    path: MESSAGE,
    open: true,
    run: (call) => withMessage(call, (one) => change(call, one)),
  },
  {
    method: 'DELETE',
    path: MESSAGE,
    open: true,
    run: (call) =>
      withMessage(call, (message) => {
        remove(call.world, message);
        return nothing;
      }),
  },
];

/** The token works from the first response on, for 15 minutes. */
function withInteraction(call: Call, run: (call: Call, interaction: Interaction) => Reply): Reply {
  const interaction = call.interactions.byToken(call.param('token'));
  const known = interaction?.state === 'answered' && call.param('application') === call.world.applicationId;
  if (!interaction || !known) return refuse(PROBLEMS.unknownWebhook);
  return call.interactions.expired(interaction) ? refuse(PROBLEMS.tokenExpired) : run(call, interaction);
}

function withMessage(call: Call, run: (message: PageMessage) => Reply): Reply {
  return withInteraction(call, (_, interaction) => {
    const message = named(call, interaction);
    return message ? run(message) : refuse(PROBLEMS.unknownMessage);
  });
}

/** Only the messages of this application's interactions can be reached. */
function named(call: Call, interaction: Interaction): PageMessage | undefined {
  const name = call.param('message');
  if (name === '@original') return originalOf(call.world, interaction);
  const message = findMessage(call.world, interaction.channel.id, name);
  return message?.author.id === call.world.bot.id ? message : undefined;
}

function say(call: Call, interaction: Interaction): Reply {
  const { files } = call;
  const form = acceptMessage({ schema: IncomingWebhookRequestPartialSchema, json: call.json, files });
  return form.ok
    ? ok(shown(call, followUp(call.world, interaction, { body: form.value, files })))
    : form.reply;
}

function change(call: Call, before: PageMessage): Reply {
  const { files } = call;
  const form = acceptMessage({
    schema: IncomingWebhookUpdateRequestPartialSchema,
    json: call.json,
    files,
    before,
  });
  return form.ok ? ok(shown(call, fill(call.world, before, { body: form.value, files }))) : form.reply;
}
