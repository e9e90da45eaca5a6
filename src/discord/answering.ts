/** Answers an interaction within Discord's three seconds, whatever the work behind it takes. */
import { type Message, MessageFlags, type RepliableInteraction } from 'discord.js';
import { discordText, type Outgoing } from '../render/discord/message.ts';

/** Well before Discord's 3 s, so that the deferral itself still arrives in time. */
export const DEFER_AFTER_MS = 1500;

export type Answering = Readonly<{
  interaction: RepliableInteraction;
  work: Promise<Outgoing>;
  onlyToAsker: boolean;
  deferAfterMs: number;
}>;

/** In the callback itself when the answer is ready, else deferred first. */
export async function answer({ interaction, work, onlyToAsker, deferAfterMs }: Answering): Promise<void> {
  const ready = await readyWithin(work, deferAfterMs);
  if (ready) {
    await interaction.reply(onlyToAsker ? toAsker(ready) : ready);
    return;
  }
  await interaction.deferReply(onlyToAsker ? { flags: MessageFlags.Ephemeral } : {});
  await interaction.editReply(await work);
}

/** A sentence of the program's own to the person alone, also when something was answered already. */
export async function notice(interaction: RepliableInteraction, sentence: string): Promise<void> {
  const message = discordText(sentence);
  if (interaction.deferred && !interaction.replied) await interaction.editReply(message);
  else if (interaction.replied) await interaction.followUp(toAsker(message));
  else await interaction.reply(toAsker(message));
}

type ToAsker = Omit<Outgoing, 'flags'> & { flags: (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[] };

/** Seen by the person alone. */
export const toAsker = (message: Outgoing): ToAsker => ({
  ...message,
  flags: ['flags' in message ? [message.flags] : [], MessageFlags.Ephemeral as const].flat(),
});

/** A message cannot change between text and components. */
export const isPlain = ({ flags }: Pick<Message, 'flags'>): boolean =>
  !flags.has(MessageFlags.IsComponentsV2);

async function readyWithin<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(resolve, ms, undefined);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}
