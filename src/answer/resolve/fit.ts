import type { Fact } from '../../facts/schema.ts';
import type { Ask } from '../../question/query.ts';
import type { Hit } from '../../search/search.ts';
import type { Unit } from '../../text/unit.ts';
import type { Known } from '../draft.ts';
import { byAny, bySpeaker } from './claimants.ts';
import { clash } from './clash.ts';
import { importance, isExcluded, isNoun } from './importance.ts';
import { asksBefore, CLASS_ONLY, offers } from './offers.ts';
import { scopeOf } from './scope.ts';
import { outsidersIn, shortfall } from './shortfall.ts';

/** A fact beside a question: how well it fits, and where the two contradict each other. */
export type Fit = Readonly<{
  fact: Fact;
  /** For ranking. */
  score: number;
  /** 0..1: share of the question's information that the fact meets, contradictions left out. */
  coverage: number;
  /** Unit indexes where the question says another number, country or date than the fact. */
  clashes: readonly number[];
  /** Unit indexes that the fact does not meet. */
  unmet: readonly number[];
  hit: Hit;
}>;

/** "How did China respond": what China did itself comes first. */
const BY_ACTOR = 1.25;
/** Who is quoted weighs more than any word: a claim by someone else is not what was asked. */
const OTHER_SPEAKER = 0.35;
/** The turn before is about these facts; a follow-up most likely is, too. */
const NEAR = 1.2;
const NEAR_ACTIVITY = 1.1;
/** "Which minister": a fact by a minister meets the noun, but that alone is little. */
const NAMED_NOUN = 1.5;
/** A fact about something else than what was named is no answer, whatever words it shares. */
const FAR = 0.75;
const FAR_WORTH = 0.75;
/** Known already: "besides X" wants facts that are not about X. */
const EXCLUDED_NAME = 0.75;
const EXCLUDED_WORD = 0.85;
/** A word met only inside a longer name ("director" in "deputy director") is hardly met. */
const PARTLY = 0.6;
const PARTLY_WORTH = 0.25;

/** Facts looked at closely; the one that answers was never seen beyond the first thirty. */
const CANDIDATES = 40;

/** Words that count for nothing find nothing. */
const weighed = (ask: Ask): readonly Unit[] =>
  ask.units.map((u, i) => ((ask.weights[i] ?? 1) === 0 ? { ...u, keys: [] } : u));

export function fits(ask: Ask, near: readonly string[], known: Known): readonly Fit[] {
  const excluded = ask.units.filter((u) => isExcluded(u, ask)).flatMap((u) => u.keys.map((k) => k.key));
  const names = excluded.filter((k) => /^[apq]:/.test(k));
  const words = excluded.filter((k) => !/^[apq]:/.test(k));
  const penalty = (id: string) =>
    (known.search.holds(id, names) ? EXCLUDED_NAME : 1) * (known.search.holds(id, words) ? EXCLUDED_WORD : 1);
  const scope = scopeOf(ask, known.facts);
  const outsiders = outsidersIn(ask, known.facts);
  const hits = known.search.rank(weighed(ask), CANDIDATES);
  const nearby = new Set(near.flatMap((id) => known.facts.fact(id)?.about ?? []));
  return hits
    .map((hit) => fitOf(hit, { ask, known, outsiders }))
    .map((fit) => ({
      ...fit,
      coverage: fit.coverage * (scope(fit.fact) < FAR ? FAR_WORTH : 1),
      score: fit.score * nearness(fit.fact, { near, nearby }) * scope(fit.fact) * penalty(fit.fact.id),
    }))
    .sort((a, b) => b.score - a.score);
}

function nearness(fact: Fact, o: Readonly<{ near: readonly string[]; nearby: ReadonlySet<string> }>): number {
  if (o.near.includes(fact.id)) return NEAR;
  return fact.about.some((a) => o.nearby.has(a)) ? NEAR_ACTIVITY : 1;
}

function fitOf(
  hit: Hit,
  { ask, known, outsiders }: Readonly<{ ask: Ask; known: Known; outsiders: ReadonlySet<number> }>,
): Fit {
  const clashes: number[] = [];
  const unmet: number[] = [];
  let all = 0;
  let met = 0;
  const suits = offers(hit.fact, ask, known.facts);
  const names = suits === 1 && ask.focus === 'which';
  ask.units.forEach((unit, i) => {
    const weight = hit.weights[i] ?? 0;
    const worth = known.search.information(unit) * importance(unit, ask) * (ask.weights[i] ?? 1);
    if (worth === 0) return;
    if (weight === 0 && isNoun(unit, ask) && names) {
      const kept = Math.min(worth, NAMED_NOUN);
      all += kept;
      met += kept;
      return;
    }
    if (weight === 0 && clash(unit, { fact: hit.fact, ask, facts: known.facts })) {
      clashes.push(i);
      return;
    }
    all += worth;
    met += worth * (weight < PARTLY ? weight * PARTLY_WORTH : weight);
    if (weight === 0) unmet.push(i);
  });
  const said =
    (bySpeaker(hit.fact, ask, known.facts) ? 1 : OTHER_SPEAKER) *
    (suits === CLASS_ONLY ? CLASS_ONLY : 1) *
    shortfall(hit.fact, { ask, unmet, known, outsiders });
  return {
    fact: hit.fact,
    score:
      met *
      hit.brevity *
      suits *
      said *
      (isByActor(hit.fact, ask, known) ? BY_ACTOR : 1) *
      (0.5 + 0.5 * (all === 0 ? 0 : met / all)),
    coverage: all === 0 ? 0 : (met / all) * said,
    clashes,
    unmet,
    hit,
  };
}

function isByActor(fact: Fact, ask: Ask, known: Known): boolean {
  if (ask.actors.length === 0 || (ask.focus === 'yes-no' && asksBefore(ask))) return false;
  return fact.kind === 'gap' || byAny(fact, ask.actors, known.facts);
}
