import { inverse, Matrix } from 'ml-matrix';
import type { Vectors } from '../text/vectors.ts';

/** Normalised words of something asked or told. */
type Words = readonly string[];

type Meant = Readonly<{
  /** How much less likely the question is meant for this fact than for the one it is likeliest meant for: a logarithm, at most 0. */
  behind(fact: string): number;
  /** How near in meaning the nearest way of asking for this fact is, up to 1. */
  nearest(fact: string): number;
}>;
/** `weights`: how much each word counts. */
export type Meanings = (words: Words, weights: readonly number[]) => Meant;

type Texts = ReadonlyMap<string, readonly Words[]>;

/** A part of the average spread that no direction is narrower than: few texts show little of it. */
const LEAST_SPREAD = 0.05;
const TINY = 1e-4;

/**
 * Facts told apart by what the words of those who ask for them mean, also where the words differ: linear
 * discriminant analysis (Fisher 1936, https://doi.org/10.1111/j.1469-1809.1936.tb02137.x) over the averages of
 * word vectors, rare words counting more (Arora, Liang and Ma 2017, https://openreview.net/forum?id=SyK00v5xx).
 */
export function createMeanings(texts: Texts, vectors: Vectors): Meanings {
  const direction = directionOf([...texts.values()].flat(), vectors);
  const ids = [...texts.keys()];
  const places = new Map(ids.map((id, i) => [id, i]));
  const told = ids.map((id) => (texts.get(id) ?? []).map((words) => direction(words)));
  const classes = discriminants(told, vectors.dimensions);
  return (words, weights) => {
    const asked = direction(words, weights);
    const likely = classes.map(({ towards, base }) => base + dot(towards, asked));
    const most = Math.max(...likely);
    return {
      behind: (fact) => (likely[places.get(fact) ?? -1] ?? most) - most,
      nearest: (fact) => Math.max(0, ...(told[places.get(fact) ?? -1] ?? []).map((own) => dot(own, asked))),
    };
  };
}

/** Where a text points: of length 1, or 0 when none of its words is known. */
type Direction = (words: Words, weights?: readonly number[]) => Float64Array;

function directionOf(texts: readonly Words[], vectors: Vectors): Direction {
  const seen = new Map<string, number>();
  for (const words of texts) for (const word of new Set(words)) seen.set(word, (seen.get(word) ?? 0) + 1);
  const worth = (word: string) => Math.log((1 + texts.length) / (1 + (seen.get(word) ?? 0)));
  return (words, weights = []) => {
    const sum = new Float64Array(vectors.dimensions);
    words.forEach((word, i) => {
      const vector = vectors.of(word);
      const times = worth(word) * (weights[i] ?? 1);
      for (let d = 0; vector && d < sum.length; d++) sum[d] = (sum[d] ?? 0) + times * (vector[d] ?? 0);
    });
    const length = Math.sqrt(dot(sum, sum)) || 1;
    return sum.map((x) => x / length);
  };
}

type Class = Readonly<{ towards: Float64Array; base: number }>;

/** For each class of points what speaks for it: a sum over the dimensions. */
function discriminants(classes: readonly (readonly Float64Array[])[], dimensions: number): readonly Class[] {
  const means = classes.map((points) => mean(points, dimensions));
  const away = classes.flatMap((points, c) => points.map((p) => p.map((x, d) => x - (means[c]?.[d] ?? 0))));
  const narrow = inverse(spread(away, dimensions));
  return means.map((m) => {
    const towards = Float64Array.from(narrow.mmul(Matrix.columnVector([...m])).to1DArray());
    return { towards, base: -dot(towards, m) / 2 };
  });
}

function mean(points: readonly Float64Array[], dimensions: number): Float64Array {
  const sum = new Float64Array(dimensions);
  for (const p of points) for (let d = 0; d < dimensions; d++) sum[d] = (sum[d] ?? 0) + (p[d] ?? 0);
  return sum.map((x) => x / (points.length || 1));
}

/** The covariance, widened so that it has an inverse. */
function spread(points: readonly Float64Array[], dimensions: number): Matrix {
  const rows = new Matrix(points.map((p) => [...p]));
  const covariance = rows.transpose().mmul(rows).div(points.length);
  const wider = (LEAST_SPREAD * covariance.trace()) / dimensions + TINY;
  return covariance.add(Matrix.identity(dimensions).mul(wider));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += (a[d] ?? 0) * (b[d] ?? 0);
  return sum;
}
