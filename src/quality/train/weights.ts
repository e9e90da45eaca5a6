/** What stands in src/answer/resolve/weights.json, and what is written there. */
import { FEATURES } from '../../answer/resolve/features.ts';
import weights from '../../answer/resolve/weights.json' with { type: 'json' };

const DECIMALS = 3;

/** In the order of FEATURES; 0 for a feature that was added since. */
export function weightsInUse(): readonly number[] {
  const known = new Map(Object.entries(weights.ranking));
  return FEATURES.map((name) => known.get(name) ?? 0);
}

export function weightsFile(learned: readonly number[]): string {
  const ranking = Object.fromEntries(
    FEATURES.map((name, i) => [name, Number((learned[i] ?? 0).toFixed(DECIMALS))]),
  );
  return `${JSON.stringify({ ranking }, null, 2)}\n`;
}
