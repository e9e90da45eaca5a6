/** Where a claim stands: an external reference for each place in a source, with its quotes. */
import type { Claim, Evidence } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { nameOf, placeIn } from '../telling.ts';

export type Reference = Readonly<{ source_name: string; description: string; url?: string }>;

export const referencesOf = (claim: Claim, facts: Facts): readonly Reference[] =>
  claim.evidence.map((evidence) => referenceOf(evidence, facts));

function referenceOf(evidence: Evidence, facts: Facts): Reference {
  const source = facts.source(evidence.source);
  const quotes = (evidence.quotes ?? []).map(
    ({ words, speaker }) => `"${words}" (${nameOf(speaker, facts)})`,
  );
  const description = [source?.title ?? evidence.source, placeIn(evidence), ...quotes];
  return {
    source_name: source?.publisher ?? source?.short ?? evidence.source,
    description: description.filter((part) => part !== '').join('; '),
    ...(source?.url === undefined ? {} : { url: source.url }),
  };
}
