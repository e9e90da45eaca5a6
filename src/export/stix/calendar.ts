/** The day that stands in each object's timestamps. It comes from the record alone, so that exports don't differ. */
import { partiesIn } from '../../facts/parties.ts';
import type { Claim, Source } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { claimDay, dayOf, earliest } from '../dates.ts';
import { PROGRAM_DAY } from './object.ts';

export type Calendar = Readonly<{
  claim(claim: Claim): number;
  /** A party or an activity: the day of the first claim that names it. */
  thing(id: string): number;
  source(source: Source): number;
}>;

export function calendarOf(facts: Facts): Calendar {
  const days = new Map(facts.claims.map((claim) => [claim.id, claimDay(claim, facts)]));
  // What neither the claim nor its source dates: the day of the record's main claim.
  const undated = days.get(facts.record.about.mainFact) ?? earliest([...days.values()]) ?? PROGRAM_DAY;
  const named = new Map<string, number>();
  const cited = new Map<string, number>();
  for (const claim of facts.claims) {
    const day = days.get(claim.id);
    if (day === undefined) continue;
    for (const id of [...claim.about, ...partiesIn(claim)]) lower(named, id, day);
    for (const { source } of claim.evidence) lower(cited, source, day);
  }
  return {
    claim: ({ id }) => days.get(id) ?? undated,
    thing: (id) => named.get(id) ?? undated,
    source: ({ id, published }) => dayOf(published) ?? cited.get(id) ?? undated,
  };
}

function lower(days: Map<string, number>, id: string, day: number): void {
  days.set(id, Math.min(day, days.get(id) ?? day));
}
