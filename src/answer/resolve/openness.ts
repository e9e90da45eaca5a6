import type { Position } from '../../facts/schema.ts';

/** Whether a list is open, in the source's own word, and what follows from it. */
export function openness(positions: readonly Position[], so: string): string {
  const open = positions.find((p) => p.openList);
  if (!open) return 'The list is given as complete.';
  return open.openWords === undefined
    ? `The list is open, so ${so}.`
    : `The list opens with "${open.openWords}", so ${so}.`;
}
