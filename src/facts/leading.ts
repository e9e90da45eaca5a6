import type { Activity, Fact, RecordData } from './schema.ts';

/** The record's first document, and which activities it speaks of. */
export type Leading = Readonly<{
  /** Whether this document says it. */
  leads(fact: Fact): boolean;
  /** The main activity, those that the document speaks of, and what is part of one of them. */
  circle: ReadonlySet<string>;
}>;

/** The document is the first source of the record's main fact. */
export function leadingOf(record: RecordData, about: (fact: Fact) => readonly string[]): Leading {
  const main = record.facts.find((f) => f.id === record.about.mainFact);
  const document = main && main.kind !== 'gap' ? main.evidence[0]?.source : undefined;
  const leading = new Set(
    record.facts.filter((f) => document !== undefined && sourcesOf(f).includes(document)),
  );
  const leads = (fact: Fact) => leading.has(fact);
  const spoken = new Set([record.about.mainActivity, ...[...leading].flatMap(about)]);
  const within = (a: Activity) => spoken.has(a.id) || (a.partOf !== undefined && spoken.has(a.partOf));
  return { leads, circle: new Set(record.activities.filter(within).map((a) => a.id)) };
}

/** What a claim rests on, or what was looked through for a gap. */
export const sourcesOf = (fact: Fact): readonly string[] =>
  fact.kind === 'gap' ? fact.checked : fact.evidence.map((e) => e.source);
