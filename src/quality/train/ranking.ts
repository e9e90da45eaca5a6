/** How well weights put right facts before wrong ones. */

/** One question: what speaks for each fact that was looked at, in the order of FEATURES, and which are right. */
export type Row<C extends Candidate = Candidate> = Readonly<{ set: string; candidates: readonly C[] }>;
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
  const packed = lessons.map(pack);
  return (weights) => {
    const at = Float64Array.from(weights);
    const gradient = at.map((w) => 2 * pull * w);
    let value = pull * at.reduce((sum, w) => sum + w * w, 0);
    for (const lesson of packed) value += surpriseOf(lesson, at, gradient);
    return { value, gradient: [...gradient] };
  };
}

/** The candidates' features one after the other: this is walked through some hundred times. */
type Packed = Readonly<{ features: Float64Array; right: readonly boolean[]; worth: number }>;

const pack = ({ row: { candidates }, worth }: Lesson): Packed => ({
  features: Float64Array.from(candidates.flatMap((c) => c.features)),
  right: candidates.map((c) => c.right),
  worth,
});

/** Adds to the gradient. */
function surpriseOf(
  { features, right, worth }: Packed,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const width = weights.length;
  const sums = right.map((_, c) => {
    let sum = 0;
    for (let f = 0; f < width; f++) sum += (features[c * width + f] ?? 0) * (weights[f] ?? 0);
    return sum;
  });
  const all = shares(sums);
  const rightly = right.reduce((sum, is, c) => sum + (is ? (all[c] ?? 0) : 0), 0);
  right.forEach((is, c) => {
    const share = all[c] ?? 0;
    const pushed = worth * (share - (is ? share / rightly : 0));
    for (let f = 0; f < width; f++)
      gradient[f] = (gradient[f] ?? 0) + pushed * (features[c * width + f] ?? 0);
  });
  return -worth * Math.log(rightly);
}

function shares(sums: readonly number[]): readonly number[] {
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
