import type { Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Query } from '../../question/query.ts';
import { againRoll } from '../again.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { accusedParties, activityName, isOrgan, rollRow } from '../roll-row.ts';
import { and, capital, partyName, TONES } from '../tell.ts';
import { camps, heldOn, rootsOf, stanceOf } from './held.ts';
import { openness } from './openness.ts';
import { HELD, sayCamp } from './stances.ts';

type Asked = Extract<Query, { kind: 'roll-call' }>;
type Found = Readonly<{ own: readonly Position[]; beside: readonly Position[]; name: string; facts: Facts }>;

/** Party × stance × activity: who holds what, in whose words. */
export function rollCall(query: Asked, known: Known): Draft {
  const { facts } = known;
  const activity = query.activity ?? facts.record.about.mainActivity;
  const all = heldOn(activity, facts);
  const found: Found = {
    own: all.own.filter(keeps(query, all.own, facts)),
    beside: all.beside.filter(keeps(query, all.beside, facts)),
    name: activityName(activity, facts),
    facts,
  };
  if (found.own.length + found.beside.length === 0) return nobody(query, { ...found, own: all.own });
  const rows = [...found.own, ...(query.ask === 'whole' || query.names !== undefined ? found.beside : [])];
  return told({
    lead: leadOf(query, found),
    context: [...restOf(query, found), ...besideOf(query, found), ...openOf(found)],
    tone: query.stance === undefined ? 'attributes' : TONES[query.stance],
    facts: rows.map((p) => p.id),
    blocks: [{ kind: 'roll', rows: rows.map((p) => rollRow(p, [activity], facts)) }],
    again: againRoll(query),
  });
}

/** Which positions a filter leaves. Absent parts do not filter. */
function keeps(query: Asked, among: readonly Position[], facts: Facts): (p: Position) => boolean {
  const { stance, names } = query;
  const only = (p: Position) => rootsOf([p], facts).some((r) => stanceOf(r.id, among, facts) === stance);
  return (p) =>
    (stance === undefined || (p.stance === stance && (query.only !== true || only(p)))) &&
    (names === undefined ||
      accusedParties(p, facts).some((a) => (names === 'organ' ? isOrgan(a) : a.id === names))) &&
    (query.states !== true || rootsOf([p], facts).some((r) => r.level === 'state'));
}

function leadOf(query: Asked, found: Found): string {
  const { own, name, facts } = found;
  if (query.names !== undefined) return naming(query.names, found);
  if (query.stance === undefined) {
    const [first] = camps(own, facts);
    return first
      ? `${capital(sayCamp(first, { name, facts }))}.`
      : `Nobody on record holds anything of ${name} itself.`;
  }
  const parties = who(query, own, facts);
  if (parties.length === 0) return `Nobody on record ${HELD[query.stance](name)}.`;
  const verb = HELD[query.stance](name).replace(/^/, query.only === true ? 'only ' : '');
  return query.ask === 'count'
    ? `${parties.length}: ${and(parties)} ${verb}.`
    : `${capital(and(parties))} ${verb}.`;
}

const who = (query: Asked, positions: readonly Position[], facts: Facts): readonly string[] =>
  rootsOf(positions, facts)
    .filter((r) => query.states !== true || r.level === 'state')
    .filter((r) => query.only !== true || stanceOf(r.id, positions, facts) === query.stance)
    .map((r) => partyName(facts, r.id));

/** Who named the ministry, a state body or a group; never for an activity that they did not name it for. */
function naming(names: string, { own, beside, name, facts }: Found): string {
  const what = names === 'organ' ? 'a state body' : partyName(facts, names);
  const which = names === 'organ' ? `: ${and(organsOf(own, facts))}` : '';
  const parties = (list: readonly Position[]) => and(rootsOf(list, facts).map((r) => partyName(facts, r.id)));
  return own.length === 0
    ? `For ${name} itself nobody on record named ${what}; for other activity ${parties(beside)} did.`
    : `For ${name}, ${parties(own)} named ${what}${which}.`;
}

const organsOf = (positions: readonly Position[], facts: Facts): readonly string[] => [
  ...new Set(
    positions
      .flatMap((p) => accusedParties(p, facts))
      .filter(isOrgan)
      .map((a) => partyName(facts, a.id)),
  ),
];

/** The other stances, after the strongest. */
function restOf(query: Asked, { own, facts }: Found): readonly string[] {
  if (query.stance !== undefined || query.names !== undefined) return [];
  const [, ...rest] = camps(own, facts);
  return rest.length === 0 ? [] : [`${capital(rest.map((camp) => sayCamp(camp, { facts })).join('; '))}.`];
}

/** What was said beside it is told apart: two activities are never glued together. */
function besideOf(query: Asked, { own, beside, name, facts }: Found): readonly string[] {
  if (beside.length === 0 || own.length === 0) return [];
  if (query.ask === 'whole' && query.stance === undefined && query.names === undefined)
    return [`Listed last: what was said beside it, not of ${name} itself.`];
  const told = rootsOf(own, facts);
  const others = beside.filter((p) => rootsOf([p], facts).some((r) => !told.includes(r)));
  const parties = and(rootsOf(others, facts).map((r) => partyName(facts, r.id)));
  const activities = and([...new Set(others.flatMap((p) => p.about))].map((id) => activityName(id, facts)));
  return others.length === 0 ? [] : [`Not of ${name} itself: ${parties} (${activities}).`];
}

function openOf({ own }: Found): readonly string[] {
  return own.some((p) => p.openList) ? [openness(own, 'it need not be complete')] : [];
}

function nobody(query: Asked, { own, name, facts }: Found): Draft {
  const verb = query.names === undefined ? 'took that position on' : 'named that for';
  const all = camps(own, facts);
  return missing({
    missing: own.length === 0 ? `who holds what about ${name}` : `that anyone ${verb} ${name}`,
    nearest: all.slice(0, 2).map((camp) => `${sayCamp(camp, { name, facts })}.`),
    facts: own.slice(0, FEW).map((p) => p.id),
  });
}

/** Facts under an answer that is no list. */
const FEW = 6;
