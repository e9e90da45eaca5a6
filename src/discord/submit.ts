/** A form that was sent: a report on an answer, or a command whose options were filled in. */
import type { ModalSubmitInteraction } from 'discord.js';
import { decode } from '../render/custom-id.ts';
import { notice } from './answering.ts';
import { OLDER } from './failure.ts';
import { keepReport } from './report.ts';
import { onProposal } from './review.ts';
import type { Ring } from './ring.ts';
import { asTyped, runCommand } from './run-command.ts';

export async function onSubmit(interaction: ModalSubmitInteraction, ring: Ring): Promise<void> {
  const press = decode(interaction.customId);
  if (press.kind === 'report') return keepReport(interaction, press.answer, ring);
  if (press.kind === 'review') return onProposal(interaction, press, ring);
  const command = press.kind === 'form' ? ring.commands.get(press.command) : undefined;
  if (press.kind !== 'form' || !command) return notice(interaction, OLDER);
  const options = filledIn(interaction);
  const asked = asTyped(press.command, Object.entries(options));
  await runCommand(interaction, { command, options, asked, isPrivate: press.private }, ring);
}

/** The fields are called as the command's options are. */
function filledIn({ fields }: ModalSubmitInteraction): Record<string, string> {
  return Object.fromEntries(
    [...fields.fields.values()].flatMap((field) =>
      'value' in field && typeof field.value === 'string' ? [[field.customId, field.value]] : [],
    ),
  );
}
