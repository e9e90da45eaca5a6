/** Sources: a report each, which refers to everything that rests on it. */
import type { Claim, Fact, Source } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Calendar } from './calendar.ts';
import { stixId } from './ids.ts';
import { make, PRODUCER, type StixObject } from './object.ts';

export const sourceId = (id: string): string => stixId('report', `source:${id}`);

type Shelf = Readonly<{ facts: Facts; calendar: Calendar; idsOf: (fact: string) => readonly string[] }>;

/** A source that nothing rests on refers to the producer: STIX allows no empty list. */
export function sourceObjects({ facts, calendar, idsOf }: Shelf): readonly StixObject[] {
  const resting = new Map<string, string[]>();
  for (const fact of facts.all) {
    for (const source of sourcesUnder(fact)) {
      resting.set(source, [...(resting.get(source) ?? []), ...idsOf(fact.id)]);
    }
  }
  return facts.record.sources.map((source) => {
    const day = calendar.source(source);
    return make(
      {
        type: 'report',
        key: `source:${source.id}`,
        day,
        record: { recordId: source.id, source },
      },
      {
        name: source.title,
        description: describe(source),
        published: new Date(day).toISOString(),
        object_refs: resting.get(source.id) ?? [PRODUCER],
        external_references: [reference(source)],
      },
    );
  });
}

const sourcesUnder = (fact: Fact): ReadonlySet<string> =>
  new Set(fact.kind === 'gap' ? fact.checked : citedBy(fact));

function citedBy({ evidence, when }: Claim): readonly string[] {
  return [...evidence, ...(when?.anchor ? [when.anchor] : [])].map(({ source }) => source);
}

function describe({ publisher, kind, seen, published }: Source): string {
  const parts = [
    ...(publisher === undefined ? [] : [publisher]),
    `kind: ${kind}`,
    seen === 'full-text' ? 'read whole' : 'read in part',
    ...(published === undefined
      ? ['undated: "published" is the day of the first claim that rests on it']
      : []),
  ];
  return parts.join('; ');
}

function reference({ title, publisher, url, sha256 }: Source) {
  return {
    source_name: publisher ?? title,
    description: title,
    ...(url === undefined ? {} : { url }),
    // Of the stored plain text, not of what stands at the address: STIX hashes are of the content referred to.
    ...(sha256 === undefined || url !== undefined ? {} : { hashes: { 'SHA-256': sha256 } }),
  };
}
