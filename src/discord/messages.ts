/** Free text: a question to the bot, or one that it overhears and is sure of, with one answer that follows its edits. */
import type { Client, Message, PartialMessage } from 'discord.js';
import type { Turn } from '../question/query.ts';
import { discordNotice, type Outgoing } from '../render/discord/message.ts';
import type { Place } from '../state/state.ts';
import { isPlain } from './answering.ts';
import { firstTime, outOfOrder } from './at-most-once.ts';
import { draw, lookOf } from './draw.ts';
import { FAILED, isForbidden, isGone, isNormal } from './failure.ts';
import { type Heard, heardIn } from './heard.ts';
import { inOrder } from './in-order.ts';
import { keepSaid } from './keep-said.ts';
import { mayAnswer, tellersOfSilence } from './may-write.ts';
import type { Refused } from './pace.ts';
import type { Ring } from './ring.ts';

type Desk = Readonly<{
  ring: Ring;
  isFirst: ReturnType<typeof firstTime>;
  tellSilence: ReturnType<typeof tellersOfSilence>;
}>;

export function listenToMessages(client: Client, ring: Ring): void {
  const queue = inOrder();
  const desk: Desk = { ring, isFirst: firstTime(), tellSilence: tellersOfSilence() };
  const isOld = outOfOrder();
  const inChannel = (channel: string, task: () => Promise<void>): void => {
    ring.underWay.add(queue(channel, () => task().catch((error) => report(error, ring))));
  };
  client.on('messageCreate', (message) =>
    inChannel(message.channelId, async () => {
      if (desk.isFirst(message.id)) await onQuestion(message, desk);
    }),
  );
  client.on('messageUpdate', (_old, message) => {
    const { id, editedTimestamp } = message;
    // Discord also tells of an "edit" when it adds a preview; only a person's edit has a time.
    if (editedTimestamp === null) return;
    const unsure = message.partial || isOld(id, editedTimestamp);
    inChannel(message.channelId, async () => onEdit(unsure ? await message.fetch() : message, desk));
  });
  client.on('messageDelete', (message) => inChannel(message.channelId, () => onDelete(message, ring)));
  client.on('messageDeleteBulk', (messages, channel) =>
    inChannel(channel.id, async () => {
      for (const message of messages.values()) await onDelete(message, ring);
    }),
  );
}

function report(error: unknown, { log }: Ring): void {
  if (isNormal(error)) log.debug({ error }, 'a message could not be answered where it was');
  else log.error({ error }, 'a message failed');
}

async function onQuestion(message: Message, { ring, isFirst, tellSilence }: Desk): Promise<void> {
  // An edit may come before the message itself.
  isFirst(message.id);
  const heard = await heardIn(message, ring);
  if (heard === undefined) return;
  if (!mayAnswer(message)) return heard.mode === 'addressed' ? tellSilence(message, ring) : undefined;
  const { state, now } = ring.services;
  const at = now().getTime();
  const before = await state.turn(placeOf(message), at);
  const tooMany = heard.mode === 'addressed' ? oneTooMany(message, heard, ring) : undefined;
  // A flood is answered once, and not by another one.
  if (tooMany?.again) return;
  const outgoing = tooMany
    ? discordNotice(tooMany.sentence, heard.here.settings)
    : await answered({ message, before, ...heard }, ring);
  if (outgoing === undefined) return;
  let answer: Message;
  try {
    // Sent twice, because the first time went unanswered, it is there once.
    answer = await message.reply({ ...outgoing, nonce: message.id, enforceNonce: true });
  } catch (error) {
    if (!isForbidden(error) || heard.mode !== 'addressed') throw error;
    return tellSilence(message, ring);
  }
  const reply = { message: answer.id, ...placeOf(message), ...(before ? { before } : {}) };
  await state.saveReply(message.id, reply, at);
}

async function onEdit(message: Message, desk: Desk): Promise<void> {
  const { ring } = desk;
  const { state } = ring.services;
  const reply = await state.reply(message.id);
  if (!reply) return onQuestion(message, desk);
  if (reply.message === null) return;
  const heard = await heardIn(message, ring);
  if (heard === undefined) return onDelete(message, ring);
  try {
    const answer = await message.channel.messages.fetch(reply.message);
    const here = { ...heard.here, settings: { ...heard.here.settings, plain: isPlain(answer) } };
    const tooMany = oneTooMany(message, heard, ring);
    const outgoing = tooMany
      ? discordNotice(tooMany.sentence, here.settings)
      : await answered({ message, before: reply.before, ...heard, here }, ring);
    if (outgoing === undefined) await onDelete(message, ring);
    else await answer.edit(outgoing);
  } catch (error) {
    // A moderator deleted the answer: an edit of the question does not bring it back.
    if (!isGone(error)) throw error;
  }
}

async function onDelete(question: Message | PartialMessage, { services: { state } }: Ring): Promise<void> {
  const reply = await state.reply(question.id);
  if (!reply) return;
  await state.forgetReply(question.id);
  if (reply.message !== null) await question.channel.messages.delete(reply.message);
}

function oneTooMany({ id, author }: Message, { here }: Heard, ring: Ring): Refused | undefined {
  const { pace, services, watch } = ring;
  const refused = pace.take({ user: author.id, server: here.server?.id, now: services.now() });
  if (refused) watch({ kind: 'question', question: id, door: 'message', outcome: 'limited' });
  return refused;
}

type Asked = Heard & Readonly<{ message: Message; before: Turn | undefined }>;

/** Undefined when the bot keeps silent, as it may where it only overheard. */
async function answered(asked: Asked, ring: Ring): Promise<Outgoing | undefined> {
  const { message, question, mode, before, here } = asked;
  const { services, log } = ring;
  const { bot, state, now } = services;
  const date = now();
  try {
    const { answer, turn } = bot.ask(question, { now: date, mode, ...(before ? { previous: before } : {}) });
    if (mode === 'channel' && (answer.kind !== 'answered' || oneTooMany(message, asked, ring)))
      return undefined;
    const { id, author } = message;
    const ms = now().getTime() - date.getTime();
    ring.watch({ kind: 'question', question: id, door: 'message', outcome: answer.kind, ms });
    if (turn) await state.saveTurn(placeOf(message), turn, date.getTime());
    const shown = { answer, question };
    if (here.server) keepSaid({ id, by: author.id, server: here.server.id, shown, asked: question }, ring);
    return draw(shown, lookOf({ id, asker: author.id }, here), bot);
  } catch (error) {
    log.error({ error, question: message.id }, 'a question failed');
    ring.watch({ kind: 'question', question: message.id, door: 'message', outcome: 'failed' });
    if (mode === 'channel') return undefined;
    return discordNotice(FAILED, here.settings);
  }
}

const placeOf = ({ author, channelId, guildId }: Message): Place => ({
  user: author.id,
  channel: channelId,
  ...(guildId === null ? {} : { server: guildId }),
});
