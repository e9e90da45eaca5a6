import type { Party, Position } from '../../facts/schema.ts';
import type { Query, RollFilter } from '../../question/query.ts';
import type { RollRow } from '../answer.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { and, capital, dateOf, partyName, STANCE_WORD } from '../tell.ts';

const BESIDE: readonly Position['stance'][] = ['joins', 'endorses', 'acknowledges'];

/** Those who stood beside the attribution of an activity: one row a party and position. */
export function besides(
  activity: string,
  known: Known,
): readonly Readonly<{ party: Party; position: Position }>[] {
  return known.facts
    .positions(activity)
    .filter((p) => BESIDE.includes(p.stance))
    .flatMap((position) =>
      position.by.flatMap((id) => known.facts.party(id) ?? []).map((party) => ({ party, position })),
    );
}

export function roll(query: Extract<Query, { kind: 'roll' }>, known: Known): Draft {
  const { about } = known.facts.record;
  const all = besides(query.activity ?? about.mainActivity, known);
  const rows = all.length > 0 ? all : besides(about.mainActivity, known);
  const kept = rows.filter(({ party }) => passes(party, query.filter));
  const facts = [...new Set(rows.map((r) => r.position.id))];
  const main = known.facts.fact(about.mainFact);
  const leader =
    main && main.kind !== 'gap' ? capital(partyName(known.facts, main.by[0] ?? '')) : 'The main party';
  const names = kept.map((r) => partyName(known.facts, r.party.id));
  if (names.length === 0)
    return missing({
      missing: 'that anyone of that kind was named',
      nearest: [
        listed(
          rows.map((r) => partyName(known.facts, r.party.id)),
          'named',
        ),
      ],
      facts,
    });
  const positions = [...new Set(rows.map((r) => r.position))];
  const note = positions.some((p) => p.openList) ? openness(positions, 'it need not be complete') : undefined;
  return told({
    lead: leadOf(query.ask, { leader, names, filtered: kept.length < rows.length }),
    facts,
    tone: 'joins',
    ...(note === undefined ? {} : { context: [note] }),
    blocks: facts.length > 1 ? [{ kind: 'roll', rows: kept.map((r) => row(r, known)) }] : [],
  });
}

/** Whether a list is open, in the source's own word, and what follows from it. */
export function openness(positions: readonly Position[], so: string): string {
  const open = positions.find((p) => p.openList);
  if (!open) return 'The list is given as complete.';
  return open.openWords === undefined
    ? `The list is open, so ${so}.`
    : `The list opens with "${open.openWords}", so ${so}.`;
}

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

function row({ party, position }: Readonly<{ party: Party; position: Position }>, known: Known): RollRow {
  const date = dateOf(position);
  return {
    party: capital(partyName(known.facts, party.id)),
    partyId: party.id,
    stance: STANCE_WORD[position.stance],
    words: position.text,
    fact: position.id,
    ...(date === undefined ? {} : { date }),
  };
}
