import type { RecordData } from '../facts/schema.ts';
import { parseWhen } from '../facts/when.ts';

/** The year that "20 July" is in: that of the record's main attribution. */
export function yearOf(record: RecordData, now: Date): number {
  const main = record.facts.find((f) => f.id === record.about.mainFact);
  const span = main && main.kind !== 'gap' && main.when ? parseWhen(main.when.edtf) : undefined;
  return new Date(span && Number.isFinite(span.earliest) ? span.earliest : now.getTime()).getUTCFullYear();
}
