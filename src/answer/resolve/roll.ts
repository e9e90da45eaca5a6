import type { Party, Position } from '../../facts/schema.ts';
import type { Query, RollFilter } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { activityName } from '../roll-row.ts';
import { and, capital, partyName } from '../tell.ts';
import { openness } from './openness.ts';
import { rollCall } from './roll-call.ts';

const BESIDE: readonly Position['stance'][] = ['joins', 'endorses', 'acknowledges'];

/** Those who stood beside the attribution of an activity: one row a party, with its strongest stance. */
export function besides(
  activity: string,
  known: Known,
): readonly Readonly<{ party: Party; position: Position }>[] {
  return known.facts
    .positions(activity)
    .filter((p) => BESIDE.includes(p.stance))
    .flatMap((position) =>
      position.by.flatMap((id) => known.facts.party(id) ?? []).map((party) => ({ party, position })),
    )
    .filter((row, i, all) => all.findIndex((r) => r.party.id === row.party.id) === i);
}

export function roll(query: Extract<Query, { kind: 'roll' }>, known: Known): Draft {
  const { about } = known.facts.record;
  if (query.activity !== undefined && !known.facts.circle.has(query.activity))
    return elsewhere(query.activity, query.filter, known);
  const all = besides(query.activity ?? about.mainActivity, known);
  const rows = all.length > 0 ? all : besides(about.mainActivity, known);
  const joined = rows.some((r) => r.position.stance === 'joins')
    ? rows.filter((r) => r.position.stance === 'joins')
    : rows;
  const kept = joined.filter(({ party }) => passes(party, query.filter));
  const others = rows.filter((r) => !joined.includes(r) && passes(r.party, query.filter));
  const facts = [...new Set([...joined, ...others].map((r) => r.position.id))];
  const main = known.facts.fact(about.mainFact);
  const leader =
    main && main.kind !== 'gap' ? capital(partyName(known.facts, main.by[0] ?? '')) : 'The main party';
  const namesOf = (list: typeof rows) => list.map((r) => partyName(known.facts, r.party.id));
  const names = namesOf(kept);
  if (names.length === 0) {
    return missing({
      missing: 'that anyone of that kind was named',
      nearest: [listed(namesOf(joined), 'named')],
      facts,
    });
  }
  const positions = [...new Set(joined.map((r) => r.position))];
  const open = positions.some((p) => p.openList) ? [openness(positions, 'it need not be complete')] : [];
  const more =
    query.ask === 'list' && others.length > 0
      ? [`In their own statements, also on record in support: ${and(namesOf(others))}.`]
      : [];
  return told({
    lead: leadOf(query.ask, { leader, names, filtered: kept.length < joined.length }),
    facts: facts.slice(0, MOST_FACTS),
    tone: 'joins',
    context: [...open, ...more],
  });
}

/** Another activity has no announced list: who holds what of it. */
function elsewhere(activity: string, filter: RollFilter, known: Known): Draft {
  return Object.keys(filter).length > 0
    ? missing({ missing: `who of that kind joined in attributing ${activityName(activity, known.facts)}` })
    : rollCall({ kind: 'roll-call', activity, ask: 'who' }, known);
}

/** A roll rests on many facts; under it stand the first of them. */
const MOST_FACTS = 12;

const listed = (names: readonly string[], word: string): string =>
  `${capital(and(names))} ${names.length === 1 ? 'is' : 'are'} ${word}.`;

function leadOf(
  ask: 'list' | 'count' | 'alone' | 'absent',
  o: Readonly<{ leader: string; names: readonly string[]; filtered: boolean }>,
): string {
  const names = and(o.names);
  switch (ask) {
    case 'alone':
      return `No: ${o.leader} made the announcement with allies and partners, including ${names}.`;
    case 'absent':
      return `The record doesn't say who did not; it names only who took part: ${names}.`;
    case 'count':
      return `${capital(NUMBER[o.names.length] ?? String(o.names.length))} ${o.filtered ? 'of that kind ' : ''}${o.names.length === 1 ? 'is' : 'are'} named: ${names}.`;
    case 'list':
      return o.filtered ? `${capital(names)}.` : `${capital(names)} are named as taking part.`;
    default: {
      const never: never = ask;
      throw new Error(`unknown ask ${String(never)}`);
    }
  }
}

const NUMBER = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

function passes(party: Party, filter: RollFilter): boolean {
  return (
    (filter.levels === undefined || filter.levels.includes(party.level)) &&
    (filter.region === undefined || party.region === filter.region) &&
    (filter.among === undefined || filter.among.includes(party.id)) &&
    !(filter.without ?? []).includes(party.id)
  );
}
