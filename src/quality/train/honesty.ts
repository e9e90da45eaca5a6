/** How often learned weights put a right fact first: on what they were learned from, and on what they never saw. */
import { learn } from './learn.ts';
import { place, type Row, teaches } from './ranking.ts';

/** Shares of a set's questions, 0..1. `tops[k]`: a right fact is among the first k + 1. */
export type Tops = readonly [number, number, number];
export type SetFigures = Readonly<{
  set: string;
  questions: number;
  /** A right fact was looked at: no weights do better. */
  found: number;
  /** With the weights in use, with those learned from all, with those learned from the other sets. */
  used: Tops;
  learned: Tops;
  unseen: Tops;
}>;

type Both = Readonly<{ used: readonly number[]; learned: readonly number[] }>;

export function figuresOf(rows: readonly Row[], { used, learned }: Both): readonly SetFigures[] {
  return [...new Set(rows.map((r) => r.set))].map((set) => {
    const own = rows.filter((r) => r.set === set);
    const others = learn(rows.filter((r) => r.set !== set));
    return {
      set,
      questions: own.length,
      found: own.filter((r) => r.candidates.some((c) => c.right)).length / own.length,
      used: tops(own, used),
      learned: tops(own, learned),
      unseen: tops(own, others),
    };
  });
}

function tops(rows: readonly Row[], weights: readonly number[]): Tops {
  const places = rows.map((row) => placeOf(row, weights));
  const within = (k: number) => places.filter((p) => p <= k).length / rows.length;
  return [within(1), within(2), within(3)];
}

function placeOf(row: Row, weights: readonly number[]): number {
  if (teaches(row)) return place(row, weights);
  return row.candidates.some((c) => c.right) ? 1 : Infinity;
}
