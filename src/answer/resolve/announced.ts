import { happenedOn } from '../../facts/clocks.ts';
import type { Facts } from '../../facts/store.ts';

/** The day of the record's main attribution, as EDTF. */
export function announcedOn(facts: Facts): string | undefined {
  const main = facts.fact(facts.record.about.mainFact);
  return main && main.kind !== 'gap' ? happenedOn(main) : undefined;
}
