import { activitiesOf } from '../facts/family.ts';
import { partiesIn } from '../facts/parties.ts';
import type { Claim, Fact } from '../facts/schema.ts';
import type { Facts } from '../facts/store.ts';
import { showWhen } from '../facts/when.ts';
import type { Unit } from '../text/unit.ts';
import { conceptsOf, contrariesOf } from './kinds.ts';
import type { Entry } from './search.ts';

/** How much a match in each part of a fact is worth. What the fact says comes first, helpers after it. */
const WEIGHTS = {
  count: 0.5,
  involved: 0.65,
  text: 1,
  kind: 0.9,
  values: 1,
  quote: 1,
  party: 1,
  above: 0.7,
  nameWords: 0.8,
  activity: 1,
  aboveActivity: 0.6,
  terms: 0.85,
  when: 0.8,
  wording: 0.9,
} as const;

export type ReadUnits = (text: string) => readonly Unit[];

/** Every fact as what it can be found by. Names and dates are in many facts, and read once. */
export function entriesOf(facts: Facts, units: ReadUnits): readonly Entry[] {
  const read = new Map<string, readonly Unit[]>();
  const once = (text: string): readonly Unit[] => {
    const known = read.get(text) ?? units(text);
    read.set(text, known);
    return known;
  };
  return facts.all.map((fact) => entryOf(fact, { facts, units: once }));
}

type Tools = Readonly<{ facts: Facts; units: ReadUnits }>;

function entryOf(fact: Fact, tools: Tools): Entry {
  const keys = new Map<string, number>();
  const asserted = new Set<string>();
  const denied = new Set<string>();
  const add = (key: string, weight: number) => keys.set(key, Math.max(weight, keys.get(key) ?? 0));
  const text = (value: string | undefined, weight: number) => {
    for (const unit of value === undefined ? [] : tools.units(value)) {
      for (const k of unit.keys.filter((key) => key.contrary !== true)) {
        add(k.key, weight * (k.key.startsWith('c:') ? 1 : k.weight));
        if (weight === WEIGHTS.terms) continue;
        (unit.negated ? denied : asserted).add(k.key);
      }
    }
  };
  for (const a of aboutOf(fact, tools.facts))
    add(`a:${a.id}`, a.own ? WEIGHTS.activity : WEIGHTS.aboveActivity);
  if (fact.kind === 'gap') {
    text(fact.question, WEIGHTS.text);
    text(fact.missing, WEIGHTS.text);
  } else claim(fact, { text, add, facts: tools.facts });
  for (const term of fact.terms ?? []) text(term, WEIGHTS.terms);
  for (const concept of conceptsOf(fact)) add(`c:${concept}`, WEIGHTS.kind);
  for (const concept of contrariesOf(fact)) {
    add(`c:${concept}`, WEIGHTS.kind);
    denied.add(`c:${concept}`);
  }
  const length = tools.units(fact.kind === 'gap' ? fact.missing : fact.text).filter((u) => !u.stop).length;
  return {
    fact,
    keys,
    negated: new Set([...denied].filter((k) => !asserted.has(k))),
    brevity: 1.15 - Math.min(0.3, length * 0.012),
  };
}

type Writer = Readonly<{
  text: (value: string | undefined, weight: number) => void;
  add: (key: string, weight: number) => void;
  facts: Facts;
}>;

function claim(fact: Claim, { text, add, facts }: Writer): void {
  text(fact.text, WEIGHTS.text);
  if (fact.by.length > 1) add(`n:${fact.by.length}`, WEIGHTS.count);
  for (const quote of fact.evidence.flatMap((e) => e.quotes ?? [])) text(quote.words, WEIGHTS.quote);
  for (const id of involved(fact, facts)) add(`p:${id}`, WEIGHTS.involved);
  for (const id of partiesIn(fact)) {
    add(`p:${id}`, WEIGHTS.party);
    for (const above of facts.ancestors(id)) add(`p:${above.id}`, WEIGHTS.above);
    text(facts.party(id)?.name, WEIGHTS.nameWords);
  }
  if (fact.when) {
    text(fact.when.wording, WEIGHTS.when);
    text(showWhen(fact.when.edtf), WEIGHTS.when);
  }
  if (fact.kind === 'finding') for (const value of fact.values) text(value, WEIGHTS.values);
  if (fact.kind === 'explanation') for (const reason of fact.reasons) text(reason, WEIGHTS.values);
  if (fact.kind === 'position') for (const a of fact.accused ?? []) text(a.wording, WEIGHTS.wording);
  if ('quantity' in fact && fact.quantity)
    text(`${fact.quantity.wording} ${fact.quantity.unit}`, WEIGHTS.values);
  text(fact.confidence?.wording, WEIGHTS.values);
}

/** Who is accused or charged over the same activity: "the four" are meant by facts about what they are charged with. */
function involved(fact: Claim, facts: Facts): readonly string[] {
  const same = fact.about.flatMap((id) => (facts.activity(id) ? facts.factsAbout(id) : []));
  return same.flatMap((f) => {
    if (f.kind === 'position') return (f.accused ?? []).map((a) => a.party);
    return f.kind === 'measure' ? (f.target ?? []) : [];
  });
}

/** What a fact is about, and what that is part of. */
function aboutOf(fact: Fact, facts: Facts): readonly Readonly<{ id: string; own: boolean }>[] {
  const own = activitiesOf(facts)(fact);
  const above = own.flatMap((id) => facts.activity(id)?.partOf ?? []);
  return [...own.map((id) => ({ id, own: true })), ...above.map((id) => ({ id, own: false }))];
}
