import type { Ask } from '../../question/query.ts';
import type { Unit } from '../../text/unit.ts';
import type { Known } from '../draft.ts';
import { askingOf } from './asking.ts';
import { type About, chance, SIGNS, signsOf, type Weighed } from './confidence.ts';
import { type Beside, beside, FEATURES, type Features } from './features.ts';
import { likelyOf } from './likely.ts';
import weights from './weights.json' with { type: 'json' };

/**
 * `score` is for ranking only. `sure`: 0..1, how far the fact answers: its coverage less what speaks against it.
 * `confidence`: the chance that it answers rightly.
 */
export type Fit = Beside & Weighed & Readonly<{ confidence: number }>;

/** What is left of the coverage when the fact … */
const AGAINST: Partial<Features> = {
  otherSpeaker: 0.35,
  classOnly: 0.55,
  uncounted: 0.6,
  lacks: 0.6,
  unmetPerson: 0.6,
  otherCase: 0.75,
  elsewhere: 0.75,
};

/** What a fact loses in the ranking that lacks all of what is asked for. */
const SHORT = 1;

/** Facts looked at closely; the one that answers was never seen beyond the first thirty. */
const CANDIDATES = 40;
/** Of the facts that people ask for in such words. */
const LIKELY = 20;

/** The facts that may answer, best first. `near`: facts that the turn before was about. */
export function fits(ask: Ask, near: readonly string[], known: Known): readonly Fit[] {
  const ranked = weighed(held(ask, near, known), RANKING);
  const about = aboutOf(ask, near, known);
  return ranked.map((fit) => ({
    ...fit,
    confidence: chance(
      signsOf(
        fit,
        ranked.filter((other) => other !== fit),
        about,
      ),
      CONFIDENCE,
    ),
  }));
}

/** Best first, each feature counting as much as `weights` say, in the order of FEATURES. */
export function weighed<B extends Pick<Beside, 'features' | 'coverage' | 'left'>>(
  all: readonly B[],
  weights: readonly number[],
): readonly (B & Weighed)[] {
  return all
    .map((b) => ({
      ...b,
      score: dot(b.features, weights) - SHORT * (1 - b.left),
      sure: b.coverage * against(b.features) * b.left,
    }))
    .sort((a, b) => b.score - a.score);
}

export function aboutOf(ask: Ask, near: readonly string[], { search, likelihoods }: Known): About {
  const worth = ask.units.map((u, i) => search.information(u) * (ask.weights[i] ?? 1));
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  const novel = worth.filter((_, i) => ask.units[i] !== undefined && !likelihoods.knows(ask.units[i]));
  return {
    novel: sum(novel) / (sum(worth) || 1),
    words: ask.units.filter((u) => !u.stop).length,
    follows: near.length > 0,
  };
}

/** The same facts, not yet weighed. */
function held(ask: Ask, near: readonly string[], known: Known): readonly Beside[] {
  const units = counting(ask);
  const worth = ask.units.map((u, i) => known.search.information(u) * (ask.weights[i] ?? 1));
  const like = known.phrasings.like({ units, worth, focus: ask.focus });
  const likely = [...like].sort((a, b) => b[1].likeness - a[1].likeness).slice(0, LIKELY);
  const likeliest = likelyOf(ask, known);
  const asking = askingOf(ask, near, known);
  const hits = known.search.rank(units, CANDIDATES, [
    ...likely.map(([id]) => id),
    ...likeliest.facts,
    ...[...asking.kin].flatMap(([id, { tie }]) => (tie === 'topic' ? [] : [id])),
  ]);
  const context = { ...asking, likely: likeliest, mostLike: likely[0]?.[1].likeness ?? 0 };
  return hits.map((hit) => beside(hit, like.get(hit.fact.id), context));
}

/** Words that count for nothing find nothing. */
const counting = (ask: Ask): readonly Unit[] =>
  ask.units.map((u, i) => ((ask.weights[i] ?? 1) === 0 ? { ...u, keys: [] } : u));

const PENALTIES = FEATURES.flatMap((name) => {
  const left = AGAINST[name];
  return left === undefined ? [] : [{ name, left }];
});
const RANKING = FEATURES.map((name) => weights.ranking[name]);
const CONFIDENCE = SIGNS.map((name) => weights.confidence[name]);

const against = (features: Features): number =>
  PENALTIES.reduce((all, { name, left }) => (features[name] === 1 ? all * left : all), 1);

const dot = (features: Features, weights: readonly number[]): number =>
  FEATURES.reduce((sum, name, i) => sum + features[name] * (weights[i] ?? 0), 0);
