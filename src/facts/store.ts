import { once } from '../once.ts';
import { type Leading, leadingOf } from './leading.ts';
import {
  type Activity,
  type Claim,
  type Fact,
  type Party,
  type Position,
  type RecordData,
  type Source,
  Stance,
} from './schema.ts';

/** The record with its indexes: built once, never changed, every look-up O(1). */
export type Facts = Readonly<{
  record: RecordData;
  /** All facts, in the order of the files. */
  all: readonly Fact[];
  claims: readonly Claim[];
  fact(id: string): Fact | undefined;
  party(id: string): Party | undefined;
  activity(id: string): Activity | undefined;
  source(id: string): Source | undefined;
  /** Facts whose `about` names this activity, or a fact about it ("first time" is about a condemnation). */
  factsAbout(activity: string): readonly Fact[];
  /** Claims by exactly this party (or source). */
  factsBy(party: string): readonly Claim[];
  /** Claims by this party or by a part of it: the administration's are among those of its state. */
  factsWithin(party: string): readonly Claim[];
  /** Who holds what about this activity, in the order of the stances: attributions first, denials late. */
  positions(activity: string): readonly Position[];
  /** What this party is part of, nearest first. */
  ancestors(party: string): readonly Party[];
  /** The parts of this party, at any depth. */
  parts(party: string): readonly Party[];
  /** Facts that answer, build on or are about this fact, or rest on it as a gap's nearest. */
  restingOn(fact: string): readonly Fact[];
  /** Parties that the claim's text spells out by name, whether or not its fields name them. */
  spelt(claim: Claim): readonly Party[];
  /** Claims that a source makes in the same paragraph, this one left out. */
  besides(fact: string): readonly Claim[];
}> &
  Leading;

export function createFacts(record: RecordData): Facts {
  const facts = byId(record.facts);
  const parties = byId(record.parties);
  const activities = byId(record.activities);
  const sources = byId(record.sources);
  const claims = record.facts.filter((fact): fact is Claim => fact.kind !== 'gap');
  const lineage = new Map(record.parties.map((party) => [party.id, lineageOf(party, parties)]));
  const parts = index(record.parties, (party) => (lineage.get(party.id) ?? []).map((above) => above.id));
  const about = index(record.facts, (fact) => activitiesOf(fact, facts, new Set()));
  const positions = index(
    record.facts.filter((fact) => fact.kind === 'position').sort(byStance),
    (fact) => fact.about,
  );
  const by = index(claims, (claim) => claim.by);
  const within = index(claims, (claim) => claim.by.flatMap((id) => [id, ...above(lineage.get(id))]));
  const resting = index(record.facts, restsOn);
  const told = index(claims, paragraphs);
  return {
    record,
    all: record.facts,
    claims,
    fact: (id) => facts.get(id),
    party: (id) => parties.get(id),
    activity: (id) => activities.get(id),
    source: (id) => sources.get(id),
    factsAbout: (id) => about.get(id) ?? [],
    factsBy: (id) => by.get(id) ?? [],
    factsWithin: (id) => within.get(id) ?? [],
    positions: (id) => positions.get(id) ?? [],
    ancestors: (id) => lineage.get(id) ?? [],
    parts: (id) => parts.get(id) ?? [],
    restingOn: (id) => resting.get(id) ?? [],
    spelt: once((claim) => record.parties.filter((party) => isSpelt(party, claim.text))),
    besides: (id) => {
      const fact = facts.get(id);
      if (!fact || fact.kind === 'gap') return [];
      return paragraphs(fact)
        .flatMap((p) => told.get(p) ?? [])
        .filter((c) => c.id !== id);
    },
    ...leadingOf(record, (fact) => activitiesOf(fact, facts, new Set())),
  };
}

const isSpelt = ({ name, short }: Party, text: string): boolean =>
  text.includes(name) || (short !== undefined && text.split(/[^\p{L}\p{N}]+/u).includes(short));

/** The ids of the facts that this one answers, is about, replaces or points to. */
function restsOn(fact: Fact): string[] {
  const links = [...fact.about];
  if (fact.kind === 'gap') links.push(...(fact.nearest ?? []));
  else {
    if (fact.kind === 'position' && fact.of) links.push(fact.of);
    if (fact.supersedes) links.push(fact.supersedes);
  }
  return links;
}

/** Where a claim stands: sources and their paragraphs. */
const paragraphs = (claim: Claim): string[] =>
  claim.evidence.flatMap(({ source, paragraph, locator }) => {
    const place = paragraph ?? locator;
    return place === undefined ? [] : [`${source} ${place}`];
  });

function activitiesOf(fact: Fact, facts: ReadonlyMap<string, Fact>, seen: Set<string>): string[] {
  if (seen.has(fact.id)) return [];
  seen.add(fact.id);
  return fact.about.flatMap((id) => {
    const subject = facts.get(id);
    return subject ? activitiesOf(subject, facts, seen) : [id];
  });
}

function lineageOf(party: Party, parties: ReadonlyMap<string, Party>): Party[] {
  const lineage: Party[] = [];
  let above = party.partOf ? parties.get(party.partOf) : undefined;
  while (above && above !== party && !lineage.includes(above)) {
    lineage.push(above);
    above = above.partOf ? parties.get(above.partOf) : undefined;
  }
  return lineage;
}

const above = (lineage: readonly Party[] | undefined) => (lineage ?? []).map((party) => party.id);

function byId<T extends Readonly<{ id: string }>>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.id, entry]));
}

function index<T>(
  list: readonly T[],
  keysOf: (entry: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const entry of list) {
    for (const key of new Set(keysOf(entry))) {
      const entries = map.get(key);
      if (entries) entries.push(entry);
      else map.set(key, [entry]);
    }
  }
  return map;
}

function byStance(a: Position, b: Position): number {
  return Stance.options.indexOf(a.stance) - Stance.options.indexOf(b.stance);
}
