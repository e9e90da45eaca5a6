/** A pressed button or a choice of a select: what it does is in its custom_id. */
import {
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  MessageFlags,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Services, Shown, Told } from '../command.ts';
import { pictured } from '../pictured.ts';
import { type Decoded, decode, type Press } from '../render/custom-id.ts';
import { answer, isPlain, notice } from './answering.ts';
import { draw, lookOf, placeOf } from './draw.ts';
import { NOT_YOURS, OLDER } from './failure.ts';
import { keepSaid } from './keep-said.ts';
import { onPrivacy } from './privacy.ts';
import { openReport } from './report.ts';
import { onReview } from './review.ts';
import type { Ring } from './ring.ts';
import { askerOf, type Here, hereOf, refusal } from './server.ts';
import { outcomeOf } from './watched.ts';

type Pressing = ButtonInteraction | StringSelectMenuInteraction;

export async function onPress(interaction: Pressing, ring: Ring): Promise<void> {
  const press = decoded(interaction);
  switch (press.kind) {
    case 'older':
    // Only forms carry it.
    case 'form':
      return notice(interaction, OLDER);
    case 'delete':
      return deleteAnswer(interaction, press.asker, ring);
    case 'report':
      return void (await openReport(interaction, press.answer));
    case 'review':
      return void (await onReview(interaction, press, ring));
    case 'privacy':
      return void (await onPrivacy(interaction, press.act, ring));
    default:
      return show(interaction, press, ring);
  }
}

function decoded(interaction: Pressing): Decoded {
  const press = decode(interaction.customId);
  if (press.kind !== 'ask' || !interaction.isStringSelectMenu()) return press;
  const [chosen] = interaction.values;
  return chosen === undefined ? { kind: 'older' } : { kind: 'ask', text: chosen };
}

async function deleteAnswer(interaction: Pressing, asker: string, { services }: Ring): Promise<void> {
  const { message, user } = interaction;
  // The id may be forged; whom the message answers is Discord's own word, where it still knows.
  const answered = message.interactionMetadata?.user.id ?? message.mentions.repliedUser?.id ?? asker;
  if (user.id !== asker || user.id !== answered) return notice(interaction, NOT_YOURS);
  await interaction.deferUpdate();
  const question = interaction.message.reference?.messageId;
  if (question !== undefined) {
    const gone = { message: null, ...placeOf(interaction) };
    await services.state.saveReply(question, gone, services.now().getTime());
  }
  await interaction.deleteReply();
}

/** What shows an answer. */
type Showing = Exclude<Press, { kind: 'delete' | 'report' | 'review' | 'privacy' | 'form' }>;

/** The asker turns pages in place and asks on in public; everyone else gets an answer of their own. */
async function show(interaction: Pressing, press: Showing, ring: Ring): Promise<void> {
  const here = await hereOf(interaction, ring);
  const refused = refusal(here.settings, askerOf(interaction));
  if (refused !== undefined) return notice(interaction, refused);
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  const before = buttonsOf(interaction);
  const own = isPrivate || before.asker === interaction.user.id;
  const turning = own && 'page' in press;
  const onlyToAsker = isPrivate || !own || isAside(press) || (!turning && here.settings.private);
  const asker = onlyToAsker ? undefined : interaction.user.id;
  const id = (turning ? before.reportAs : undefined) ?? interaction.id;
  const look = { ...lookOf({ id, asker }, here), ...(press.kind === 'ask' ? { asked: press.text } : {}) };
  const { now } = ring.services;
  const began = now().getTime();
  const work = shownBy({ interaction, press, here }, ring).then((shown) => {
    const ms = now().getTime() - began;
    ring.watch({ kind: 'question', question: interaction.id, door: 'button', outcome: outcomeOf(shown), ms });
    if (here.server && !turning && !isAside(press)) {
      keepSaid({ id, by: interaction.user.id, server: here.server.id, shown, asked: asked(press) }, ring);
    }
    return draw(shown, turning ? { ...look, plain: isPlain(interaction.message) } : look, ring.services.bot);
  });
  // What was drawn for another page goes.
  if (turning) await interaction.update({ ...(await work), attachments: [] });
  else await answer({ interaction, work, onlyToAsker, deferAfterMs: ring.deferAfterMs });
}

/** Sources are looked up beside an answer, by one person. */
const isAside = (press: Showing): boolean => press.kind === 'open' && press.again.call === 'cited';

/** The picture with the answer's first sentences; the rest is in the message that was pressed. */
async function drawn(
  { again, view }: Extract<Press, { kind: 'picture' }>,
  services: Services,
): Promise<Shown> {
  const options = { picture: view === 'sure' ? 'sure' : 'dark' };
  const shown = await pictured(services.bot.again(again), { options }, services);
  return shown.picture && shown.answer.kind === 'answered'
    ? { ...shown, answer: { ...shown.answer, blocks: [] } }
    : shown;
}

type Shows = Readonly<{ interaction: Pressing; press: Showing; here: Here }>;

async function shownBy(
  { interaction, press, here }: Shows,
  { commands, services }: Ring,
): Promise<Shown | Told> {
  switch (press.kind) {
    case 'open':
      return { answer: services.bot.again(press.again) };
    case 'picture':
      // The button is from before answers became text alone.
      return here.settings.plain ? { answer: services.bot.again(press.again) } : drawn(press, services);
    case 'ask':
    case 'find': {
      const run = commands.get(press.kind)?.press;
      if (!run) throw new Error(`no command takes the button "${press.kind}": give that one a press`);
      const server = here.server ? { server: here.server } : {};
      return run({ place: placeOf(interaction), press, ...server }, services);
    }
    default:
      return { answer: services.bot.again({ call: press.kind, key: press.text }), page: press.page };
  }
}

const asked = (press: Showing): string =>
  'again' in press ? `/${press.again.call} ${press.again.key}` : `/${press.kind} ${press.text}`;

/** Whom the delete button of this answer names, and under which id it was kept. */
function buttonsOf(interaction: Pressing): Readonly<{ asker?: string; reportAs?: string }> {
  const components = interaction.message.components.map((component) => component.toJSON());
  const presses = components.flatMap(customIds).map(decode);
  const asker = presses.find((press) => press.kind === 'delete')?.asker;
  const reportAs = presses.find((press) => press.kind === 'report')?.answer;
  return { ...(asker === undefined ? {} : { asker }), ...(reportAs === undefined ? {} : { reportAs }) };
}

function customIds(component: APIMessageTopLevelComponent): string[] {
  if (!('components' in component)) return [];
  return component.components.flatMap((part) =>
    'custom_id' in part && part.custom_id ? [part.custom_id] : [],
  );
}
