import type { Tie } from '../../facts/kin.ts';
import { partiesIn } from '../../facts/parties.ts';
import type { Fact } from '../../facts/schema.ts';
import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';
import type { Like } from '../../search/asked.ts';
import { TAKING_A_POSITION } from '../../search/kinds.ts';
import type { Hit } from '../../search/search.ts';
import type { Known } from '../draft.ts';
import type { Asking } from './asking.ts';
import { byAny, bySpeaker } from './claimants.ts';
import { contentOf } from './content.ts';
import { fallsShort } from './falls-short.ts';
import { isNoun } from './importance.ts';
import type { Likely } from './likely.ts';
import { type Met, meet } from './meeting.ts';
import { asksBefore, CLASS_ONLY, offers } from './offers.ts';
import { lacks, uncounted } from './shortfall.ts';

/**
 * What is looked at when a fact is held beside a question, each 0..1 (`brevity` -1..1). What each is worth was
 * learned (`npm run train`) and stands in weights.json.
 */
export const FEATURES = [
  /** Share of the question's information that the fact meets, in its own words or in those people ask for it in. */
  'coverage',
  /** The same, in the fact's own words alone. */
  'ownWords',
  /** Nothing of weight is left over. */
  'whole',
  /** How much the question is like one that people ask for this fact. */
  'likeness',
  'veryLike',
  /** No other fact's is more like it. */
  'mostLike',
  /** See likely.ts. */
  'behind',
  'likely',
  'gain',
  'meant',
  'kindred',
  /** The fact's shape suits what is asked for: a date for "when". */
  'suits',
  'classOnly',
  'uncounted',
  /** "How many", and it gives no number. */
  'noNumber',
  'lacks',
  'otherSpeaker',
  'byActor',
  /** By someone whom the question names; by nobody else. */
  'byNamed',
  'byNamedAlone',
  /** What the one who is asked about holds of the main activity. */
  'ownPosition',
  /** The same, where nothing but a position is asked of it: "did X blame Y". */
  'ownAct',
  /** "Who": it names people whom the question does not. */
  'namesPeople',
  'brevity',
  'mainActivity',
  'otherCase',
  'elsewhere',
  'general',
  'leading',
  /** It was told in the turn before, or belongs to what was: see facts/kin.ts. */
  'near',
  'nearLinked',
  'nearSibling',
  'nearBeside',
  'nearTopic',
  'excludedName',
  'excludedWord',
  'clash',
  'unmetName',
  'unmetPerson',
  /** What "which" or "how many" asks for is not met. */
  'unmetHead',
  /** The weightiest word that is not met, as a share of the whole. */
  'unmetMost',
  'turned',
  'gap',
  'gapPolar',
  'press',
] as const;
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

/** A fact beside a question: how well it fits, and where the two contradict each other. */
export type Beside = Readonly<{
  fact: Fact;
  /** 0..1: share of the question's information that the fact meets, contradictions left out. */
  coverage: number;
  /** Unit indexes where the question says another number, country or date than the fact. */
  clashes: readonly number[];
  /** Unit indexes that the fact does not meet. */
  unmet: readonly number[];
  hit: Hit;
  features: Features;
  /** 0..1: see falls-short.ts. */
  left: number;
}>;

/** What is looked at with every fact. `mostLike`: the likeness of the fact whose phrasings are most like the question. */
export type Context = Asking & Readonly<{ mostLike: number; likely: Likely }>;

const VERY_LIKE = 0.8;
/** What so many did together says little of what one of them did. */
const JOINT = 3;
/** As brevity is counted: see entries.ts. */
const BREVITY = 0.15;

export function beside(hit: Hit, like: Like | undefined, context: Context): Beside {
  const met = meet(hit, like, context);
  return {
    fact: hit.fact,
    hit,
    coverage: met.coverage,
    clashes: met.clashes,
    unmet: met.unmet,
    left: fallsShort(hit.fact, {
      ask: context.ask,
      unmet: met.unmet,
      own: hit.weights,
      known: context.known,
    }),
    features: {
      ...matching(hit, met, like, context),
      ...suiting(hit.fact, met, context),
      ...placing(hit.fact, context),
    },
  };
}

const flag = (is: boolean): 0 | 1 => (is ? 1 : 0);

