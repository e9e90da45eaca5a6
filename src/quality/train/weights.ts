/** What stands in src/answer/resolve/weights.json, and what is written there. */
import { SIGNS } from '../../answer/resolve/confidence.ts';
import { FEATURES } from '../../answer/resolve/features.ts';
import weights from '../../answer/resolve/weights.json' with { type: 'json' };
import type { Learned } from './learn.ts';

const DECIMALS = 3;

/** 0 for what was added since. */
export function weightsInUse(): Learned {
  return { ranking: inOrder(FEATURES, weights.ranking), confidence: inOrder(SIGNS, weights.confidence) };
}

function inOrder(names: readonly string[], known: Readonly<Record<string, number>>): readonly number[] {
  const all = new Map(Object.entries(known));
  return names.map((name) => all.get(name) ?? 0);
}

export function weightsFile({ ranking, confidence }: Learned): string {
  return `${JSON.stringify({ ranking: named(FEATURES, ranking), confidence: named(SIGNS, confidence) }, null, 2)}\n`;
}

const named = (names: readonly string[], values: readonly number[]) =>
  Object.fromEntries(names.map((name, i) => [name, Number((values[i] ?? 0).toFixed(DECIMALS))]));
