import type { Unit } from '../text/unit.ts';

/** One way in which people ask for a fact. `focus`: what kind of thing would answer, as the question says. */
export type Phrasing = Readonly<{ fact: string; units: readonly Unit[]; focus: string }>;

/** The phrasing of a fact that is most like the question. */
export type Like = Readonly<{
  /** 0..1: 1 when both say the same, whatever the order. */
  likeness: number;
  /** How well each unit of the question is met by the phrasing, 0..1. */
  weights: readonly number[];
}>;

/** `worth`: how much each unit counts. */
type Typed = Readonly<{ units: readonly Unit[]; worth: readonly number[]; focus: string }>;

export type Phrasings = Readonly<{
  /** By fact id; only phrasings that meet at least `LEAST` of the question's worth. */
  like(typed: Typed): ReadonlyMap<string, Like>;
}>;

/** Phrasings that meet less than this share of the question are of something else. */
const LEAST = 0.4;
/** "When" and "why" with the same words are different questions; a few bare words may be either. */
const OTHER_FOCUS = 0.8;
const OPEN = new Set(['fragment', 'statement']);
/** What the question says counts more than what the phrasing says besides. */
const FORWARD = 0.65;

type Word = Readonly<{ unit: Unit; worth: number }>;
type Held = Readonly<{ fact: string; focus: string; words: readonly Word[]; all: number }>;
type Posting = Readonly<{ phrasing: number; word: number; weight: number }>;

/** An inverted index over phrasings, each compared with the question in both directions. */
export function createPhrasings(
  phrasings: readonly Phrasing[],
  information: (unit: Unit) => number,
): Phrasings {
  const held = phrasings.map(({ fact, focus, units }): Held => {
    const words = units.filter((u) => !u.stop).map((unit) => ({ unit, worth: information(unit) }));
    return { fact, focus, words, all: total(words.map((w) => w.worth)) };
  });
  const postings = invert(held);
  return {
    like: (typed) => {
      const all = total(typed.worth);
      const best = new Map<string, Like>();
      for (const [at, met] of meet(typed.units, postings)) {
        const phrasing = held[at];
        if (!phrasing) continue;
        const weights = typed.units.map((_, i) => met.typed[i] ?? 0);
        const forward = total(weights.map((w, i) => w * (typed.worth[i] ?? 0))) / (all || 1);
        if (forward < LEAST) continue;
        const back = total(phrasing.words.map((w, i) => w.worth * (met.held[i] ?? 0))) / (phrasing.all || 1);
        const likeness = forward ** FORWARD * back ** (1 - FORWARD) * focused(typed.focus, phrasing.focus);
        if (likeness > (best.get(phrasing.fact)?.likeness ?? 0))
          best.set(phrasing.fact, { likeness, weights });
      }
      return best;
    },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const focused = (a: string, b: string): number => (a === b || OPEN.has(a) || OPEN.has(b) ? 1 : OTHER_FOCUS);

function invert(held: readonly Held[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>();
  held.forEach(({ words }, phrasing) => {
    words.forEach(({ unit }, word) => {
      for (const { key, weight, contrary } of unit.keys) {
        if (contrary === true) continue;
        const list = postings.get(key);
        if (list) list.push({ phrasing, word, weight });
        else postings.set(key, [{ phrasing, word, weight }]);
      }
    });
  });
  return postings;
}

type Met = Readonly<{ typed: number[]; held: number[] }>;

/** By phrasing: the best weight of each unit of the question, and of each word of the phrasing. */
function meet(
  units: readonly Unit[],
  postings: ReadonlyMap<string, readonly Posting[]>,
): ReadonlyMap<number, Met> {
  const met = new Map<number, Met>();
  units.forEach((unit, row) => {
    for (const { key, weight, contrary } of unit.keys) {
      if (unit.stop || contrary === true) continue;
      for (const posting of postings.get(key) ?? []) {
        const at = met.get(posting.phrasing) ?? { typed: [], held: [] };
        met.set(posting.phrasing, at);
        const both = Math.min(weight, posting.weight);
        at.typed[row] = Math.max(at.typed[row] ?? 0, both);
        at.held[posting.word] = Math.max(at.held[posting.word] ?? 0, both);
      }
    }
  });
  return met;
}
