import type { Claim, Fact } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Ask } from '../../question/query.ts';
import type { Hit } from '../../search/search.ts';
import { numberOf } from '../../text/english.ts';
import type { Unit } from '../../text/unit.ts';
import type { Known } from '../draft.ts';
import { asksBefore, CLASS_ONLY, namesSomeone, offers } from './offers.ts';
import { scopeOf } from './scope.ts';

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

/** Who is quoted weighs more than any word: a claim by someone else is not what was asked. */
/** "How did China respond": what China did itself comes first. */
const BY_ACTOR = 1.25;
const OTHER_SPEAKER = 0.35;
/** The turn before is about these facts; a follow-up most likely is, too. */
const NEAR = 1.2;
const NEAR_ACTIVITY = 1.1;
const NOUN = 1.5;
/** "Which minister": a fact by a minister meets the noun, but that alone is little. */
const NAMED_NOUN = 1.5;
/** The question wants a name, a number or a country, and the fact has none of it. */
const LACKS = 0.6;
const ASIDE = 0.3;
/** A fact about something else than what was named is no answer, whatever words it shares. */
const FAR = 0.75;
const FAR_WORTH = 0.75;
/** Known already: "besides X" wants facts that are not about X. */
const EXCLUDED_NAME = 0.75;
const EXCLUDED_WORD = 0.85;
/** A word met only inside a longer name ("director" in "deputy director") is hardly met. */
const PARTLY = 0.6;
const PARTLY_WORTH = 0.25;
/** "How old", "how many dollars": a fact that does not speak of what is counted hardly answers. */
const UNCOUNTED = 0.6;

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
    (uncounted(ask, unmet) ? UNCOUNTED : 1) *
    (lacks(hit.fact, { ask, unmet, known, outsiders }) ? LACKS : 1);
  return {
    fact: hit.fact,
    score:
      met *
      hit.brevity *
      suits *
      said *
      (!(ask.focus === 'yes-no' && asksBefore(ask)) &&
      ask.actors.length > 0 &&
      (hit.fact.kind === 'gap' || byAny(hit.fact, ask.actors, known.facts))
        ? BY_ACTOR
        : 1) *
      (0.5 + 0.5 * (all === 0 ? 0 : met / all)),
    coverage: all === 0 ? 0 : (met / all) * said,
    clashes,
    unmet,
    hit,
  };
}

const isNoun = (unit: Unit, ask: Ask): boolean =>
  ask.nouns.some((n) => unit.keys.some((k) => k.key === `s:${n}`));

/** What someone is asked to have done: a fact that does not speak of it does not answer. */
const ACTION =
  /^c:(charge|condemn|attribute|deny|admit|sanction|arrest|join|acknowledge|expose|announce|protest)$/;

/** A reason, by the kind of the fact or in its words. */
const gives = (fact: Claim): boolean =>
  fact.kind === 'explanation' ||
  (fact.kind === 'finding' && fact.property === 'motive') ||
  /\b(because|since|partly|in order|so that|to (steal|hold|impose|make|pair|change)|for (profit|money|financial))\b/.test(
    fact.text,
  );

/** Units that name a state which is neither the main accuser nor the main accused. */
function outsidersIn(ask: Ask, facts: Facts): ReadonlySet<number> {
  const main = facts.fact(facts.record.about.mainFact);
  if (!main || main.kind === 'gap') return new Set();
  const accused =
    main.kind === 'position' ? (main.accused ?? []).flatMap((a) => [a.party, ...(a.of ? [a.of] : [])]) : [];
  const known = new Set(
    [...main.by, ...accused].flatMap((id) => [id, ...facts.ancestors(id).map((p) => p.id)]),
  );
  const foreign = (key: string) =>
    key.startsWith('p:') && facts.party(key.slice(2))?.level === 'state' && !known.has(key.slice(2));
  return new Set(ask.units.flatMap((u, i) => (u.keys.some((k) => foreign(k.key)) ? [i] : [])));
}

type Lacking = Readonly<{ ask: Ask; unmet: readonly number[]; known: Known; outsiders: ReadonlySet<number> }>;

