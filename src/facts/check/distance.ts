/** Levenshtein: how many single letters to add, drop or change. For short ids only. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The id that was probably meant. A slip of the pen is at most a third of the word. */
export function nearest(id: string, ids: Iterable<string>): string | undefined {
  const ranked = [...ids].map((other) => ({ other, steps: distance(id, other) }));
  ranked.sort((a, b) => a.steps - b.steps);
  const best = ranked[0];
  return best && best.steps <= Math.max(1, id.length / 3) ? best.other : undefined;
}
