import type { Fact } from '../facts/schema.ts';
import type { Unit } from '../text/unit.ts';
import { createTally, invert } from './tally.ts';

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

/** As much precision as the weights are kept in: ties between facts rest on it. */
const met = (asked: number, held: number): number => Math.fround(asked * held);

export function createSearch(entries: readonly Entry[]): Search {
  const postings = invert(entries.map((e) => e.keys));
  const tally = createTally({ postings, count: entries.length, met });
  const byId = new Map(entries.map((e, i) => [e.fact.id, i]));
  const rare = Math.log(1 + entries.length);
  const rarity = new Map(
    [...postings].map(([key, { items }]) => [key, Math.log(1 + entries.length / items.length)]),
  );
  const information = (unit: Unit): number => {
    if (unit.stop) return 0;
    const known = unit.keys.flatMap(
      (k) => (k.contrary !== true && k.weight > 0.5 && rarity.get(k.key)) || [],
    );
    // A word and its synonyms count as frequent as the most frequent of them, so that a rare word never outranks its sense.
    return known.length === 0 ? rare * unit.rarity : Math.min(...known);
  };
  return {
    rank: (units, limit = entries.length, also = []) => {
      const rows = units.map((unit) => ({ keys: unit.keys, worth: information(unit) }));
      const all = rows.reduce((sum, row) => sum + row.worth, 0);
      const sums = tally(rows);
      const wanted = new Set(also.flatMap((id) => byId.get(id) ?? []));
      const reached = new Set(sums.map((s) => s.item));
      const unreached = [...wanted].filter((item) => !reached.has(item)).map((item) => ({ item, sum: 0 }));
      return [...sums, ...unreached]
        .flatMap(({ item, sum }) => {
          const entry = entries[item];
          return entry ? [{ entry, sum, score: sum * entry.brevity, wanted: wanted.has(item) }] : [];
        })
        .sort((a, b) => b.score - a.score)
        .filter((found, i) => i < limit || found.wanted)
        .map(({ entry, sum, score }) => ({
          ...meeting(entry, units),
          fact: entry.fact,
          score,
          coverage: all === 0 ? 0 : sum / all,
          brevity: entry.brevity,
        }));
    },
    information,
    holds: (id, keys) => {
      const entry = entries[byId.get(id) ?? -1];
      return entry !== undefined && keys.some((k) => entry.keys.has(k));
    },
  };
}

/** How each unit of a question is met by one fact, and by which it is turned into its contrary. */
function meeting({ keys, negated }: Entry, units: readonly Unit[]): Pick<Hit, 'weights' | 'turned'> {
  const turned: number[] = [];
  const weights = units.map((unit, row) => {
    let best = 0;
    let turns = false;
    for (const { key, weight, contrary } of unit.keys) {
      const now = weight * (keys.get(key) ?? 0);
      if (now <= best) continue;
      best = Math.fround(now);
      turns = (negated.has(key) !== (contrary === true)) !== unit.negated;
    }
    if (turns) turned.push(row);
    return best;
  });
  return { weights, turned };
}
