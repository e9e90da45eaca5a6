/**
 * The minimum of a smooth function within bounds, by spectral projected gradients (Birgin, Martínez and Raydan 2000,
 * https://doi.org/10.1137/S1052623497330963). It draws no random number: the same function gives the same minimum.
 */
import type { Value } from './ranking.ts';

export type Bound = Readonly<{ least?: number; most?: number }>;
type Problem = Readonly<{
  at: (point: readonly number[]) => Value;
  /** One a dimension. */
  bounds: readonly Bound[];
}>;

/** Done when no dimension is moved further than this by the gradient. */
const STILL = 1e-5;
const MOST_STEPS = 2_000;
/** A step may raise the value, but not above the highest of so many before it. */
const LOOKS_BACK = 10;
/** A step must bring this share of what the gradient promises. */
const PROMISED = 1e-4;
const STRIDES = { least: 1e-10, most: 1e10 };

/** Starts from 0, or from the bound that is nearest to it. */
export function minimise({ at, bounds }: Problem): readonly number[] {
  const within = (point: readonly number[]) => point.map((x, i) => clamp(x, bounds[i] ?? {}));
  let point = within(bounds.map(() => 0));
  let here = at(point);
  let stride = 1;
  const before = [here.value];
  for (let step = 0; step < MOST_STEPS; step++) {
    if (longest(minus(within(minus(point, here.gradient)), point)) < STILL) return point;
    const ahead = minus(within(minus(point, scaled(here.gradient, stride))), point);
    const highest = Math.max(...before.slice(-LOOKS_BACK));
    const next = shortened({ at, point, ahead, slope: dot(here.gradient, ahead), highest });
    stride = strideAfter(minus(next.point, point), minus(next.there.gradient, here.gradient));
    point = next.point;
    here = next.there;
    before.push(here.value);
  }
  throw new Error(`no minimum within ${MOST_STEPS} steps: look for features without bound`);
}

type Step = Readonly<{
  at: Problem['at'];
  point: readonly number[];
  ahead: readonly number[];
  slope: number;
  highest: number;
}>;

/** Halves the step until it brings enough. */
function shortened({ at, point, ahead, slope, highest }: Step) {
  for (let part = 1; ; part /= 2) {
    const there = plus(point, scaled(ahead, part));
    const value = at(there);
    if (value.value <= highest + PROMISED * part * slope || part < STRIDES.least)
      return { point: there, there: value };
  }
}

/** As long as the curve just walked suggests. */
function strideAfter(moved: readonly number[], turned: readonly number[]): number {
  const curve = dot(moved, turned);
  return curve <= 0 ? STRIDES.most : clamp(dot(moved, moved) / curve, STRIDES);
}

const clamp = (x: number, { least = -Infinity, most = Infinity }: Bound): number =>
  Math.min(most, Math.max(least, x));
const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
const plus = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x + (b[i] ?? 0));
const minus = (a: readonly number[], b: readonly number[]) => a.map((x, i) => x - (b[i] ?? 0));
const scaled = (a: readonly number[], by: number) => a.map((x) => x * by);
const longest = (a: readonly number[]): number => Math.max(...a.map(Math.abs));
