/** Runs a command for whoever typed it, used it on a message, or filled in its form. */
import type { RepliableInteraction } from 'discord.js';
import type { Command, Given } from '../command.ts';
import { discordForm } from '../render/discord/form.ts';
import type { Outgoing } from '../render/discord/message.ts';
import { answer, notice } from './answering.ts';
import { draw, lookOf, placeOf } from './draw.ts';
import { keepSaid } from './keep-said.ts';
import type { Ring } from './ring.ts';
import { askerOf, hereOf, refusal } from './server.ts';
import { outcomeOf } from './watched.ts';

/** `asked`: as it was typed, for whoever reads a report of its answer. */
export type Running = Pick<Given, 'options' | 'path' | 'message'> &
  Readonly<{ command: Command; asked: string; isPrivate: boolean | undefined }>;

/** "/when what: the announcement": a command as a person would have typed it. */
export const asTyped = (
  command: string,
  options: readonly (readonly [name: string, value: unknown])[],
): string => `/${command}${options.map(([name, value]) => ` ${name}: ${value}`).join('')}`;

export async function runCommand(
  interaction: RepliableInteraction,
  { command, asked, isPrivate, ...filled }: Running,
  ring: Ring,
): Promise<void> {
  const here = await hereOf(interaction, ring);
  const refused = command.onlyToAsker ? undefined : refusal(here.settings, askerOf(interaction));
  if (refused !== undefined) return notice(interaction, refused);
  // What the person said wins over what the server wants.
  const onlyToAsker = command.onlyToAsker ?? isPrivate ?? here.settings.private;
  const look = lookOf({ id: interaction.id, asker: onlyToAsker ? undefined : interaction.user.id }, here);
  const given: Given = {
    ...filled,
    place: placeOf(interaction),
    locale: interaction.locale,
    plain: here.settings.plain,
    ...(here.server ? { server: here.server } : {}),
  };
  const form = command.form?.(given);
  if (form && 'showModal' in interaction) {
    await interaction.showModal(discordForm(form, { command: command.data.name, isPrivate: onlyToAsker }));
    return;
  }
  const tooMany = command.onlyToAsker
    ? undefined
    : ring.pace.take({ user: interaction.user.id, server: here.server?.id, now: ring.services.now() });
  const question = interaction.id;
  if (tooMany !== undefined) {
    ring.watch({ kind: 'question', question, door: 'command', outcome: 'limited' });
    return notice(interaction, tooMany.sentence);
  }
  await ring.turn();
  // Others may have been answered since it came.
  if (ring.tooLate(interaction.createdTimestamp)) return;
  const { now } = ring.services;
  const began = now().getTime();
  const work = async (): Promise<Outgoing> => {
    const shown = await command.run(given, ring.services);
    const ms = now().getTime() - began;
    ring.watch({ kind: 'question', question, door: 'command', outcome: outcomeOf(shown), ms });
    const kept = { id: interaction.id, by: interaction.user.id, asked };
    if (here.server) keepSaid({ ...kept, server: here.server.id, shown }, ring);
    return draw(shown, look, ring.services.bot);
  };
  await answer({ interaction, work: work(), onlyToAsker, deferAfterMs: ring.deferAfterMs });
}
