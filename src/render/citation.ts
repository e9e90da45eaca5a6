/** Citations as a reader wants them: each source once, with the places and the words that were cited. */
import type { Citation, CitedQuote } from '../answer/answer.ts';

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
        quotes: quotes(cited, said),
        facts: cited.flatMap((citation) => citation.facts ?? []),
      },
    ];
  });
}

function details(cited: readonly Citation[]): string {
  const paragraphs = [...new Set(cited.flatMap(({ paragraph }) => paragraph ?? []))].sort((a, b) => a - b);
  const places = `paragraph${paragraphs.length > 1 ? 's' : ''} ${paragraphs.join(', ')}`;
  const reported = cited.find((citation) => citation.reported);
  const by = reported?.publisher === undefined ? '' : ` by ${reported.publisher}`;
  return [...(paragraphs.length > 0 ? [places] : []), ...(reported ? [`as reported${by}`] : [])].join(', ');
}

function quotes(cited: readonly Citation[], said: string): CitedSource['quotes'] {
  const fresh = cited.filter(({ quote }) => quote !== undefined && !said.includes(quote));
  return [...Map.groupBy(fresh, ({ quote }) => quote ?? '')].map(([words, [first]]) => ({
    words,
    ...(first?.speaker ? { speaker: first.speaker } : {}),
    ...(first?.said ? { said: first.said } : {}),
  }));
}
