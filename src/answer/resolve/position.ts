import { compareDates, happenedOn, isAfter } from '../../facts/clocks.ts';
import type { Party, Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { againPosition } from '../again.ts';
import type { Block } from '../answer.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { accusedParties, activityName, rollRow } from '../roll-row.ts';
import { and, capital, guard, partyName, sentence, toneOf } from '../tell.ts';
import { announcedOn } from './announced.ts';
import { heldOn, rootsOf } from './held.ts';
import { HELD } from './stances.ts';
import { unsaid } from './unsaid.ts';

type Asked = Extract<Query, { kind: 'position' }>;

/** One party on one activity: what it holds, what it never said, what it is called, what it held elsewhere. */
export function position(query: Asked, known: Known): Draft {
  const { facts } = known;
  const activity = query.activity ?? facts.record.about.mainActivity;
  const party = facts.party(query.party);
  if (!party) throw new Error(`the record has no party "${query.party}"`);
  const { own, beside } = heldOn(activity, facts);
  const said = [...own, ...beside].filter((p) => speaks(p, party.id, facts));
  const here = [...said.filter((p) => isOwn(p, facts)), ...said.filter((p) => !isOwn(p, facts))];
  const first = standOf(party.id, own, facts) ?? here[0];
  if (!first) {
    const spokenOf = accused(party, query, facts);
    // In brief, what it was accused of elsewhere is another matter.
    const elsewhere = query.brief && !own.some((p) => spokenOf?.facts.includes(p.id));
    return (elsewhere ? undefined : spokenOf) ?? without(party, activity, facts);
  }
  if (query.brief) return briefly(first, here, { activity, facts });
  return told({
    lead: sentence(first.text),
    context: own.includes(first) ? [] : [apart(first, activity, facts)],
    tone: toneOf(first),
    facts: here.map((p) => p.id),
    blocks: [
      { kind: 'roll', rows: here.map((p) => rollRow(p, [activity], facts)) },
      ...listed('What it does not say', unsaid({ party: party.id, positions: here }, facts)),
      ...around(party, here, facts),
    ],
    again: againPosition(query),
  });
}

/** The position, and what else the party said of it or beside it. */
function briefly(
  first: Position,
  here: readonly Position[],
  { activity, facts }: Readonly<{ activity: string; facts: Facts }>,
): Draft {
  const few = [first, ...here.filter((p) => p !== first && isOwn(p, facts))].slice(0, BRIEF);
  return told({
    lead: sentence(first.text),
    context: [
      ...(first.about.includes(activity) ? [] : [apart(first, activity, facts)]),
      ...few.slice(1).map((p) => sentence(p.text)),
    ],
    tone: toneOf(first),
    facts: few.map((p) => p.id),
  });
}

/** Sentences of a brief answer. */
const BRIEF = 2;

/** Whether a claim is by this party or by a part of it. */
export const speaks = (p: Position, party: string, facts: Facts): boolean =>
  p.by.some((id) => id === party || facts.ancestors(id).some((above) => above.id === party));

/** Not of a list that several parties stand in. */
const isOwn = (p: Position, facts: Facts): boolean => rootsOf([p], facts).length === 1;

/** Its own strongest; what it says alone before what is said of several; itself before its parts. */
export function standOf(party: string, own: readonly Position[], facts: Facts): Position | undefined {
  const held = own.filter((p) => speaks(p, party, facts));
  const alone = held.filter((p) => isOwn(p, facts));
  const { mainFact } = facts.record.about;
  return (
    alone.find((p) => p.id === mainFact) ??
    alone.find((p) => p.by.includes(party) && p.of === mainFact) ??
    alone.find((p) => p.by.includes(party)) ??
    alone[0] ??
    held[0]
  );
}

const listed = (title: string, items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ kind: 'list', title, items: items.map((text) => ({ text: capital(text) })) }];

