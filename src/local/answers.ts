/** The messages by which a bot answers an interaction: the first, the edits and the further ones. */
import type { Upload } from './body.ts';
import { type Interaction, metadataOf } from './interactions.ts';
import { FLAG, type MessageBody } from './message-body.ts';
import { edit, post } from './messages.ts';
import type { PageMessage } from './page-api.ts';
import { findMessage, type World } from './world.ts';

export type Answer = Readonly<{ body: MessageBody; files: readonly Upload[] }>;
const NOTHING_YET: Answer = { body: {}, files: [] };

export function answer(world: World, interaction: Interaction, given: Answer): PageMessage {
  const message = postAnswer(world, interaction, { ...given, flags: ephemeralBit(given.body) });
  interaction.original = message.id;
  return message;
}

/** "… is thinking": a message without content that the bot fills in by an edit. */
export function defer(world: World, interaction: Interaction, body: MessageBody): PageMessage {
  const flags = FLAG.loading | ephemeralBit(body);
  const message = postAnswer(world, interaction, { ...NOTHING_YET, flags });
  interaction.original = message.id;
  return message;
}

/** The first follow-up to a deferred answer takes its place, whatever it says about being ephemeral. */
export function followUp(world: World, interaction: Interaction, given: Answer): PageMessage {
  const original = originalOf(world, interaction);
  if (original && isLoading(original)) return fill(world, original, given);
  return postAnswer(world, interaction, { ...given, flags: ephemeralBit(given.body), under: original });
}

/** An edit by the interaction's token; it also ends the thinking. */
export function fill(world: World, message: PageMessage, given: Answer): PageMessage {
  const silent = isLoading(message);
  return edit(world, message, { ...given, clearFlags: FLAG.loading, silent });
}

export function originalOf(world: World, interaction: Interaction): PageMessage | undefined {
  return interaction.original === null
    ? undefined
    : findMessage(world, interaction.channel.id, interaction.original);
}

export function isLoading(message: PageMessage): boolean {
  return ((message.flags ?? 0) & FLAG.loading) !== 0;
}

function ephemeralBit(body: MessageBody): number {
  return (body.flags ?? 0) & FLAG.ephemeral;
}

type Posted = Answer & Readonly<{ flags: number; under?: PageMessage | undefined }>;

function postAnswer(world: World, interaction: Interaction, given: Posted): PageMessage {
  const { command, user, channel } = interaction;
  const first = command !== undefined && given.under === undefined;
  return post(world, {
    channel: channel.id,
    author: world.bot,
    body: given.body,
    files: given.files,
    flags: given.flags,
    extras: {
      application_id: world.applicationId,
      webhook_id: world.applicationId,
      ...(first ? { type: command.kind === 'slash' ? 20 : 23 } : {}),
      ...(first ? { command: { user, name: command.name, kind: command.kind } } : {}),
      ...(given.flags & FLAG.ephemeral ? { ephemeralFor: user.id } : {}),
      interaction_metadata: metadataOf(world, interaction),
    } as Partial<PageMessage>,
  });
}
