import { accusedIn } from '../facts/parties.ts';
import type { RecordData } from '../facts/schema.ts';

/** Whether this party, or what it is part of, made the record's main attribution: "besides the US". */
export function isLead(record: RecordData, party: string): boolean {
  return leadsOf(record).includes(party);
}

/** Whether this party, or a part of it, stands accused in the main attribution. */
export function isAccused(record: RecordData, party: string): boolean {
  return accusedOf(record).includes(party);
}

function leadsOf(record: RecordData): readonly string[] {
  const main = record.facts.find((f) => f.id === record.about.mainFact);
  return main && main.kind !== 'gap' ? main.by.flatMap((id) => upwards(record, id)) : [];
}

function accusedOf(record: RecordData): readonly string[] {
  const main = record.facts.find((f) => f.id === record.about.mainFact);
  return main ? accusedIn(main).flatMap((id) => upwards(record, id)) : [];
}

/** A party and what it is part of, nearest first. */
export function upwards(record: RecordData, id: string): readonly string[] {
  const parent = record.parties.find((p) => p.id === id)?.partOf;
  return [id, ...(parent === undefined ? [] : upwards(record, parent))];
}