function lacks(fact: Fact, o: Lacking): boolean {
  if (fact.kind === 'gap') return false;
  const has = (key: RegExp, list: readonly number[]) =>
    list.some(
      (i) => o.ask.units[i]?.keys.some((k) => key.test(k.key)) === true && (o.ask.weights[i] ?? 1) > 0,
    );
  const all = [...o.ask.units.keys()];
  if (has(/^x:/, o.unmet) || o.unmet.some((i) => o.outsiders.has(i))) return true;
  if (has(/^c:name$/, all) && !namesSomeone(fact, o.known.facts)) return true;
  if (['yes-no', 'choice', 'why'].includes(o.ask.focus) && has(ACTION, o.unmet)) return true;
  if (o.ask.focus === 'why' && !gives(fact)) return true;
  return o.ask.focus === 'how-many' && offers(fact, o.ask, o.known.facts) < LACKS;
}

const uncounted = (ask: Ask, unmet: readonly number[]): boolean =>
  ask.focus === 'how-many' && unmet.some((i) => ask.units[i] !== undefined && isNoun(ask.units[i], ask));

/** What "which" counts is the point of the question; words beside "or" and after "besides" are not. */
function importance(unit: Unit, ask: Ask): number {
  if (isNoun(unit, ask)) return NOUN;
  return isAside(unit, ask) ? ASIDE : 1;
}

/** "besides the tactics": known already, something else is wanted. */
function isExcluded(unit: Unit, ask: Ask): boolean {
  return ask.words
    .slice(Math.max(0, unit.from - 4), unit.from)
    .some((w) => ['besides', 'beside', 'apart', 'except'].includes(w));
}

function isAside(unit: Unit, ask: Ask): boolean {
  if (isExcluded(unit, ask)) return true;
  return (
    ask.focus === 'choice' &&
    [
      ...ask.words.slice(Math.max(0, unit.from - 3), unit.from),
      ...ask.words.slice(unit.to, unit.to + 3),
    ].includes('or')
  );
}

function bySpeaker(fact: Fact, ask: Ask, facts: Facts): boolean {
  return ask.speakers.length === 0 || fact.kind === 'gap' || byAny(fact, ask.speakers, facts);
}

/** Whether the claim is by one of these, by a part of them, or by what they are part of. */
function byAny(fact: Fact, parties: readonly string[], facts: Facts): boolean {
  if (fact.kind === 'gap') return false;
  return [...fact.by, ...(fact.via ? [fact.via] : [])].some((id) =>
    parties.some(
      (s) =>
        s === id ||
        facts.ancestors(id).some((p) => p.id === s) ||
        facts.ancestors(s).some((p) => p.id === id),
    ),
  );
}

/** The question names another number, country or month where the fact has one of its own. */
function clash(unit: Unit, o: Readonly<{ fact: Fact; ask: Ask; facts: Facts }>): boolean {
  const { fact, ask, facts } = o;
  if (fact.kind === 'gap') return false;
  return unit.keys.some(({ key }) => {
    if (key.startsWith('n:')) return Number(key.slice(2)) > 1900 ? false : hasNumber(fact);
    if (key.startsWith('x:')) return isAccusedIn(ask, unit) && fact.kind !== 'remark';
    if (key.startsWith('p:')) return otherState(key.slice(2), fact, facts);
    return isMonth(key) && hasDay(fact);
  });
}

/** Another country in the place of the accused: "why did the US blame Russia", "did Russia do it". */
const ACCUSING = new Set(['c:attribute', 'c:charge', 'c:condemn', 'c:sanction']);
const DOING = new Set(['c:perpetrator']);
function isAccusedIn(ask: Ask, country: Unit): boolean {
  const has = (u: Unit, keys: ReadonlySet<string>) => u.keys.some((k) => keys.has(k.key));
  return ask.units.some(
    (u) =>
      has(u, DOING) || (has(u, ACCUSING) && (u.from < country.from || ask.words.includes('did') === false)),
  );
}

const hasNumber = (fact: Claim): boolean =>
  ('quantity' in fact && fact.quantity !== undefined) ||
  fact.text.split(/\W+/).some((w) => numberOf(w.toLowerCase()) !== undefined);

function otherState(party: string, fact: Claim, facts: Facts): boolean {
  if (facts.party(party)?.level !== 'state') return false;
  return (
    (fact.kind === 'position' && fact.stance === 'attributes') ||
    (fact.kind === 'finding' && fact.property === 'geography')
  );
}

const MONTH =
  /^s:(januari|februari|march|april|may|june|juli|august|septemb|octob|novemb|decemb|mondai|tuesdai|wednesdai|thursdai|fridai|saturdai|sundai)$/;
const isMonth = (key: string): boolean => MONTH.test(key);
const hasDay = (fact: Claim): boolean =>
  fact.when !== undefined && /^\d{4}-\d\d(-\d\d)?$/.test(fact.when.edtf);
