import { once } from '../once.ts';
import type { Fact } from './schema.ts';
import type { Facts } from './store.ts';

/** What a fact is about: activities, and those of the facts that it is about. */
export const activitiesOf = once((facts: Facts) =>
  once((fact: Fact): readonly string[] =>
    fact.about.flatMap((id) => (facts.activity(id) ? [id] : (facts.fact(id)?.about ?? []))),
  ),
);

/** An activity and its parts, at any depth. */
export function family(activity: string, facts: Facts): readonly string[] {
  const parts = facts.record.activities.filter((a) => a.partOf === activity);
  return [activity, ...parts.flatMap((a) => family(a.id, facts))];
}

/**
 * Activities that a court case ties to this one: what happens in the case is its later history,
 * although the case may cover more.
 */
export function cases(activity: string, facts: Facts): readonly string[] {
  const legal = facts
    .positions(activity)
    .filter((p) => p.type === 'legal')
    .flatMap((p) => p.about);
  return [...new Set(legal)].filter((id) => id !== activity && facts.activity(id) !== undefined);
}
