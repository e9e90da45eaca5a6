/** One conversation, asked turn by turn as a person would. */
import type { Asked, AskOptions, Bot } from '../bot.ts';
import type { Turn } from '../question/query.ts';
import type { Conversation, Expectation } from './question-set.ts';

export type Setting = Readonly<{ bot: Bot; start: Date; clock: () => number }>;
export type Step = Readonly<{ turn: Expectation; options: AskOptions; asked: Asked; ms: number }>;

/** Turns of one conversation come this far apart: well inside the memory of a conversation. */
const BETWEEN_TURNS_MS = 20_000;

export function walk(conversation: Conversation, { bot, start, clock }: Setting): readonly Step[] {
  let previous: Turn | undefined;
  return conversation.turns.map((turn, index): Step => {
    const options: AskOptions = {
      now: new Date(start.getTime() + index * BETWEEN_TURNS_MS),
      mode: turn.mode === 'channel' ? 'channel' : 'addressed',
      ...(previous ? { previous } : {}),
    };
    const began = clock();
    const asked = bot.ask(turn.ask, options);
    const ms = clock() - began;
    previous = asked.turn ?? previous;
    return { turn, options, asked, ms };
  });
}
