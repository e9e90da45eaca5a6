import { isStop } from '../text/english.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Concept } from './schema.ts';

/** Tokens `from` up to (not with) `to` stand for `concept`. */
export type ConceptSpan = Readonly<{ concept: string; from: number; to: number }>;

type Words = Pick<Token, 'stem' | 'norm'>;

/** The record's synonym groups, ready to be found in any text. */
export type Lexicon = Readonly<{
  /** Every group named in the tokens; a phrase hides shorter phrases of other groups inside it. */
  spans(tokens: readonly Words[]): readonly ConceptSpan[];
  opposite(concept: string): string | undefined;
  /** All stems that occur in the groups: words the record's readers know. */
  stems: ReadonlySet<string>;
}>;

type Phrase = Readonly<{ concept: string; stems: readonly string[]; first: string; last: string }>;

export function createLexicon(concepts: readonly Concept[]): Lexicon {
  const byFirst = new Map<string, Phrase[]>();
  const known = new Set<string>();
  const opposites = new Map<string, string>();
  for (const concept of concepts) {
    if (concept.opposite) opposites.set(concept.id, concept.opposite);
    for (const word of concept.words) {
      const tokens = tokenise(word);
      const phrase = {
        concept: concept.id,
        stems: tokens.map((t) => t.stem),
        first: tokens[0]?.norm ?? '',
        last: tokens.at(-1)?.norm ?? '',
      };
      for (const s of phrase.stems) known.add(s);
      const [first] = phrase.stems;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
    }
  }
  return {
    spans: (tokens) => outermost(found(tokens, byFirst)),
    opposite: (concept) => opposites.get(concept),
    stems: known,
  };
}

function found(tokens: readonly Words[], byFirst: ReadonlyMap<string, readonly Phrase[]>): ConceptSpan[] {
  return tokens.flatMap((token, from) => {
    const phrases = byFirst.get(token.stem);
    if (!phrases) return [];
    const fitting = phrases.filter(
      (p) =>
        p.stems.every((s, i) => tokens[from + i]?.stem === s) &&
        !isChance(token, p) &&
        // "the accused" is no form of "the accusation".
        (p.first !== 'the' || tokens[from + p.stems.length - 1]?.norm === p.last),
    );
    // "responsible" and "response" share a stem; where the very word is listed, its neighbours by stem are not meant.
    const listed = fitting.some((p) => p.stems.length === 1 && p.first === token.norm);
    return fitting
      .filter((p) => !listed || p.stems.length > 1 || p.first === token.norm)
      .map((p) => ({ concept: p.concept, from, to: from + p.stems.length }));
  });
}

/** A small word is no form of a longer one: "do" is not "doings". */
const isChance = (token: Words, phrase: Phrase): boolean =>
  phrase.stems.length === 1 && isStop(token.norm) && token.norm !== phrase.first;

function outermost(spans: readonly ConceptSpan[]): readonly ConceptSpan[] {
  const inside = (a: ConceptSpan, b: ConceptSpan) =>
    b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from;
  return spans.filter((a) => !spans.some((b) => inside(a, b)));
}
