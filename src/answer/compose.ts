import type { Answer, Reading } from './answer.ts';
import { cite } from './cite.ts';
import type { Draft, Known } from './draft.ts';

/** A draft with its citations and how it was read. */
export function compose(draft: Draft, reading: Omit<Reading, 'confidence'>, known: Known): Answer {
  const { confidence, ...rest } = draft;
  const facts = rest.facts;
  return { ...rest, facts, citations: cite(facts, known.facts), reading: { ...reading, confidence } };
}
