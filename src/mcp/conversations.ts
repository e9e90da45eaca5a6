import type { Answer } from '../answer/answer.ts';
import type { Bot } from '../bot.ts';
import type { Turn } from '../question/query.ts';

/** A client that names a new conversation for each question must not fill the memory; the oldest goes first. */
const MOST = 200;

type Asking = Readonly<{ question: string; conversation?: string | undefined }>;

/** Asks, and keeps the last turn of each conversation that has a name. */
export function conversations(bot: Bot, now: () => Date): (asking: Asking) => Answer {
  const turns = new Map<string, Turn>();
  return ({ question, conversation }) => {
    const previous = conversation === undefined ? undefined : turns.get(conversation);
    const { answer, turn } = bot.ask(question, { now: now(), ...(previous ? { previous } : {}) });
    if (conversation !== undefined && turn) {
      turns.delete(conversation);
      turns.set(conversation, turn);
      const [oldest] = turns.keys();
      if (turns.size > MOST && oldest !== undefined) turns.delete(oldest);
    }
    return answer;
  };
}
