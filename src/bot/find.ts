import { compose } from '../answer/compose.ts';
import { type Known, outside, told } from '../answer/draft.ts';
import type { Reader } from '../names/reader.ts';
import type { Found } from './types.ts';

/** Facts on one page of a search: what a phone shows without scrolling far. */
const PAGE = 5;
/** A fact that meets less of a search than this is no hit. */
export const HIT_FROM = 0.3;

/** One page of the facts that fit a search, best first. */
export function find(
  { text, page }: Readonly<{ text: string; page: number }>,
  { known, reader }: Readonly<{ known: Known; reader: Reader }>,
): Found {
  const hits = known.search
    .rank(reader.readTyped(text).units)
    .filter((h) => h.fact.kind !== 'gap' && h.coverage >= HIT_FROM);
  const pages = Math.max(1, Math.ceil(hits.length / PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = hits
    .slice(at * PAGE, (at + 1) * PAGE)
    .flatMap((h) => (h.fact.kind === 'gap' ? [] : [h.fact]));
  const draft =
    shown.length === 0
      ? outside(known.facts.record.about.covers)
      : told({
          lead: hits.length === 1 ? 'One fact fits.' : `${hits.length} facts fit, best first.`,
          facts: shown.map((f) => f.id),
          blocks: [{ kind: 'list', items: shown.map((f) => ({ text: f.text, fact: f.id })) }],
        });
  return {
    answer: compose(draft, { line: `facts with: ${text.slice(0, 80)}`, rule: 'find', unused: [] }, known),
    page: at,
    pages,
  };
}
