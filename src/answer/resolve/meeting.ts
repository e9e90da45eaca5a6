import type { Ask } from '../../question/query.ts';
import type { Like } from '../../search/asked.ts';
import type { Hit } from '../../search/search.ts';
import type { Asking } from './asking.ts';
import { clash } from './clash.ts';
import { has } from './content.ts';
import { isNoun } from './importance.ts';
import { namesSomeone, offers } from './offers.ts';

/** A word met by how people ask for the fact, beside one that the fact itself has. */
const ASKED = 0.95;
/** Below this likeness the same words may well stand in another question. */
const ALIKE = 0.7;
/** A word met only inside a longer name ("director" in "deputy director") is hardly met. */
const PARTLY = 0.6;
const PARTLY_WORTH = 0.25;
/** "Which minister": a fact by a minister meets the noun, but that alone is little. */
const NAMED_NOUN = 1.5;

/** Shares of the question's information: met, met in the fact's own words, and the weightiest unmet unit's. */
export type Met = Readonly<{
  coverage: number;
  own: number;
  most: number;
  clashes: readonly number[];
  unmet: readonly number[];
}>;

/** How far a fact, with the way of asking for it that is most like the question, meets each unit. */
export function meet(
  hit: Hit,
  like: Like | undefined,
  { ask, known, worth: worths }: Pick<Asking, 'ask' | 'known' | 'worth'>,
): Met {
  const clashes: number[] = [];
  const unmet: number[] = [];
  let all = 0;
  let met = 0;
  let own = 0;
  let most = 0;
  const asked = ASKED * Math.min(1, (like?.likeness ?? 0) / ALIKE);
  const names = ask.focus === 'which' && offers(hit.fact, ask, known.facts) === 1;
  const identifies = ask.focus === 'who' && hit.fact.kind !== 'gap' && namesSomeone(hit.fact, known.facts);
  ask.units.forEach((unit, i) => {
    const weight = Math.max(hit.weights[i] ?? 0, asked * (like?.weights[i] ?? 0));
    const worth = worths[i]?.[weight === 0 ? 'unmet' : 'met'] ?? 0;
    if (worth === 0) return;
    if (weight === 0 && identifies && has(unit, WHO_IS)) return;
    if (weight === 0 && names && isNoun(unit, ask)) {
      const kept = Math.min(worth, NAMED_NOUN);
      all += kept;
      met += kept;
      own += kept;
      return;
    }
    if (weight === 0 && isOfOther(i, { ask, hit, like })) {
      all += worth;
      unmet.push(i);
      most = Math.max(most, worth);
      return;
    }
    if (weight === 0 && clash(unit, { fact: hit.fact, ask, facts: known.facts })) {
      clashes.push(i);
      return;
    }
    all += worth;
    met += worth * valued(weight);
    own += worth * valued(hit.weights[i] ?? 0);
    if (weight > 0) return;
    unmet.push(i);
    most = Math.max(most, worth);
  });
  return { coverage: met / (all || 1), own: own / (all || 1), most: most / (all || 1), clashes, unmet };
}

/** "Who is the man that …": to name him is all it takes. */
const WHO_IS = /^c:name$/;

type Counting = Readonly<{ ask: Ask; hit: Hit; like: Like | undefined }>;

/** "100 dollars": a number of what the fact does not speak of is no other number than the fact's. */
function isOfOther(i: number, { ask, hit, like }: Counting): boolean {
  const unit = ask.units[i];
  if (!unit?.keys.some((k) => k.key.startsWith('n:'))) return false;
  const next = ask.units.findIndex((u) => !u.stop && u.from >= unit.to && u.from <= unit.to + 1);
  return next >= 0 && (hit.weights[next] ?? 0) === 0 && (like?.weights[next] ?? 0) === 0;
}

const valued = (weight: number): number => (weight < PARTLY ? weight * PARTLY_WORTH : weight);
