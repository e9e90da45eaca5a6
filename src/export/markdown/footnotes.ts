/** Footnotes: one for each place in a source, numbered in the order in which the text first needs them. */
import type { FootnoteDefinition, FootnoteReference, PhrasingContent } from 'mdast';
import type { Evidence, Source } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { shownDate } from '../dates.ts';
import { capital, placeIn } from '../telling.ts';
import { address, code, paragraph, text } from './nodes.ts';

export type Footnotes = Readonly<{
  /** What stands behind a claim; the same place has the same number everywhere. */
  to(evidence: readonly Evidence[]): readonly FootnoteReference[];
  definitions(): readonly FootnoteDefinition[];
}>;

export function footnotesOf(facts: Facts): Footnotes {
  const numbers = new Map<string, string>();
  const definitions: FootnoteDefinition[] = [];
  const numberOf = (evidence: Evidence): string => {
    const key = `${evidence.source} ${placeIn(evidence)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = String(numbers.size + 1);
    numbers.set(key, number);
    const children = [paragraph(...place(evidence, facts))];
    definitions.push({ type: 'footnoteDefinition', identifier: number, label: number, children });
    return number;
  };
  return {
    to: (evidence) =>
      [...new Set(evidence.map(numberOf))].map((number) => ({
        type: 'footnoteReference',
        identifier: number,
        label: number,
      })),
    definitions: () => definitions,
  };
}

const place = (evidence: Evidence, facts: Facts): readonly PhrasingContent[] => {
  const source = facts.source(evidence.source);
  return [...(source ? sourceWords(source, placeIn(evidence)) : []), code(evidence.source)];
};

/** "Title. Publisher, 19 July 2021, paragraph 3. Read in part: https://…" */
export function sourceWords(source: Source, place = ''): readonly PhrasingContent[] {
  const { title, publisher, published, seen, url } = source;
  const date = published === undefined ? 'undated' : shownDate(published);
  const where = [publisher ?? '', date, place].filter((part) => part !== '').join(', ');
  const read = seen === 'full-text' ? 'Read whole' : 'Read in part';
  const words = text(`${title}. ${capital(where)}. ${read}${url === undefined ? '' : ': '}`);
  return url === undefined ? [words, text('. ')] : [words, address(url), text(' ')];
}
