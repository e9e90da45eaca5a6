/** Citations as a reader wants them: each source once, with the places and the words that were cited. */
import type { Citation, CitedQuote } from '../answer/answer.ts';
import { paragraphsIn, quotesIn } from '../answer/cite.ts';

export type CitedSource = Readonly<{
  number: number;
  title: string;
  url?: string;
  /** "paragraphs 3, 7, as reported by The Gazette"; empty when there is no more to say. */
  details: string;
  quotes: readonly CitedQuote[];
  /** The facts that rest on it. */
  facts: readonly string[];
}>;

/** `said` is the answer above: words that already stand in it are not quoted again. */
export function citedSources(citations: readonly Citation[], said: string): CitedSource[] {
  const bySource = Map.groupBy(citations, ({ source }) => source);
  return [...bySource.values()].flatMap((cited, index) => {
    const [first] = cited;
    if (!first) return [];
    const { title, url } = first;
    return [
      {
        number: index + 1,
        title,
        ...(url ? { url } : {}),
        details: details(cited),
        quotes: quotesIn(cited).filter(({ words }) => !said.includes(words)),
        facts: cited.flatMap((citation) => citation.facts ?? []),
      },
    ];
  });
}

function details(cited: readonly Citation[]): string {
  const paragraphs = paragraphsIn(cited);
  const places = `paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(', ')}`;
  const reported = cited.find((citation) => citation.reported);
  const by = reported?.publisher === undefined ? '' : ` by ${reported.publisher}`;
  return [...(paragraphs.length > 0 ? [places] : []), ...(reported ? [`as reported${by}`] : [])].join(', ');
}
