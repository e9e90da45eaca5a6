import { FEATURES, type Features } from './features.ts';

/** A fact as it was weighed against the others. */
export type Weighed = Readonly<{ features: Features; score: number; sure: number; left: number }>;

/** What is looked at beside the facts: shares of 0..1, and the number of words with content. */
export type About = Readonly<{
  /** Of the question's information, what neither the record nor whoever asks about it has a word for. */
  novel: number;
  words: number;
  follows: boolean;
}>;

/** What speaks for the first of the weighed facts being the right one. What each is worth was learned. */
export const SIGNS = [
  'always',
  ...FEATURES,
  'sure',
  'whollySure',
  'left',
  'score',
  /** Its share of all facts, by their scores, and how far the next one lies behind. */
  'share',
  'ahead',
  'novel',
  'length',
  'follows',
] as const;

const WHOLLY = 0.95;
/** So that no sign is much above 1. */
const SCORE = 10;
const FAR_AHEAD = 4;
const LONG = 10;

/** In the order of SIGNS. */
export function signsOf(
  fact: Weighed,
  others: readonly Weighed[],
  { novel, words, follows }: About,
): number[] {
  const next = Math.max(...others.map((o) => o.score), fact.score - FAR_AHEAD);
  const all = others.reduce((sum, o) => sum + Math.exp(o.score - fact.score), 1);
  return [
    1,
    ...FEATURES.map((name) => fact.features[name]),
    fact.sure,
    fact.sure >= WHOLLY ? 1 : 0,
    fact.left,
    fact.score / SCORE,
    1 / all,
    (fact.score - next) / FAR_AHEAD,
    novel,
    Math.min(words, LONG) / LONG,
    follows ? 1 : 0,
  ];
}

/** The chance, 0..1, that it is right. */
export const chance = (signs: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0)));
