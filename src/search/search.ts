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
  /** All facts that meet at least one unit, best first; ties in the record's order. */
  rank(units: readonly Unit[]): readonly Hit[];
  hit(fact: string, units: readonly Unit[]): Hit | undefined;
  /** Information of a unit: rarer is more; what no fact has counts as rarest. */
  information(unit: Unit): number;
  /** Whether a fact can be found by one of these keys. */
  holds(fact: string, keys: readonly string[]): boolean;
}>;

export function createSearch(entries: readonly Entry[]): Search {
  const frequency = new Map<string, number>();
  for (const entry of entries)
    for (const key of entry.keys.keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const rarity = (key: string): number => Math.log(1 + entries.length / (frequency.get(key) ?? 1));
  const information = (unit: Unit): number => {
    if (unit.stop) return 0;
    const known = unit.keys.filter((k) => k.contrary !== true && k.weight > 0.5 && frequency.has(k.key));
    // A word and its synonyms count as frequent as the most frequent of them, so that a rare word never outranks its sense.
    return known.length === 0 ? rarity('') * unit.rarity : Math.min(...known.map((k) => rarity(k.key)));
  };
  const measure = (entry: Entry, units: readonly Unit[]): Hit => scoreOf(entry, units, information);
  const byId = new Map(entries.map((e) => [e.fact.id, e]));
  return {
    rank: (units) =>
      entries
        .map((e) => measure(e, units))
        .filter((h) => h.score > 0)
        .sort((a, b) => b.score - a.score),
    hit: (id, units) => {
      const entry = byId.get(id);
      return entry && measure(entry, units);
    },
    information,
    holds: (id, keys) => keys.some((k) => byId.get(id)?.keys.has(k) === true),
  };
}

function scoreOf(entry: Entry, units: readonly Unit[], information: (u: Unit) => number): Hit {
  let met = 0;
  let all = 0;
  const turned: number[] = [];
  const weights = units.map((unit, i) => {
    const worth = information(unit);
    all += worth;
    let best = 0;
    let negated = false;
    for (const { key, weight, contrary } of unit.keys) {
      const w = weight * (entry.keys.get(key) ?? 0);
      if (w > best) [best, negated] = [w, entry.negated.has(key) !== (contrary === true)];
    }
    met += best * worth;
    if (best > 0 && negated !== unit.negated) turned.push(i);
    return best;
  });
  return {
    fact: entry.fact,
    score: met * entry.brevity,
    coverage: all === 0 ? 0 : met / all,
    weights,
    turned,
    brevity: entry.brevity,
  };
}
