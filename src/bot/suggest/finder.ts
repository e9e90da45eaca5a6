/** Facts that somebody may be typing about: by what they say, and by how people ask for them. */
import type { Known } from '../../answer/draft.ts';
import { claims } from '../../answer/tell.ts';
import type { Claim } from '../../facts/schema.ts';
import type { Names } from '../../names/names.ts';
import type { Reader } from '../../names/reader.ts';
import { sentenceOf } from '../../question/sentence.ts';
import type { Completion } from './completion.ts';

export type Finding = Readonly<{ known: Known; names: Names; reader: Reader }>;
/** Best first. */
export type Finder = (typed: string) => readonly Claim[];

/** A fact that meets less of what was typed, or much less than the best, is about something else. */
const LEAST = 0.35;
const LEAST_OF_BEST = 0.6;
/** Half of them may have no date, or no question of their own. */
const MOST = 60;
/** The word that people type most after these letters is likelier meant than the next one. */
const LATER_COMPLETION = 0.85;
/** Words in a fact's text say a little less than words in a question for it. */
const TEXT_WORTH = 0.95;
/** Brevity, and being said by the record's first document, only decide between facts that meet the same. */
const TIE = 0.01;

export function createFinder({ known, reader }: Finding, complete: Completion): Finder {
  return (typed) => {
    const scores = new Map<string, number>();
    for (const [at, text] of complete(typed).entries()) {
      for (const [id, score] of scored(text, { known, reader }))
        scores.set(id, Math.max(score * LATER_COMPLETION ** at, scores.get(id) ?? 0));
    }
    const least = Math.max(LEAST, LEAST_OF_BEST * Math.max(0, ...scores.values()));
    const best = [...scores]
      .filter(([, score]) => score >= least)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST);
    return claims(
      known.facts,
      best.map(([id]) => id),
    );
  };
}

/** By fact: the better of how well its text meets the words, and how much they are like a way to ask for it. */
function scored(
  text: string,
  { known, reader }: Pick<Finding, 'known' | 'reader'>,
): ReadonlyMap<string, number> {
  const { units, focus } = sentenceOf(reader.readTyped(text)).ask;
  const worth = units.map(known.search.information);
  const scores = new Map<string, number>();
  for (const { fact, coverage, brevity } of known.search.rank(units, MOST))
    scores.set(fact.id, coverage * TEXT_WORTH + (brevity + (known.facts.leads(fact) ? 1 : 0)) * TIE);
  for (const [id, { likeness }] of known.phrasings.like({ units, worth, focus }))
    scores.set(id, Math.max(likeness, scores.get(id) ?? 0));
  return scores;
}