/** Names, and what it held of other activities before and after. */
function around(party: Party, here: readonly Position[], facts: Facts): readonly Block[] {
  const day = announcedOn(facts);
  const elsewhere = facts
    .factsWithin(party.id)
    .filter((c): c is Position => c.kind === 'position' && !here.includes(c) && ASSERTS.includes(c.stance))
    .sort((a, b) => compareDates(happenedOn(a) ?? '', happenedOn(b) ?? ''));
  const later = elsewhere.filter((c) => day !== undefined && isAfter(happenedOn(c) ?? '', day));
  return [
    ...listed('What it is called, and by whom', namesOf(party, facts)),
    ...listed(
      'Earlier',
      elsewhere.filter((c) => !later.includes(c)).map((c) => brief(c, facts)),
    ),
    ...listed(
      'Later',
      later.map((c) => brief(c, facts)),
    ),
  ];
}

const ASSERTS: readonly Position['stance'][] = [
  'attributes',
  'joins',
  'endorses',
  'acknowledges',
  'condemns',
];

/** "20 December 2018: attributed Cloud Hopper." */
function brief(p: Position, facts: Facts): string {
  const date = happenedOn(p);
  const held = HELD[p.stance](and(p.about.map((id) => activityName(id, facts))));
  return `${date === undefined ? '' : `${showWhen(date, { weekday: false })}: `}${held}`;
}

/** Names with who uses them: "Silk Typhoon (Microsoft, MITRE)". */
const namesOf = (party: Party, facts: Facts): readonly string[] =>
  (party.names ?? []).map(
    (n) =>
      `${n.name} (${n.by.map((id) => facts.party(id)?.short ?? facts.party(id)?.name ?? id).join(', ')})`,
  );

/** What it spoke of instead, so that nobody takes one activity for the other. */
function apart(said: Position, asked: string, facts: Facts): string {
  const warnings = said.about.flatMap((told) => [
    guard(facts, { asked: told, told: asked }) ?? [],
    guard(facts, { asked, told }) ?? [],
  ]);
  const about = and(said.about.map((id) => activityName(id, facts)));
  return warnings.flat()[0] ?? `That is about ${about}, not about ${activityName(asked, facts)}.`;
}

/** A group, a person or a body that speaks nowhere here, but is spoken of: who accused it, here first. */
function accused(party: Party, query: Asked, facts: Facts): Draft | undefined {
  const activity = query.activity ?? facts.record.about.mainActivity;
  const { own, beside } = heldOn(activity, facts);
  const accusing = [...own, ...beside, ...facts.claims]
    .filter((c): c is Position => c.kind === 'position')
    .filter((p, i, all) => accusedParties(p, facts).some((a) => a.id === party.id) && all.indexOf(p) === i);
  const [first] = accusing;
  if (!first) return undefined;
  const name = capital(partyName(facts, party.id));
  return told({
    lead:
      party.description === undefined ? sentence(first.text) : sentence(`${name} is ${party.description}`),
    context: own.includes(first) ? [] : [apart(first, activity, facts)],
    tone: 'attributes',
    facts: accusing.map((p) => p.id),
    blocks: [
      { kind: 'roll', rows: accusing.map((p) => rollRow(p, [activity], facts)) },
      ...listed('What it is called, and by whom', namesOf(party, facts)),
    ],
    again: againPosition(query),
  });
}

/** It is in the record, but not with a position on this. */
function without(party: Party, activity: string, facts: Facts): Draft {
  const name = partyName(facts, party.id);
  const elsewhere = [
    ...facts.factsWithin(party.id).filter((c): c is Position => c.kind === 'position'),
    ...facts.claims.filter(
      (c): c is Position => c.kind === 'position' && accusedParties(c, facts).some((a) => a.id === party.id),
    ),
  ];
  const [near] = elsewhere;
  return missing({
    missing: `which position ${name} took on ${activityName(activity, facts)}`,
    nearest: near ? [sentence(near.text)] : [],
    facts: elsewhere.slice(0, 3).map((c) => c.id),
  });
}
