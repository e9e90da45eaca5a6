import type { Key, Unit } from '../text/unit.ts';
import { createTally, invert } from './tally.ts';

/** Something asked or told: its units and its normalised words, by token. */
export type Wording = Readonly<{ units: readonly Unit[]; words: readonly string[] }>;

export type Likelihoods = Readonly<{
  /**
   * By fact id, how much likelier the question's words are from whoever asks for that fact than from anyone: a
   * logarithm. `weights`: how much each unit counts.
   */
  of(asked: Wording, weights: readonly number[]): ReadonlyMap<string, number>;
  /** Whether the word, or one that means the same, was ever used. */
  knows(unit: Unit): boolean;
}>;

/** How much of a fact's vocabulary is lent from that of all facts. */
const SMOOTHING = 0.3;

/**
 * Query likelihood with Jelinek-Mercer smoothing (Zhai and Lafferty 2004, https://doi.org/10.1145/984321.984322):
 * all ways of asking for a fact, and its own words, are one text. Small words count, too: "when" and "who" tell
 * a date from a name.
 */
export function createLikelihoods(texts: ReadonlyMap<string, readonly Wording[]>): Likelihoods {
  const ids = [...texts.keys()];
  const counts = ids.map((id) => countsOf(texts.get(id) ?? []));
  const all = countsOf([...texts.values()].flat());
  const postings = invert(counts.map((own) => gains(own, all)));
  const tally = createTally({ postings, count: ids.length, met: (asked, held) => asked * held });
  return {
    of: ({ units, words }, weights) => {
      const rows = units.map((unit, i) => ({ keys: keysOf(unit, words), worth: weights[i] ?? 1 }));
      return new Map(tally(rows).map(({ item, sum }) => [ids[item] ?? '', sum]));
    },
    knows: (unit) => unit.stop || unit.keys.some(({ key }) => postings.has(key)),
  };
}

type Counts = Readonly<{ keys: ReadonlyMap<string, number>; units: number }>;

function countsOf(texts: readonly Wording[]): Counts {
  const keys = new Map<string, number>();
  let units = 0;
  for (const text of texts) {
    units += text.units.length;
    for (const unit of text.units)
      for (const { key, weight } of keysOf(unit, text.words)) keys.set(key, (keys.get(key) ?? 0) + weight);
  }
  return { keys, units };
}

const gains = (own: Counts, all: Counts): readonly (readonly [string, number])[] =>
  [...own.keys].map(([key, count]) => {
    const here = count / own.units;
    const anywhere = (all.keys.get(key) ?? count) / all.units;
    return [key, Math.log(1 + ((1 - SMOOTHING) / SMOOTHING) * (here / anywhere))];
  });

/** A small word stands for itself. */
const keysOf = (unit: Unit, words: readonly string[]): readonly Key[] =>
  unit.stop
    ? [{ key: `w:${words[unit.from]}`, weight: 1 }]
    : unit.keys.filter(({ contrary }) => contrary !== true);
