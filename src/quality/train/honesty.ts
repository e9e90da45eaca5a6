/** How often learned weights put a right fact first: on what they were learned from, and on what they never saw. */
import { chance } from '../../answer/resolve/confidence.ts';
import { first, type Learned, learn } from './learn.ts';
import { place, type Row, teaches } from './ranking.ts';
import type { TurnRow } from './rows.ts';

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

type Both = Readonly<{ used: Learned; learned: Learned }>;

/** Answers told from a set that nothing was learned from: how sure, and whether right. */
export type Guess = Readonly<{ set: string; chance: number; right: boolean }>;

export function figuresOf(
  rows: readonly TurnRow[],
  { used, learned }: Both,
): Readonly<{ sets: readonly SetFigures[]; guesses: readonly Guess[] }> {
  const sets = [...new Set(rows.map((r) => r.set))].map((set) => {
    const own = rows.filter((r) => r.set === set);
    const others = learn(rows.filter((r) => r.set !== set));
    const asked = own.filter((r) => r.answerable);
    return {
      set,
      questions: asked.length,
      found: asked.filter((r) => r.candidates.some((c) => c.right)).length / asked.length,
      used: tops(asked, used.ranking),
      learned: tops(asked, learned.ranking),
      unseen: tops(asked, others.ranking),
      guesses: own.flatMap((row) =>
        first(row, others.ranking).map(({ signs, right }) => ({
          set,
          chance: chance(signs, others.confidence),
          right,
        })),
      ),
    };
  });
  return { sets: sets.filter((s) => s.questions > 0), guesses: sets.flatMap((s) => s.guesses) };
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
