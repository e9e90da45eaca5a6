/** What a message asks, and whether it asked the bot or was overheard where the bot listens. */
import type { Message } from 'discord.js';
import type { Mode } from '../bot.ts';
import { questionIn } from './addressed.ts';
import { overheardIn } from './overheard.ts';
import type { Ring } from './ring.ts';
import { askerOfMessage, type Here, hereOfMessage, refusal } from './server.ts';

export type Heard = Readonly<{ question: string; mode: Mode; here: Here }>;

export async function heardIn(message: Message, ring: Ring): Promise<Heard | undefined> {
  const addressed = questionIn(message);
  const question = addressed ?? overheardIn(message);
  if (question === undefined || (addressed === undefined && question.trim() === '')) return undefined;
  const here = await hereOfMessage(message, ring);
  if (refusal(here.settings, askerOfMessage(message)) !== undefined) return undefined;
  if (addressed !== undefined) return { question: addressed, mode: 'addressed', here };
  const listens = here.server?.hears && here.settings.listen.includes(message.channelId);
  return listens ? { question, mode: 'channel', here } : undefined;
}
