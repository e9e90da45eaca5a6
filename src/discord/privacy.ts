/** The buttons of /privacy. Each is about whoever presses it, whatever message it is on. */
import { type ButtonInteraction, MessageFlags, type StringSelectMenuInteraction } from 'discord.js';
import { keptFile } from '../privacy/kept-file.ts';
import { keptMessage } from '../privacy/kept-message.ts';
import { confirmText, countOf, erasedText } from '../privacy/kept-text.ts';
import type { PrivacyAct } from '../render/custom-id.ts';
import { discordFile } from '../render/discord/message.ts';
import { privacyMessage } from '../render/discord/privacy.ts';
import { FILE_BYTES } from '../render/limits.ts';
import { notice, toAsker } from './answering.ts';
import { OLDER } from './failure.ts';
import type { Ring } from './ring.ts';

const FILE = 'Everything that is kept about you, as JSON. Turns are what the bot made of your question.';
const TOO_LONG =
  'This is longer than a file that Discord takes from a bot: ask whoever runs this bot for it.';

export async function onPrivacy(
  interaction: ButtonInteraction | StringSelectMenuInteraction,
  act: PrivacyAct,
  { services }: Ring,
): Promise<unknown> {
  // Nobody but the person saw /privacy; a button elsewhere is no button of this program's.
  if (!interaction.message.flags.has(MessageFlags.Ephemeral)) return notice(interaction, OLDER);
  const { state, now } = services;
  const user = interaction.user.id;
  const date = now();
  if (act === 'show') return interaction.update(await keptMessage(user, services));
  const kept = await state.keptAbout(user, date.getTime());
  switch (act) {
    case 'export': {
      const file = keptFile(kept, date);
      if (Buffer.byteLength(file.text) > FILE_BYTES) return notice(interaction, TOO_LONG);
      return interaction.reply(toAsker(discordFile(FILE, file)));
    }
    case 'erase':
      return interaction.update(privacyMessage(confirmText(kept), 'confirm', 'show'));
    case 'confirm':
      await state.erase(user, date.getTime());
      return interaction.update(privacyMessage(erasedText(countOf(kept))));
    default:
      return act satisfies never;
  }
}
