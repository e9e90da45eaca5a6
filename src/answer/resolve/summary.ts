import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { claims, sentence } from '../tell.ts';

/** An activity in its two or three most important facts. */
export function summary(query: Extract<Query, { kind: 'summary' }>, known: Known): Draft {
  const activity = known.facts.activity(query.activity ?? known.facts.record.about.mainActivity);
  const told3 = claims(known.facts, activity?.summary ?? []);
  const [lead, ...context] = told3.map((c) => sentence(c.text));
  if (lead === undefined) return missing({ missing: `more about ${activity?.name ?? 'that'}` });
  return told({ lead, context, facts: told3.map((c) => c.id) });
}
