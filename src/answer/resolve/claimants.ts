import type { Fact } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Ask } from '../../question/query.ts';

/** Whether the claim is by whom the question quotes; a gap is by nobody. */
export function bySpeaker(fact: Fact, ask: Ask, facts: Facts): boolean {
  return ask.speakers.length === 0 || fact.kind === 'gap' || byAny(fact, ask.speakers, facts);
}

/** Whether the claim is by one of these, by a part of them, or by what they are part of. */
export function byAny(fact: Fact, parties: readonly string[], facts: Facts): boolean {
  if (fact.kind === 'gap') return false;
  return [...fact.by, ...(fact.via ? [fact.via] : [])].some((id) =>
    parties.some(
      (s) =>
        s === id ||
        facts.ancestors(id).some((p) => p.id === s) ||
        facts.ancestors(s).some((p) => p.id === id),
    ),
  );
}
