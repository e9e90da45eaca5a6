import type { Claim, Fact } from './schema.ts';

/** Who stands accused in a fact, and what the speaker links them to; nobody unless it is a position. */
export function accusedIn(fact: Fact): readonly string[] {
  return fact.kind === 'position'
    ? (fact.accused ?? []).flatMap((a) => [a.party, ...(a.of ? [a.of] : [])])
    : [];
}

/** Everyone a claim names in its fields. */
export function partiesIn(fact: Claim): readonly string[] {
  const target = fact.kind === 'measure' ? (fact.target ?? []) : [];
  return [...fact.by, ...(fact.via ? [fact.via] : []), ...accusedIn(fact), ...target];
}
