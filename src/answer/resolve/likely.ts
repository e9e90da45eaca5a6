import type { Ask } from '../../question/query.ts';
import type { Known } from '../draft.ts';

/** What facts the question is likely to ask for, by all ways in which people ask for them. */
export type Likely = Readonly<{
  /** The likeliest first. */
  facts: readonly string[];
  features(fact: string): LikelyFeatures;
}>;

type LikelyFeatures = Readonly<{
  /** -1..0: how much less likely its askers use these words than those of the likeliest fact. */
  behind: number;
  /** 0..1: its share of what is likely. */
  likely: number;
  /** 0..1, seldom more: how much likelier its askers use these words than people at large. */
  gain: number;
  /** -1..0: like `behind`, by what the words mean. */
  meant: number;
  /** 0..1: how near in meaning the nearest way of asking for it is. */
  kindred: number;
}>;

/** So many facts share what is likely. */
const LIKELY = 20;
/** Logarithms beyond these are as good as none, or as much as any. */
const FAR = 15;
const MUCH = 5;

export function likelyOf(ask: Ask, known: Known): Likely {
  const { units, words, weights } = ask;
  const all = known.likelihoods.of({ units, words }, weights);
  const first = [...all].sort((a, b) => b[1] - a[1]).slice(0, LIKELY);
  const most = first[0]?.[1] ?? 0;
  const sum = first.reduce((s, [, l]) => s + Math.exp(l - most), 0) || 1;
  const meant = known.meanings(words, wordWeights(ask));
  return {
    facts: first.map(([id]) => id),
    features: (fact) => {
      const own = all.get(fact) ?? 0;
      return {
        behind: Math.max(-1, (own - most) / FAR),
        likely: Math.exp(own - most) / sum,
        gain: own / (units.length || 1) / MUCH,
        meant: Math.max(-1, meant.behind(fact) / FAR),
        kindred: meant.nearest(fact),
      };
    },
  };
}

/** Each word counts as much as the unit it is part of. */
function wordWeights({ units, weights, words }: Ask): readonly number[] {
  const all = words.map(() => 1);
  for (const [i, unit] of units.entries()) all.fill(weights[i] ?? 1, unit.from, unit.to);
  return all;
}
