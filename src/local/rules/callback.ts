/** Which first responses an interaction takes. */
import type { Issue } from '../errors.ts';
import { type Choice, INTERACTION, type Interaction } from '../interactions.ts';
import { FLAG, type MessageBody } from '../message-body.ts';
import { tooLong } from './text.ts';

export const CALLBACK = {
  pong: 1,
  message: 4,
  defer: 5,
  deferUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;
const MOST_CHOICE_VALUE = 100;

/** The callback types that fit; Discord refuses the others. */
function fittingCallbacks(interaction: Interaction): readonly number[] {
  const { message, defer, deferUpdate, update, choices, modal } = CALLBACK;
  switch (interaction.type) {
    case INTERACTION.command:
      return [message, defer, modal];
    case INTERACTION.component:
      return [message, defer, deferUpdate, update, modal];
    case INTERACTION.autocomplete:
      return [choices];
    case INTERACTION.modal:
      return interaction.source ? [message, defer, deferUpdate, update] : [message, defer];
    default:
      return interaction.type satisfies never;
  }
}

export function callbackTypeIssues(interaction: Interaction, type: number): Issue[] {
  const fitting = fittingCallbacks(interaction);
  if (fitting.includes(type)) return [];
  return [
    { path: ['type'], code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${fitting.join(', ')}}.` },
  ];
}

/** A deferred answer knows only whether it is ephemeral; all else comes with the edit. */
export function deferIssues(body: MessageBody): Issue[] {
  const others = (body.flags ?? 0) & ~FLAG.ephemeral;
  if (others === 0) return [];
  const message = `Only the EPHEMERAL flag is allowed in a deferred response, not ${others}.`;
  return [{ path: ['data', 'flags'], code: 'MESSAGE_FLAGS_INVALID', message }];
}

export function choiceIssues(choices: readonly Choice[]): Issue[] {
  return choices.flatMap((choice, at) =>
    typeof choice.value === 'string'
      ? tooLong(['data', 'choices', at, 'value'], choice.value, MOST_CHOICE_VALUE)
      : [],
  );
}
