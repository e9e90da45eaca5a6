import type { Key, Unit } from '../text/unit.ts';
import { createTally, invert } from './tally.ts';

/** One way in which people ask for a fact. `focus`: what kind of thing would answer, as the question says. */
export type Phrasing = Readonly<{
  fact: string;
  units: readonly Unit[];
  /** Normalised words, by token. */
  words: readonly string[];
  focus: string;
}>;

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

/** Key → how strongly some words have it. */
type Keys = ReadonlyMap<string, number>;
type Word = Readonly<{ keys: readonly Key[]; worth: number }>;
type Held = Readonly<{ fact: string; focus: string; words: readonly Word[]; all: number; keys: Keys }>;

/** An inverted index over phrasings, each compared with the question in both directions. */
export function createPhrasings(
  phrasings: readonly Phrasing[],
  information: (unit: Unit) => number,
): Phrasings {
  const held = phrasings.map((p) => heldOf(p, information));
  const forward = createTally({
    postings: invert(held.map((h) => h.keys)),
    count: held.length,
    met: Math.min,
  });
  return {
    like: ({ units, worth, focus }) => {
      const all = total(worth);
      const keysOf = POLAR.has(focus) ? eitherWay : plainKeys;
      const rows = units.map((u, i) => ({ keys: keysOf(u), worth: worth[i] ?? 0 }));
      const asked = strongest(rows.flatMap((r) => r.keys));
      const best = new Map<string, Readonly<{ likeness: number; phrasing: Held }>>();
      for (const { item, sum } of forward(rows)) {
        const phrasing = held[item];
        const share = sum / (all || 1);
        if (!phrasing || share < LEAST) continue;
        const before = best.get(phrasing.fact)?.likeness ?? 0;
        const likeBack = focused(focus, phrasing.focus);
        const ahead = share ** FORWARD;
        // Even if the question met all of the phrasing.
        if (ahead * likeBack <= before) continue;
        const likeness = ahead * back(phrasing, asked) ** (1 - FORWARD) * likeBack;
        if (likeness > before) best.set(phrasing.fact, { likeness, phrasing });
      }
      return new Map(
        [...best].map(([fact, { likeness, phrasing }]) => [
          fact,
          { likeness, weights: rows.map(({ keys }) => bestOf(keys, phrasing.keys)) },
        ]),
      );
    },
  };
}

function heldOf({ fact, focus, units }: Phrasing, information: (unit: Unit) => number): Held {
  const words = units.filter((u) => !u.stop).map((u) => ({ keys: plainKeys(u), worth: information(u) }));
  const keys = strongest(words.flatMap((w) => w.keys));
  return { fact, focus, words, all: total(words.map((w) => w.worth)), keys };
}

/** The share of a phrasing that the question meets. */
const back = ({ words, all }: Held, asked: Keys): number =>
  words.reduce((sum, w) => sum + w.worth * bestOf(w.keys, asked), 0) / (all || 1);

const bestOf = (keys: readonly Key[], others: Keys): number =>
  keys.reduce((best, { key, weight }) => Math.max(best, Math.min(weight, others.get(key) ?? 0)), 0);

const isPlain = ({ contrary }: Key): boolean => contrary !== true;

/** "Known to be used" and "not known to be used": the same word, and hardly the same question. */
const TURNED = 0.6;

/** "Was it ever used" asks the same as "was it never used". */
const POLAR = new Set(['yes-no', 'choice']);

/** A negated word is met in full by a negated one alone. */
function plainKeys({ stop, negated, keys }: Unit): readonly Key[] {
  const plain = stop ? [] : keys.filter(isPlain);
  return negated ? [...plain.map(turned), ...plain.map((k) => ({ ...k, weight: k.weight * TURNED }))] : plain;
}

function eitherWay({ stop, keys }: Unit): readonly Key[] {
  const plain = stop ? [] : keys.filter(isPlain);
  return [...plain, ...plain.map(turned)];
}

const turned = ({ key, weight }: Key): Key => ({ key: `-${key}`, weight });

function strongest(keys: readonly Key[]): Keys {
  const map = new Map<string, number>();
  for (const { key, weight } of keys) map.set(key, Math.max(weight, map.get(key) ?? 0));
  return map;
}

const total = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

const focused = (a: string, b: string): number => (a === b || OPEN.has(a) || OPEN.has(b) ? 1 : OTHER_FOCUS);
