/** How many turns of each kind were answered rightly when somebody last looked: none of it may drop unnoticed. */
import { z } from 'zod';
import type { Result } from './run.ts';

/** Set, kind of turn, right answers. */
const Figures = z.record(z.string(), z.record(z.string(), z.int().nonnegative()));
export type Figures = Readonly<z.infer<typeof Figures>>;

export const parseFigures = (text: string): Figures => Figures.parse(JSON.parse(text));

/** Kinds of which nothing was right are there, too. */
export function figuresOf(sets: readonly Readonly<{ name: string; results: readonly Result[] }>[]): Figures {
  return Object.fromEntries(sets.map(({ name, results }) => [name, rightByKind(results)]));
}

function rightByKind(results: readonly Result[]): Record<string, number> {
  const right: Record<string, number> = {};
  for (const { turn, verdict } of results)
    right[turn.kind] = (right[turn.kind] ?? 0) + (verdict.right ? 1 : 0);
  return right;
}

/** "dev2 answer: 194, was 195", for each figure that is lower now or gone. */
export const dropped = (before: Figures, now: Figures): readonly string[] =>
  Object.entries(before).flatMap(([set, kinds]) =>
    Object.entries(kinds).flatMap(([kind, was]) => {
      const is = now[set]?.[kind] ?? 0;
      return is < was ? [`${set} ${kind}: ${is}, was ${was}`] : [];
    }),
  );
