/** "Not right?": a form for a few words, and the report that the server's moderators read in /review. */
import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import { COMMENT, reportForm } from '../render/discord/report-form.ts';
import { notice } from './answering.ts';
import type { Ring } from './ring.ts';
import { hereOf } from './server.ts';

const THANKS = "Thank you. This server's moderators see it, with the question and the answer, in /review.";
const UNKNOWN_ANSWER =
  'This answer is no longer kept, so it cannot be reported: ask again, and report the new answer.';

export const openReport = (
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  answer: string,
): Promise<unknown> => interaction.showModal(reportForm(answer));

export async function keepReport(
  interaction: ModalSubmitInteraction,
  answer: string,
  ring: Ring,
): Promise<void> {
  const { server } = await hereOf(interaction, ring);
  if (!server) return notice(interaction, UNKNOWN_ANSWER);
  const { state, now } = ring.services;
  const comment = interaction.fields.getTextInputValue(COMMENT);
  const report = { answerId: answer, by: interaction.user.id, comment };
  const known = await state.addReport(server.id, report, now().getTime());
  await notice(interaction, known ? THANKS : UNKNOWN_ANSWER);
}
