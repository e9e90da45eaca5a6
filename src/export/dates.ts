/** When a claim was made, for formats that know nothing of EDTF. */
import type { Claim } from '../facts/schema.ts';
import type { Facts } from '../facts/store.ts';
import { parseWhen, showWhen } from '../facts/when.ts';

/** EDTF. `said` is only there where it differs from `when`. */
export const saidOn = (claim: Claim): string | undefined => claim.said ?? claim.when?.edtf;

/** The first day of a date, or the last one of a date whose beginning is open. Milliseconds since the epoch. */
export function dayOf(edtf: string | undefined): number | undefined {
  const span = edtf === undefined ? undefined : parseWhen(edtf);
  return span && [span.earliest, span.latest].find(Number.isFinite);
}

/** "19 July 2021", "by 19 July 2021". */
export const shownDate = remembered((edtf) => showWhen(edtf, { weekday: false }));

/** A record repeats few dates often, and writing one takes long. */
function remembered<T>(show: (edtf: string) => T): (edtf: string) => T {
  const known = new Map<string, Readonly<{ value: T }>>();
  return (edtf) => {
    const entry = known.get(edtf) ?? { value: show(edtf) };
    known.set(edtf, entry);
    return entry.value;
  };
}

/** The day of the claim; when it has none, that of the first source that holds it. */
export function claimDay(claim: Claim, facts: Facts): number | undefined {
  return dayOf(saidOn(claim)) ?? earliest(sourcesOf(claim).map((id) => dayOf(facts.source(id)?.published)));
}

export function earliest(days: readonly (number | undefined)[]): number | undefined {
  const known = days.filter((day) => day !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** Each source once, in the order in which the claim cites them. */
const sourcesOf = (claim: Claim): readonly string[] => [
  ...new Set(claim.evidence.map(({ source }) => source)),
];