function matching(hit: Hit, met: Met, like: Like | undefined, context: Context) {
  const { ask, mostLike, names, persons } = context;
  const likeness = like?.likeness ?? 0;
  return {
    coverage: met.coverage,
    ownWords: met.own,
    whole: flag(met.unmet.length === 0),
    likeness,
    veryLike: Math.max(0, likeness - VERY_LIKE) / (1 - VERY_LIKE),
    ...context.likely.features(hit.fact.id),
    mostLike: flag(likeness > 0 && likeness === mostLike),
    brevity: (hit.brevity - 1) / BREVITY,
    clash: flag(met.clashes.length > 0),
    unmetName: flag(met.unmet.some((i) => names.has(i))),
    unmetPerson: flag(met.unmet.some((i) => persons.has(i))),
    unmetHead: flag(met.unmet.some((i) => ask.units[i] !== undefined && isNoun(ask.units[i], ask))),
    unmetMost: met.most,
    turned: flag(hit.turned.length > 0),
  };
}

function suiting(fact: Fact, { unmet }: Met, context: Context) {
  const { ask, known, outsiders } = context;
  const suits = offers(fact, ask, known.facts);
  return {
    suits,
    classOnly: flag(suits === CLASS_ONLY),
    uncounted: flag(uncounted(ask, unmet)),
    noNumber: flag(ask.focus === 'how-many' && fact.kind !== 'gap' && suits < 0.6),
    lacks: flag(lacks(fact, { ask, unmet, known, outsiders })),
    otherSpeaker: flag(!bySpeaker(fact, ask, known.facts)),
    byActor: flag(isByActor(fact, ask, known)),
    ...claimed(fact, context),
    gap: flag(fact.kind === 'gap'),
    gapPolar: flag(fact.kind === 'gap' && ask.focus === 'yes-no'),
    press: flag(fact.kind !== 'gap' && fact.text.startsWith('As reported by')),
  };
}

function claimed(fact: Fact, { ask, known, parties }: Context) {
  const by = parties.length > 0 && fact.kind !== 'gap' && byAny(fact, parties, known.facts);
  const isOther = (id: string) => known.facts.party(id)?.level === 'person' && !parties.includes(id);
  const own =
    by &&
    fact.kind === 'position' &&
    fact.by.length === 1 &&
    fact.about.includes(known.facts.record.about.mainActivity);
  return {
    byNamed: flag(by),
    ownPosition: flag(own),
    ownAct: flag(own && asksForPosition(ask) && byAny(fact, ask.actors, known.facts)),
    byNamedAlone: flag(by && fact.by.length === 1),
    namesPeople: flag(
      fact.kind !== 'gap' && ['who', 'whom'].includes(ask.focus) && partiesIn(fact).some(isOther),
    ),
  };
}

function placing(fact: Fact, { ask, known, scope, kin, excluded }: Context) {
  const { place, leads } = scope(fact);
  const near = kin.get(fact.id);
  const tied = (tie: Tie) => (near?.tie === tie ? near.strength : 0);
  return {
    mainActivity: flag(place === 'main'),
    otherCase: flag(place === 'other-case' && !asksBefore(ask)),
    elsewhere: flag(place === 'elsewhere'),
    general: flag(place === 'general'),
    leading: flag(leads),
    near: tied('same'),
    nearLinked: tied('linked'),
    nearSibling: tied('sibling'),
    nearBeside: tied('beside'),
    nearTopic: tied('topic'),
    excludedName: flag(known.search.holds(fact.id, excluded.names)),
    excludedWord: flag(known.search.holds(fact.id, excluded.words)),
  };
}

const asksForPosition = once((ask: Ask): boolean => {
  const content = contentOf(ask);
  const takes = (i: number) => ask.units[i]?.keys.some((k) => TAKING_A_POSITION.has(k.key.slice(2))) === true;
  return ask.actors.length > 0 && content.length > 0 && content.every(takes);
});

function isByActor(fact: Fact, ask: Ask, known: Known): boolean {
  if (ask.actors.length === 0 || (ask.focus === 'yes-no' && asksBefore(ask))) return false;
  return fact.kind === 'gap' || (fact.by.length < JOINT && byAny(fact, ask.actors, known.facts));
}
