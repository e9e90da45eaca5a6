/** Who holds what about an activity: the positions behind a roll call, and whose stance is which. */
import { compareDates, happenedOn } from '../../facts/clocks.ts';
import { family } from '../../facts/family.ts';
import type { Party, Position, Stance } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';

/** `own` are about the activity itself; `beside` about its parts, or about others that were announced with it. */
export type Held = Readonly<{ own: readonly Position[]; beside: readonly Position[] }>;

export function heldOn(activity: string, facts: Facts): Held {
  const parts = family(activity, facts).flatMap((id) => facts.positions(id));
  const direct = facts.positions(activity);
  const own = [...new Set(direct.length > 0 ? direct : parts)];
  const main = facts.fact(facts.record.about.mainFact);
  const lead = own.find((p) => p.id === main?.id);
  const announced = lead ? positionsOf(facts).filter((p) => announcedWith(p, lead)) : [];
  const beside = [...new Set([...parts, ...announced])].filter((p) => !own.includes(p));
  return {
    own: own.sort((a, b) => order(a, lead) - order(b, lead) || byDate(a, b)),
    beside,
  };
}

const positionsOf = (facts: Facts): readonly Position[] =>
  facts.claims.filter((c): c is Position => c.kind === 'position');

/** Said on the same day of the same accused, or by its own words in relation to it. */
function announcedWith(position: Position, lead: Position): boolean {
  const accuses = (p: Position) => (p.accused ?? []).flatMap((a) => [a.party, a.of ?? a.party]);
  return (
    position.relation !== undefined ||
    (happenedOn(position) === happenedOn(lead) && accuses(position).some((id) => accuses(lead).includes(id)))
  );
}

/** From the strongest. What others say of a party does not outweigh its own words, so shared lists come late. */
const STRENGTH: readonly Stance[] = [
  'attributes',
  'joins',
  'endorses',
  'condemns',
  'acknowledges',
  'admits',
  'denies',
  'disputes',
  'withholds',
  'declines-comment',
];

const order = (p: Position, lead: Position | undefined): number =>
  p === lead ? -1 : STRENGTH.indexOf(p.stance) + (p.type === 'technical' ? 0.5 : 0);

const byDate = (a: Position, b: Position): number => compareDates(happenedOn(a) ?? '', happenedOn(b) ?? '');

/** The state or body that somebody speaks for. */
function rootOf(id: string, facts: Facts): Party | undefined {
  return facts.ancestors(id).at(-1) ?? facts.party(id);
}

export const rootsOf = (positions: readonly Position[], facts: Facts): readonly Party[] => [
  ...new Set(positions.flatMap((p) => p.by).flatMap((id) => rootOf(id, facts) ?? [])),
];

/** The strongest that a party itself says; what a list of several says of it counts only when it is all there is. */
export function stanceOf(party: string, positions: readonly Position[], facts: Facts): Stance | undefined {
  const held = positions.filter((p) => p.by.some((id) => rootOf(id, facts)?.id === party));
  const alone = held.filter((p) => rootsOf([p], facts).length === 1);
  const stances = (alone.length > 0 ? alone : held).map((p) => p.stance);
  return STRENGTH.find((stance) => stances.includes(stance));
}

/** Parties by the strongest that each says, strongest first. */
export function camps(
  positions: readonly Position[],
  facts: Facts,
): readonly Readonly<{ stance: Stance; parties: readonly Party[] }>[] {
  const roots = rootsOf(positions, facts).map((party) => ({
    party,
    stance: stanceOf(party.id, positions, facts),
  }));
  return STRENGTH.flatMap((stance) => {
    const parties = roots.filter((r) => r.stance === stance).map((r) => r.party);
    return parties.length === 0 ? [] : [{ stance, parties }];
  });
}
