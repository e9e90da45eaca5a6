/** Parties, sources and places in a source, in words. */
import type { Claim, Evidence } from '../facts/schema.ts';
import type { Facts } from '../facts/store.ts';

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** A claimant is a party, or a source that speaks in its own voice. */
export function nameOf(id: string, facts: Facts): string {
  const source = facts.source(id);
  return facts.party(id)?.name ?? source?.publisher ?? source?.title ?? id;
}

/** Who tells a claim that reaches us second-hand, as a sentence calls it: "the article". */
export const tellerOf = (id: string, facts: Facts): string =>
  facts.party(id)?.name ?? facts.source(id)?.short ?? id;

/** "paragraph 3, characters 168 to 356". Empty when the record says no more than the source. */
export function placeIn({ paragraph, locator, start, end }: Evidence): string {
  const parts = [
    paragraph === undefined ? (locator ?? '') : `paragraph ${paragraph}`,
    start === undefined || end === undefined ? '' : `characters ${start} to ${end}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** What kind of claim it is, in the record's words: "position", "denies". */
export function labelsOf(claim: Claim): readonly string[] {
  switch (claim.kind) {
    case 'position':
      return [claim.kind, claim.stance];
    case 'measure':
      return [claim.kind, claim.type, claim.status];
    case 'finding':
      return [claim.kind, claim.property];
    case 'explanation':
      return [claim.kind, claim.aspect];
    case 'remark':
      return [claim.kind];
    default: {
      const never: never = claim;
      return never;
    }
  }
}

/** Someone is accused in it, or charged: whoever reads it is told so. */
export const isAccusation = (claim: Claim): boolean =>
  (claim.kind === 'position' && (claim.accused ?? []).length > 0) ||
  (claim.kind === 'measure' && (claim.target ?? []).length > 0);

/** The activities that a claim is about, also through the claims that it is about. */
export function activitiesOf(ids: readonly string[], facts: Facts): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    if (facts.activity(id)) found.add(id);
    for (const below of facts.fact(id)?.about ?? []) visit(below);
  };
  for (const id of ids) visit(id);
  return [...found];
}
