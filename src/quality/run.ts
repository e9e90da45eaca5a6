/** Asks a bot every conversation of a question set. */
import type { Bot } from '../bot.ts';
import type { Turn } from '../question/query.ts';
import { plainText } from '../render/plain.ts';
import type { Conversation, Expectation } from './question-set.ts';
import { score, type Verdict } from './score.ts';

export type Result = Readonly<{
  conversation: string;
  tags: readonly string[];
  turn: Expectation;
  verdict: Verdict;
  status: string;
  text: string;
  facts: readonly string[];
  reading: string;
  rule: string;
  ms: number;
}>;

/** Turns of one conversation come this far apart: well inside the memory of a conversation. */
const BETWEEN_TURNS_MS = 20_000;

export type Setting = Readonly<{ bot: Bot; start: Date; clock: () => number }>;

export const runSet = (set: readonly Conversation[], setting: Setting): Result[] =>
  set.flatMap((conversation) => runConversation(conversation, setting));

function runConversation(conversation: Conversation, { bot, start, clock }: Setting): Result[] {
  let previous: Turn | undefined;
  return conversation.turns.map((turn, index): Result => {
    const now = new Date(start.getTime() + index * BETWEEN_TURNS_MS);
    const mode = turn.mode === 'channel' ? 'channel' : 'addressed';
    const began = clock();
    const asked = bot.ask(turn.ask, { now, mode, ...(previous ? { previous } : {}) });
    const ms = clock() - began;
    previous = asked.turn ?? previous;
    const { answer } = asked;
    const text = plainText(answer);
    return {
      conversation: conversation.id,
      tags: conversation.tags,
      turn,
      verdict: score(turn, conversation.tags, { status: answer.kind, text, facts: answer.facts }),
      status: answer.kind,
      text,
      facts: answer.facts,
      reading: answer.reading.line,
      rule: answer.reading.rule,
      ms,
    };
  });
}
