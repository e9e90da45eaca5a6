import { claims } from '../../answer/tell.ts';
import type { Claim } from '../../facts/schema.ts';
import type { Suggestion } from '../types.ts';
import type { Finder, Finding } from './finder.ts';
import { dayOf, label, stanceOf } from './label.ts';

/** Facts with a date, the date first: that is what is asked for. */
export function datedFacts(
  typed: string,
  parts: Finding & Readonly<{ find: Finder }>,
): readonly Suggestion[] {
  const found = typed.trim() === '' ? leading(parts) : parts.find(typed);
  return found
    .filter((claim) => claim.when !== undefined)
    .map((claim) => ({ name: label(`${dayOf(claim)} · ${claim.text}`, stanceOf(claim)), value: claim.id }));
}

/** Before anything is typed: the main attribution, what tells its operation in short, and who holds what about it. */
export function leading({ known: { facts } }: Finding): readonly Claim[] {
  const { mainFact, mainActivity } = facts.record.about;
  const ids = [
    mainFact,
    ...(facts.activity(mainActivity)?.summary ?? []),
    ...facts.positions(mainActivity).map(({ id }) => id),
    ...facts.claims.filter(({ about }) => about.includes(mainActivity)).map(({ id }) => id),
  ];
  return claims(facts, [...new Set(ids)]);
}
