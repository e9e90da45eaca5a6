import type { RecordData } from '../facts/schema.ts';
import { parseWhen } from '../facts/when.ts';
import { once } from '../once.ts';

/** The year that "20 July" is in: that of the record's main attribution. */
export function yearOf(record: RecordData, now: Date): number {
  return new Date(mainDay(record) ?? now.getTime()).getUTCFullYear();
}

const mainDay = once((record: RecordData): number | undefined => {
  const main = record.facts.find((f) => f.id === record.about.mainFact);
  const span = main && main.kind !== 'gap' && main.when ? parseWhen(main.when.edtf) : undefined;
  return span && Number.isFinite(span.earliest) ? span.earliest : undefined;
});
