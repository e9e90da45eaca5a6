/** A pressed button or a choice of a select: what it does is in its custom_id. */
import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { type Decoded, decode, type Press } from '../render/custom-id.ts';
import { answer, notice } from './answering.ts';
import { draw, placeOf } from './draw.ts';
import { NOT_YOURS, OLDER } from './failure.ts';
import type { Ring } from './ring.ts';

type Pressing = ButtonInteraction | StringSelectMenuInteraction;

export async function onPress(interaction: Pressing, ring: Ring): Promise<void> {
  const press = decoded(interaction);
  switch (press.kind) {
    case 'older':
      return notice(interaction, OLDER);
    case 'delete':
      return deleteAnswer(interaction, press.asker, ring);
    case 'ask':
    case 'find':
    case 'rollcall':
    case 'timeline':
      return show(interaction, press, ring);
    default: {
      const never: never = press;
      return never;
    }
  }
}

function decoded(interaction: Pressing): Decoded {
  const press = decode(interaction.customId);
  if (press.kind !== 'ask' || !interaction.isStringSelectMenu()) return press;
  const [chosen] = interaction.values;
  return chosen === undefined ? { kind: 'older' } : { kind: 'ask', text: chosen };
}

async function deleteAnswer(interaction: Pressing, asker: string, { services }: Ring): Promise<void> {
  if (interaction.user.id !== asker) return notice(interaction, NOT_YOURS);
  await interaction.deferUpdate();
  const question = interaction.message.reference?.messageId;
  if (question !== undefined) {
    const gone = { message: null, channel: interaction.message.channelId };
    await services.state.saveReply(question, gone, services.now().getTime());
  }
  await interaction.deleteReply();
}

/** The asker turns pages in place and asks on in public; everyone else gets an answer of their own. */
async function show(interaction: Pressing, press: Press, ring: Ring): Promise<void> {
  const command = ring.commands.get(press.kind);
  if (!command?.press) return notice(interaction, OLDER);
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const own = isPrivate || askerOf(interaction) === interaction.user.id;
  const onlyToAsker = isPrivate || !own;
  const buttons = onlyToAsker ? {} : { asker: interaction.user.id };
  const shown = Promise.resolve(command.press({ place: placeOf(interaction), press }, ring.services));
  const work = shown.then((each) => draw(each, buttons));
  if (press.kind !== 'ask' && own) await interaction.update(await work);
  else await answer({ interaction, work, onlyToAsker, deferAfterMs: ring.deferAfterMs });
}

/** Whom the delete button of this answer names. */
function askerOf(interaction: Pressing): string | undefined {
  const components = interaction.message.components.map((component) => component.toJSON());
  for (const id of components.flatMap(customIds)) {
    const press = decode(id);
    if (press.kind === 'delete') return press.asker;
  }
  return undefined;
}

function customIds(component: APIMessageTopLevelComponent): string[] {
  if (!('components' in component)) return [];
  return component.components.flatMap((part) =>
    'custom_id' in part && part.custom_id ? [part.custom_id] : [],
  );
}
