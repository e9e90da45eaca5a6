import type { Source } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { showWhen } from '../../facts/when.ts';
import type { Citation, CitedRow } from '../answer.ts';
import { cite, paragraphsIn, quotesIn } from '../cite.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { marked } from '../marks.ts';
import { and } from '../tell.ts';

/** Everything that an answer rests on, source by source: what each is, how it was seen, and what it says. */
export function cited(key: string, { facts }: Known): Draft {
  const all = [...facts.claims, ...facts.record.parties].map(({ id }) => id);
  const { ids, more } = marked(key, all);
  const rows = rowsOf(cite({ facts: ids, parties: ids }, facts), facts);
  if (rows.length === 0) return missing({ missing: 'what that answer rested on: it has changed since' });
  const count = rows.length === 1 ? 'one source' : `${rows.length} sources`;
  return told({
    lead: `${more ? `The first ${ids.length} facts of that answer rest` : 'That answer rests'} on ${count}.`,
    facts: ids,
    blocks: [{ kind: 'cited', rows }],
    again: { call: 'cited', key },
  });
}

function rowsOf(citations: readonly Citation[], facts: Facts): readonly CitedRow[] {
  const bySource = Map.groupBy(citations, ({ source }) => source);
  return [...bySource].flatMap(([id, places], i) => {
    const source = facts.source(id);
    return source ? [rowOf(source, places, i + 1)] : [];
  });
}

function rowOf(source: Source, places: readonly Citation[], number: number): CitedRow {
  const { title, url, publisher, published } = source;
  const paragraphs = paragraphsIn(places);
  const details = [
    publisher ?? [],
    KIND[source.kind],
    source.seen === 'full-text' ? 'read in full' : 'seen in excerpts',
    published === undefined ? [] : showWhen(published, { weekday: false }),
    paragraphs.length === 0
      ? []
      : `paragraph${paragraphs.length > 1 ? 's' : ''} ${and(paragraphs.map(String))}`,
  ];
  return {
    number,
    title,
    ...(url === undefined ? {} : { url }),
    details: details.flat().join(' · '),
    quotes: quotesIn(places),
  };
}

const KIND: Readonly<Record<Source['kind'], string>> = {
  official: 'official document',
  reproduced: 'official text, reproduced elsewhere',
  news: 'news report',
  research: 'research',
  data: 'data set',
  wiki: 'page that its readers write',
};
