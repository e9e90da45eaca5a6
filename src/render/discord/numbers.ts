import type { CitedSource } from '../citation.ts';

/** " [1] [3]": which of the sources below a row rests on; nothing where there is only one source. */
export type Numbers = (fact: string | undefined) => string;

/** More sources for one row are in the list below. */
const MOST = 2;

export function numbersOf(sources: readonly CitedSource[]): Numbers {
  const byFact = Map.groupBy(
    sources.flatMap(({ number, facts }) => [...new Set(facts)].map((fact) => ({ number, fact }))),
    ({ fact }) => fact,
  );
  return (fact) => {
    const cited = fact === undefined || sources.length < 2 ? [] : (byFact.get(fact) ?? []);
    return cited
      .slice(0, MOST)
      .map(({ number }) => ` \\[${number}\\]`)
      .join('');
  };
}
