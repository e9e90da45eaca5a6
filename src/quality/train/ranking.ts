/** How well weights put right facts before wrong ones. */

/** One question: what speaks for each fact that was looked at, in the order of FEATURES, and which are right. */
export type Row = Readonly<{ set: string; candidates: readonly Candidate[] }>;
export type Candidate = Readonly<{ features: readonly number[]; right: boolean }>;

/** `worth`: how much the row counts beside others. */
export type Lesson = Readonly<{ row: Row; worth: number }>;

export type Value = Readonly<{ value: number; gradient: readonly number[] }>;

/** A question whose right fact was not found, or that any fact answers, teaches nothing. */
export const teaches = ({ candidates }: Row): boolean =>
  candidates.some((c) => c.right) && candidates.some((c) => !c.right);

/**
 * The surprise that the right ones come first: -log of their share of all, when each fact's share is the
 * exponential of its weighed sum. `pull` draws the weights towards 0, so that no feature is trusted for a few
 * questions alone.
 */
export function surprise(lessons: readonly Lesson[], pull: number): (weights: readonly number[]) => Value {
  return (weights) => {
    let value = pull * weights.reduce((sum, w) => sum + w * w, 0);
    const gradient = weights.map((w) => 2 * pull * w);
    for (const { row, worth } of lessons) {
      const all = shares(row.candidates, weights);
      const right = row.candidates.reduce((sum, c, i) => sum + (c.right ? (all[i] ?? 0) : 0), 0);
      value -= worth * Math.log(right);
      row.candidates.forEach((c, i) => {
        const share = all[i] ?? 0;
        const pushed = worth * (share - (c.right ? share / right : 0));
        for (let f = 0; f < gradient.length; f++)
          gradient[f] = (gradient[f] ?? 0) + pushed * (c.features[f] ?? 0);
      });
    }
    return { value, gradient };
  };
}

function shares(candidates: readonly Candidate[], weights: readonly number[]): readonly number[] {
  const sums = candidates.map((c) => weigh(c, weights));
  const most = Math.max(...sums);
  const powers = sums.map((s) => Math.exp(s - most));
  const all = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / all);
}

function weigh({ features }: Candidate, weights: readonly number[]): number {
  let sum = 0;
  for (let f = 0; f < features.length; f++) sum += (features[f] ?? 0) * (weights[f] ?? 0);
  return sum;
}

/** At which place the first right one comes, from 1; behind every wrong one of the same sum. */
export function place({ candidates }: Row, weights: readonly number[]): number {
  const sums = candidates.map((c) => weigh(c, weights));
  const best = Math.max(...sums.filter((_, i) => candidates[i]?.right));
  return 1 + candidates.filter((c, i) => !c.right && (sums[i] ?? 0) >= best).length;
}
