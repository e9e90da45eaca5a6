/** POST /interactions/:id/:token/callback: the first response to an interaction. */
import {
  ApplicationCommandAutocompleteCallbackRequestSchema,
  CreateMessageInteractionCallbackRequestSchema,
  ModalInteractionCallbackRequestSchema,
  UpdateMessageInteractionCallbackRequestSchema,
} from 'discord-api-spec/zod';
import { answer, defer, fill, isLoading } from '../answers.ts';
import { PROBLEMS } from '../errors.ts';
import type { Interaction, Modal, Outcome } from '../interactions.ts';
import { FLAG } from '../message-body.ts';
import type { PageMessage } from '../page-api.ts';
import { CALLBACK, callbackTypeIssues, choiceIssues, deferIssues } from '../rules/callback.ts';
import { modalIssues } from '../rules/modal.ts';
import { findMessage } from '../world.ts';
import { refusedMessage, shaped } from './form.ts';
import { shown } from './messages.ts';
import { type Call, nothing, ok, type Reply, type Route, refuse, refuseForm } from './route.ts';

export const callbackRoutes: readonly Route[] = [
  { method: 'POST', path: '/interactions/:interaction/:token/callback', open: true, run: respond },
];

function respond(call: Call): Reply {
  const interaction = call.interactions.byToken(call.param('token'));
  if (!interaction || interaction.id !== call.param('interaction') || interaction.state === 'late') {
    return refuse(PROBLEMS.unknownInteraction);
  }
  if (interaction.state === 'answered') return refuse(PROBLEMS.alreadyAcknowledged);
  const type = typeIn(call.json);
  const wrongType = callbackTypeIssues(interaction, type);
  if (wrongType.length > 0) return refuseForm(wrongType);
  const first = firstResponse(call, interaction, type);
  if (!first.ok) return first.reply;
  interaction.state = 'answered';
  interaction.settle(first.outcome);
  return call.query.get('with_response') === 'true'
    ? ok(responsePayload(call, { interaction, type, ...first }))
    : nothing;
}

function typeIn(json: unknown): number {
  return typeof json === 'object' && json !== null && 'type' in json ? Number(json.type) : Number.NaN;
}

type First =
  | Readonly<{ ok: true; outcome: Outcome; message?: PageMessage }>
  | Readonly<{ ok: false; reply: Reply }>;

function firstResponse(call: Call, interaction: Interaction, type: number): First {
  switch (type) {
    case CALLBACK.message:
    case CALLBACK.defer:
      return messageResponse(call, interaction);
    case CALLBACK.deferUpdate:
    case CALLBACK.update:
      return updateResponse(call, interaction);
    case CALLBACK.choices:
      return choicesResponse(call);
    case CALLBACK.modal:
      return modalResponse(call);
    default:
      throw new Error(`No answer is written for callback type ${type}; the rules let it through.`);
  }
}

const acknowledged = (message?: PageMessage): First => ({
  ok: true,
  outcome: { kind: 'acknowledged' },
  ...(message ? { message } : {}),
});

function messageResponse({ world, json, files }: Call, interaction: Interaction): First {
  const form = shaped(CreateMessageInteractionCallbackRequestSchema, json);
  if (!form.ok) return form;
  const body = form.value.data ?? {};
  if (form.value.type === CALLBACK.defer) {
    const wrong = deferIssues(body);
    return wrong.length > 0
      ? { ok: false, reply: refuseForm(wrong) }
      : acknowledged(defer(world, interaction, body));
  }
  const refusal = refusedMessage({ body, files, path: ['data'] });
  return refusal ? { ok: false, reply: refusal } : acknowledged(answer(world, interaction, { body, files }));
}

function updateResponse({ world, json, files }: Call, interaction: Interaction): First {
  const form = shaped(UpdateMessageInteractionCallbackRequestSchema, json);
  if (!form.ok) return form;
  const before = interaction.source && findMessage(world, interaction.channel.id, interaction.source.id);
  if (!before) return { ok: false, reply: refuse(PROBLEMS.unknownMessage) };
  interaction.original = before.id;
  const body = form.value.data ?? {};
  if (form.value.type === CALLBACK.deferUpdate || Object.keys(body).length === 0) return acknowledged(before);
  const refusal = refusedMessage({ body, files, before, path: ['data'] });
  return refusal ? { ok: false, reply: refusal } : acknowledged(fill(world, before, { body, files }));
}

function choicesResponse({ json }: Call): First {
  const form = shaped(ApplicationCommandAutocompleteCallbackRequestSchema, json);
  if (!form.ok) return form;
  const choices = form.value.data.choices ?? [];
  const wrong = choiceIssues(choices);
  return wrong.length > 0
    ? { ok: false, reply: refuseForm(wrong) }
    : { ok: true, outcome: { kind: 'choices', choices } };
}

function modalResponse({ json }: Call): First {
  const form = shaped(ModalInteractionCallbackRequestSchema, json);
  if (!form.ok) return form;
  const wrong = modalIssues(form.value.data, ['data']);
  if (wrong.length > 0) return { ok: false, reply: refuseForm(wrong) };
  // Checked against the published schema of a modal, so it is one.
  return { ok: true, outcome: { kind: 'modal', modal: form.value.data as unknown as Modal } };
}

type Responded = Readonly<{ interaction: Interaction; type: number; message?: PageMessage }>;

function responsePayload(call: Call, { interaction, type, message }: Responded) {
  const about = message && {
    response_message_id: message.id,
    response_message_loading: isLoading(message),
    response_message_ephemeral: ((message.flags ?? 0) & FLAG.ephemeral) !== 0,
  };
  return {
    interaction: { id: interaction.id, type: interaction.type, channel_id: interaction.channel.id, ...about },
    ...(message ? { resource: { type, message: shown(call, message) } } : {}),
  };
}
