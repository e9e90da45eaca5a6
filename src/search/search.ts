import type { Fact } from '../facts/schema.ts';
import type { Unit } from '../text/unit.ts';

/** What a fact can be found by: key → weight 0..1, and which of the keys it only names to negate. */
export type Entry = Readonly<{
  fact: Fact;
  keys: ReadonlyMap<string, number>;
  negated: ReadonlySet<string>;
  /** A little above 1 for a fact that says one thing, below for one that says many. */
  brevity: number;
}>;

/** How well one fact fits a question. `weights[i]` says how well unit i is met, 0 when not at all. */
export type Hit = Readonly<{
  fact: Fact;
  score: number;
  /** Share of the question's information that the fact meets, 0..1. */
  coverage: number;
  weights: readonly number[];
  /** Units met by what the fact negates, or negated and met by what it asserts. */
  turned: readonly number[];
  brevity: number;
}>;

export type Search = Readonly<{
  /** All facts that meet at least one unit, best first; ties in the record's order. Those of `also` beyond the limit, too. */
  rank(units: readonly Unit[], limit?: number, also?: readonly string[]): readonly Hit[];
  /** Information of a unit: rarer is more; what no fact has counts as rarest. */
  information(unit: Unit): number;
  /** Whether a fact can be found by one of these keys. */
  holds(fact: string, keys: readonly string[]): boolean;
}>;

/** One fact's weight for one key. */
type Posting = Readonly<{ entry: number; weight: number; negated: boolean }>;

export function createSearch(entries: readonly Entry[]): Search {
  const postings = invert(entries);
  const byId = new Map(entries.map((e, i) => [e.fact.id, i]));
  const rare = Math.log(1 + entries.length);
  const rarity = (key: string): number => Math.log(1 + entries.length / (postings.get(key)?.length ?? 1));
  const information = (unit: Unit): number => {
    if (unit.stop) return 0;
    const known = unit.keys.filter((k) => k.contrary !== true && k.weight > 0.5 && postings.has(k.key));
    // A word and its synonyms count as frequent as the most frequent of them, so that a rare word never outranks its sense.
    return known.length === 0 ? rare * unit.rarity : Math.min(...known.map((k) => rarity(k.key)));
  };
  return {
    rank: (units, limit = entries.length, also = []) => {
      const met = meet(units, { postings, count: entries.length });
      const worth = units.map(information);
      const all = worth.reduce((a, b) => a + b, 0);
      const wanted = new Set(also.map((id) => byId.get(id) ?? -1));
      return [...new Set([...met.touched, ...wanted])]
        .map((at) => hitOf(entries[at], { at, met, worth, all, count: entries.length }))
        .flatMap((h) => (h && (h.score > 0 || wanted.has(byId.get(h.fact.id) ?? -1)) ? [h] : []))
        .sort((a, b) => b.score - a.score)
        .filter((h, i) => i < limit || wanted.has(byId.get(h.fact.id) ?? -1));
    },
    information,
    holds: (id, keys) => {
      const entry = entries[byId.get(id) ?? -1];
      return entry !== undefined && keys.some((k) => entry.keys.has(k));
    },
  };
}

function invert(entries: readonly Entry[]): ReadonlyMap<string, readonly Posting[]> {
  const postings = new Map<string, Posting[]>();
  entries.forEach(({ keys, negated }, entry) => {
    for (const [key, weight] of keys) {
      const posting = { entry, weight, negated: negated.has(key) };
      const list = postings.get(key);
      if (list) list.push(posting);
      else postings.set(key, [posting]);
    }
  });
  return postings;
}

/** For each unit and entry, row by row: the best weight, and whether it was met by the contrary. */
type Met = Readonly<{ weights: Float32Array; turned: Uint8Array; touched: readonly number[] }>;

function meet(
  units: readonly Unit[],
  o: Readonly<{ postings: ReadonlyMap<string, readonly Posting[]>; count: number }>,
): Met {
  const weights = new Float32Array(units.length * o.count);
  const turned = new Uint8Array(units.length * o.count);
  const touched = new Set<number>();
  units.forEach((unit, row) => {
    for (const { key, weight, contrary } of unit.keys) {
      for (const posting of o.postings.get(key) ?? []) {
        const cell = row * o.count + posting.entry;
        const met = weight * posting.weight;
        if (met <= (weights[cell] ?? 0)) continue;
        weights[cell] = met;
        turned[cell] = (posting.negated !== (contrary === true)) !== unit.negated ? 1 : 0;
        touched.add(posting.entry);
      }
    }
  });
  return { weights, turned, touched: [...touched].sort((a, b) => a - b) };
}

type Row = Readonly<{ at: number; met: Met; worth: readonly number[]; all: number; count: number }>;

function hitOf(entry: Entry | undefined, { at, met, worth, all, count }: Row): Hit | undefined {
  if (!entry) return undefined;
  const weights = worth.map((_, row) => met.weights[row * count + at] ?? 0);
  const score = weights.reduce((sum, w, row) => sum + w * (worth[row] ?? 0), 0);
  const turned = weights.flatMap((w, row) => (w > 0 && met.turned[row * count + at] === 1 ? [row] : []));
  return {
    fact: entry.fact,
    score: score * entry.brevity,
    coverage: all === 0 ? 0 : score / all,
    weights,
    turned,
    brevity: entry.brevity,
  };
}
