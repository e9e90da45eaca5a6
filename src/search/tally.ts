import type { Key } from '../text/unit.ts';

/** The items (facts, phrasings) that have a key, by their places in the list of all, and how strongly each has it. */
type Posting = Readonly<{ items: Uint32Array; weights: Float64Array }>;
type Postings = ReadonlyMap<string, Posting>;

/** One unit of a question: what it can be met by, and how much it counts. */
type Row = Readonly<{ keys: readonly Key[]; worth: number }>;
type Sum = Readonly<{ item: number; sum: number }>;

/** The items that meet any row, in their order; `sum`: the worth of the rows, each times how well it is met. */
type Tally = (rows: readonly Row[]) => readonly Sum[];

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
      const { items, weights } = postings.get(key) ?? NOWHERE;
      for (let i = 0; i < items.length; i++) {
        const item = items[i] ?? 0;
        const before = best[item] ?? 0;
        const now = met(weight, weights[i] ?? 0);
        if (now <= before) continue;
        if (before === 0) touched.push(item);
        best[item] = now;
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

/** Packed, since most of the time of a question is spent walking through these lists. */
export function invert(items: readonly Iterable<readonly [key: string, weight: number]>[]): Postings {
  const lists = new Map<string, { items: number[]; weights: number[] }>();
  items.forEach((keys, item) => {
    for (const [key, weight] of keys) {
      const list = lists.get(key) ?? { items: [], weights: [] };
      lists.set(key, list);
      list.items.push(item);
      list.weights.push(weight);
    }
  });
  return new Map(
    [...lists].map(([key, list]) => [
      key,
      { items: Uint32Array.from(list.items), weights: Float64Array.from(list.weights) },
    ]),
  );
}

const NOWHERE: Posting = { items: new Uint32Array(), weights: new Float64Array() };
