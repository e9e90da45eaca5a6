/** What a person does with components and forms. */
import { channelFor, INTERACTION, type Interaction, type Modal } from './interactions.ts';
import { allParts, isSelect, PART, type Part } from './message-body.ts';
import type { OptionValue, PageAction, PageMessage } from './page-api.ts';
import { type Asking, failed, type Opened, open } from './person-commands.ts';
import { lengthOf } from './rules/text.ts';
import { shownToBot } from './visible.ts';
import { type Channel, messageVisibleTo } from './world.ts';

type Action<K extends PageAction['do']> = Extract<PageAction, { do: K }>;

export async function press(asking: Asking, action: Action<'press'>): Promise<Opened> {
  const channel = channelFor(asking.world, action.channel, asking.user);
  const message = channel?.messages.get(action.message);
  if (!channel || !message || !messageVisibleTo(message, asking.user.id))
    return failed('This message is gone.');
  const part = partsOf(message).find((one) => one.custom_id === action.customId);
  if (!part) return failed(`This message has no component "${action.customId}".`);
  const trouble = pressTrouble(part, action.values ?? []);
  if (trouble) return failed(trouble);
  const data = {
    custom_id: action.customId,
    component_type: part.type,
    ...(part.id ? { id: part.id } : {}),
    ...(isSelect(part.type)
      ? { values: action.values ?? [], ...resolvedUsers(asking, part, action.values ?? []) }
      : {}),
  };
  const { user, world } = asking;
  const shown = { ...shownToBot(world, message, true), channel_id: channel.id };
  return open(asking, { type: INTERACTION.component, user, channel, data, source: message, message: shown });
}

/** The message was built from checked parts, which are the same objects under the API's type names. */
function partsOf(message: PageMessage): Part[] {
  return allParts((message.components ?? []) as unknown as Part[]);
}

function pressTrouble(part: Part, values: readonly string[]): string | null {
  if (part.disabled) return 'This component is disabled.';
  if (!isSelect(part.type)) return values.length > 0 ? 'A button takes no values.' : null;
  const least = part.min_values ?? 1;
  const most = part.max_values ?? 1;
  if (values.length < least || values.length > most) return `Choose ${least} to ${most}.`;
  const options = part.options;
  const stranger =
    part.type === PART.stringSelect && values.find((value) => !options?.some((one) => one.value === value));
  return stranger ? `There is no choice "${stranger}".` : null;
}

function resolvedUsers(asking: Asking, part: Part, values: readonly string[]) {
  if (part.type !== PART.userSelect) return {};
  const users = Object.fromEntries(
    values.flatMap((id) => {
      const user = asking.world.users.get(id);
      return user ? [[id, user]] : [];
    }),
  );
  return { resolved: { users } };
}

/** A form that is open at a person's page. */
export type OpenForm = Readonly<{ modal: Modal; channel: Channel; interaction: Interaction }>;

export async function submit(
  asking: Asking,
  form: OpenForm,
  fields: readonly OptionValue[],
): Promise<Opened> {
  const parts = form.modal.components as unknown as Part[];
  const trouble = allParts(parts)
    .map((part) => fieldTrouble(part, valuesFor(part, fields)))
    .find((one) => one !== null);
  if (trouble) return failed(trouble);
  const { interaction, channel } = form;
  const { source } = interaction;
  return open(asking, {
    type: INTERACTION.modal,
    user: asking.user,
    channel,
    data: { custom_id: form.modal.custom_id, components: parts.map((part) => filled(part, fields)) },
    triggeredBy: interaction,
    ...(source ? { source, message: shownToBot(asking.world, source, true) } : {}),
  });
}

function valuesFor(part: Part, fields: readonly OptionValue[]): string[] {
  return fields.filter((field) => field.name === part.custom_id).map((field) => String(field.value));
}

function fieldTrouble(part: Part, values: readonly string[]): string | null {
  if (!part.custom_id) return null;
  const text = values.join('');
  if (part.required !== false && text === '') return `"${part.label ?? part.custom_id}" is required.`;
  if (part.type !== PART.textInput || text === '') return null;
  const size = lengthOf(text);
  if (size < (part.min_length ?? 0)) return `At least ${part.min_length} characters.`;
  return size > (part.max_length ?? 4000) ? `At most ${part.max_length ?? 4000} characters.` : null;
}

/** The form's tree with the values in place of the texts around them. */
function filled(part: Part, fields: readonly OptionValue[]): Readonly<Record<string, unknown>> {
  const { type, id, custom_id, components, component } = part;
  return {
    type,
    ...(id ? { id } : {}),
    ...(components ? { components: components.map((inner) => filled(inner, fields)) } : {}),
    ...(component ? { component: filled(component, fields) } : {}),
    ...(custom_id ? { custom_id } : {}),
    ...(type === PART.textInput ? { value: valuesFor(part, fields).join('') } : {}),
    ...(isSelect(type) ? { values: valuesFor(part, fields) } : {}),
  };
}
