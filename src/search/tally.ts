import type { Key } from '../text/unit.ts';

/** How strongly one item (a fact, a phrasing), by its place in the list of all, has one key. */
export type Posting = Readonly<{ item: number; weight: number }>;
export type Postings = ReadonlyMap<string, readonly Posting[]>;

/** One unit of a question: what it can be met by, and how much it counts. */
export type Row = Readonly<{ keys: readonly Key[]; worth: number }>;
export type Sum = Readonly<{ item: number; sum: number }>;

/** The items that meet any row, in their order; `sum`: the worth of the rows, each times how well it is met. */
export type Tally = (rows: readonly Row[]) => readonly Sum[];

/** `met`: how well a key of the question is met by the same key of an item. */
type Weighing = Readonly<{ postings: Postings; count: number; met: (asked: number, held: number) => number }>;

/**
 * Adds up row by row. The sums are kept from question to question and always zero in between, since a question
 * meets few of many items.
 */
export function createTally({ postings, count, met }: Weighing): Tally {
  const sums = new Float64Array(count);
  const best = new Float64Array(count);
  const add = ({ keys, worth }: Row, reached: number[]): void => {
    const touched: number[] = [];
    for (const { key, weight } of keys) {
      for (const posting of postings.get(key) ?? []) {
        const before = best[posting.item] ?? 0;
        const now = met(weight, posting.weight);
        if (now <= before) continue;
        if (before === 0) touched.push(posting.item);
        best[posting.item] = now;
      }
    }
    for (const item of touched) {
      const before = sums[item] ?? 0;
      sums[item] = before + worth * (best[item] ?? 0);
      best[item] = 0;
      if (before === 0 && sums[item] !== 0) reached.push(item);
    }
  };
  return (rows) => {
    const reached: number[] = [];
    for (const row of rows) if (row.worth > 0) add(row, reached);
    return reached
      .sort((a, b) => a - b)
      .map((item) => {
        const sum = sums[item] ?? 0;
        sums[item] = 0;
        return { item, sum };
      });
  };
}

/** The postings of items that each have some keys; of a key that an item has twice the stronger counts. */
export function invert(items: readonly Iterable<readonly [key: string, weight: number]>[]): Postings {
  const postings = new Map<string, Posting[]>();
  items.forEach((keys, item) => {
    for (const [key, weight] of keys) {
      const list = postings.get(key);
      if (list) list.push({ item, weight });
      else postings.set(key, [{ item, weight }]);
    }
  });
  return postings;
}
