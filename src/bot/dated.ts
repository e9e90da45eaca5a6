import { type Draft, type Known, missing, told } from '../answer/draft.ts';
import { dateNote, dateOf, sentence } from '../answer/tell.ts';
import type { Reader } from '../names/reader.ts';
import { HIT_FROM } from './find.ts';

/** The date of the fact that fits, with the source's own wording and how it was inferred. */
export function dated(what: string, { known, reader }: Readonly<{ known: Known; reader: Reader }>): Draft {
  const direct = known.facts.fact(what);
  const { units } = reader.readTyped(what);
  const ranked = known.search
    .rank(units)
    .filter((h) => h.fact.kind !== 'gap' && h.fact.when && h.coverage >= HIT_FROM);
  const fact = direct ?? ranked[0]?.fact;
  if (!fact || fact.kind === 'gap' || !fact.when)
    return missing({ missing: 'when that was', suggestions: [] });
  const note = dateNote(fact);
  const date = dateOf(fact) ?? '';
  return told({
    lead: sentence(date),
    context: [fact.text, `The source's wording: "${fact.when.wording}".`],
    facts: [fact.id],
    ...(note === undefined ? {} : { note }),
  });
}
