/** Asks a bot every conversation of a question set. */
import { plainText } from '../render/plain.ts';
import type { Conversation, Expectation } from './question-set.ts';
import { score, type Verdict } from './score.ts';
import { type Setting, walk } from './walk.ts';

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

export const runSet = (set: readonly Conversation[], setting: Setting): Result[] =>
  set.flatMap((conversation) => runConversation(conversation, setting));

const runConversation = (conversation: Conversation, setting: Setting): Result[] =>
  walk(conversation, setting).map(({ turn, asked: { answer }, ms }): Result => {
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
