/** The buttons of /review: each does what it says in place, and the list shows what is left. */
import {
  type ButtonInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Suggestion } from '../bot.ts';
import { casePage } from '../moderation/cases.ts';
import type { Reviewed } from '../render/custom-id.ts';
import { discordFile, discordText, type Outgoing } from '../render/discord/message.ts';
import {
  ANSWERING_FACT,
  CASES_ON_PAGE,
  NO_FACT,
  plainReview,
  proposalForm,
  reviewMessage,
} from '../render/discord/review.ts';
import { literal } from '../render/escape.ts';
import { cut } from '../render/limits.ts';
import type { Case } from '../state/cases.ts';
import { isPlain, notice, toAsker } from './answering.ts';
import { OLDER } from './failure.ts';
import { rereadText } from './reread-text.ts';
import type { Ring } from './ring.ts';
import { hereOf } from './server.ts';

type Pressing = ButtonInteraction | StringSelectMenuInteraction;
type Acting = Readonly<{ press: Reviewed; server: string; plain: boolean; ring: Ring }>;

const GONE = 'This case is no longer kept: open /review again.';
/** Of a question, in the line that says what was done. */
const SHOWN = 80;

export async function onReview(interaction: Pressing, press: Reviewed, ring: Ring): Promise<unknown> {
  const { server } = await hereOf(interaction, ring);
  // Only the moderator whom it was shown to sees the list; anything else is no list of this program's.
  if (!server || !interaction.message.flags.has(MessageFlags.Ephemeral)) return notice(interaction, OLDER);
  const acting = { press, server: server.id, plain: isPlain(interaction.message), ring };
  if (press.act === 'show') return interaction.update(await list(acting));
  const { state, now } = ring.services;
  const found = await state.case(server.id, press.id, now().getTime());
  if (!found) return interaction.update(await list(acting, GONE));
  if (press.act === 'propose') return interaction.showModal(proposalForm(press, factsFor(found, ring)));
  const decision = press.act === 'accept' ? 'accepted' : 'dismissed';
  await state.decide(server.id, press.id, { decision, by: interaction.user.id, at: now().getTime() });
  await interaction.update(await list(acting, done(decision, found, interaction.user.id)));
  if (decision === 'accepted') await tellReread(interaction, ring);
}

/** What was accepted may be in the record by now. */
async function tellReread(interaction: Pressing, { services }: Ring): Promise<void> {
  const said = rereadText(await services.reread());
  if (said !== undefined) await interaction.followUp(toAsker(discordText(said)));
}

const done = (what: string, { question }: Case, by: string): string =>
  `${what} by <@${by}>: ${literal(cut(question, SHOWN))}`;

async function list({ press, server, plain, ring }: Acting, note?: string): Promise<Outgoing> {
  const { state, now } = ring.services;
  const reader = { server, now: now().getTime(), state };
  const page = await casePage(reader, { view: press.view, page: press.page, size: CASES_ON_PAGE });
  const shown = { ...page, keptDays: state.keptDays, ...(note === undefined ? {} : { note }) };
  return (plain ? plainReview : reviewMessage)(shown);
}

/** Those that the answer rested on, then those that fit the question's words. */
function factsFor({ question, facts }: Case, { services: { bot } }: Ring): readonly Suggestion[] {
  const found = bot.suggest('fact', question);
  const own = facts.map((id) => ({ name: bot.suggest('fact', id, 1)[0]?.name ?? id, value: id }));
  return [...new Map([...own, ...found].map((each) => [each.value, each])).values()];
}

export async function onProposal(
  interaction: ModalSubmitInteraction,
  press: Reviewed,
  ring: Ring,
): Promise<void> {
  const { server } = await hereOf(interaction, ring);
  if (!server || !interaction.isFromMessage()) return notice(interaction, OLDER);
  const { state, now, propose } = ring.services;
  const at = now().getTime();
  const found = await state.case(server.id, press.id, at);
  if (!found) return notice(interaction, GONE);
  const [chosen = NO_FACT] = interaction.fields.getStringSelectValues(ANSWERING_FACT);
  const { id, question, answer, facts: nearest } = found;
  const wanted = { id, question, answer, nearest, ...(chosen === NO_FACT ? {} : { fact: chosen }) };
  const proposal = propose(wanted);
  if (!proposal.ok) return notice(interaction, literal(proposal.why));
  await state.decide(server.id, press.id, { decision: 'proposed', by: interaction.user.id, at });
  const acting = { press, server: server.id, plain: isPlain(interaction.message), ring };
  await interaction.update(await list(acting, done('proposed', found, interaction.user.id)));
  await interaction.followUp(toAsker(discordFile(howTo(proposal.folder), proposal)));
}

const howTo = (folder: 'asked' | 'facts'): string =>
  folder === 'asked'
    ? 'A way to ask for that fact. Put the file into the folder `asked` of the record, then run `npm run data`.'
    : 'A gap. Put the file into the folder `facts` of the record, complete `checked` with the sources that you read and put `missing` into good words, then run `npm run data`.';
