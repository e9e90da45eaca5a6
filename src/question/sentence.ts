import type { Read } from '../names/reader.ts';
import { type Calendar, datesIn, type TypedDate } from './dates.ts';
import { type Focused, focusOf } from './focus.ts';
import type { Ask } from './query.ts';
import { actorsOf, speakersOf } from './speakers.ts';
import { weightsOf } from './weights.ts';

/** A question with all that rules look at. */
export type Sentence = Readonly<{
  read: Read;
  words: readonly string[];
  focused: Focused;
  ask: Ask;
  has(...concepts: readonly string[]): boolean;
  /** Token indexes that stand for any of these concepts. */
  at(...concepts: readonly string[]): readonly number[];
  /** Whether the normalised words, joined by single spaces, match. */
  /** All of these, each after the one before: one pattern with `.*` in it would take quadratic time. */
  says(...inOrder: readonly RegExp[]): boolean;
  parties: readonly string[];
  countries: readonly string[];
  activity?: string;
  /** The dates in it; reading them takes time, so only on demand. */
  dates(): readonly TypedDate[];
}>;

/** Tokens from `carried` on belong to the question before; without a calendar no dates are read. */
export function sentenceOf(
  read: Read,
  { carried = read.tokens.length, calendar }: Readonly<{ carried?: number; calendar?: Calendar }> = {},
): Sentence {
  const words = read.tokens.map((t) => t.norm);
  const focused = focusOf(read);
  const line = words.join(' ');
  const at = (...concepts: readonly string[]) =>
    read.spans.filter((s) => concepts.includes(s.concept)).flatMap((s) => range(s.from, s.to));
  const ids = (kind: 'party' | 'country' | 'activity') =>
    read.mentions.filter((m) => m.kind === kind).flatMap((m) => m.ids);
  const [activity] = ids('activity');
  return {
    read,
    words,
    focused,
    ask: {
      focus: focused.focus,
      nouns: focused.nouns,
      units: read.units,
      words,
      mentions: read.mentions,
      speakers: speakersOf(read, words),
      actors: actorsOf(read, words),
      weights: weightsOf(read, { focused, carried }),
    },
    has: (...concepts) => read.spans.some((s) => concepts.includes(s.concept)),
    at,
    says: (...inOrder) => saysInOrder(line, inOrder),
    parties: ids('party'),
    countries: ids('country'),
    ...(activity === undefined ? {} : { activity }),
    dates: () => (calendar ? datesIn(read.text, calendar) : []),
  };
}

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
export const mentionTokens = (s: Sentence): readonly number[] =>
  s.read.mentions.flatMap((m) => range(m.from, m.to));

/** The tokens that some dates consist of. */
export const dateTokens = (s: Sentence, dates: readonly TypedDate[]): readonly number[] =>
  s.read.tokens.flatMap((t, i) => (dates.some((d) => d.start < t.end && t.start < d.end) ? [i] : []));

function saysInOrder(line: string, patterns: readonly RegExp[]): boolean {
  let rest = line;
  for (const pattern of patterns) {
    const found = pattern.exec(rest);
    if (!found) return false;
    rest = rest.slice(found.index + found[0].length);
  }
  return true;
}
