import type { Query } from '../../question/query.ts';
import type { Choice, Help } from '../answer.ts';
import type { Draft, Known } from '../draft.ts';

const asChoice = (ask: string): Choice => ({ label: ask, ask });

/** Greeting, thanks, what it can do; nothing in it is a fact of the record. */
export function help(
  query: Extract<Query, { kind: 'help' }>,
  known: Known,
  examples: readonly string[],
): Draft {
  return {
    kind: 'help',
    topic: query.topic,
    text: TEXT[query.topic](known.facts.record.about.covers),
    examples: query.topic === 'abilities' || query.topic === 'empty' ? examples.map(asChoice) : [],
    facts: [],
    confidence: 0.99,
  };
}

const TEXT: Readonly<Record<Help['topic'], (covers: string) => string>> = {
  greeting: (covers) => `Hello. Ask about ${covers}.`,
  thanks: () => 'Glad it helped.',
  abilities: (covers) =>
    `Ask who attributed what to whom, when, why, who stood with them and who answered what. The record covers ${covers}; each answer cites its source.`,
  identity: (covers) =>
    `This is Rollcall, a bot that answers from a cited record: ${covers}. No person and no language model writes the answers.`,
  instruction: (covers) => `Instructions are not followed here; questions are answered. Ask about ${covers}.`,
  empty: (covers) => `Type a question, such as one of these. The record covers ${covers}.`,
  chat: (covers) => `Ask about ${covers}.`,
};
