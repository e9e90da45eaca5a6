/** An activity: what it must not be taken for, then who claims what about it. */
import type { RootContent } from 'mdast';
import { type Activity, type Claim, Stance } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { activitiesOf, capital, nameOf } from '../telling.ts';
import { claimItem, type Desk } from './claim.ts';
import { codes, heading, item, list, paragraph } from './nodes.ts';

/** A claim about several activities stands under the first of them, and says what else it is about. */
export function chapter(activity: Activity, desk: Desk): readonly RootContent[] {
  const { facts } = desk;
  const about = facts.claims.map((claim) => ({ claim, activities: activitiesOf(claim.about, facts) }));
  const own = about.filter(({ activities }) => activities[0] === activity.id);
  const elsewhere = about.filter(({ activities }) => activities.indexOf(activity.id) > 0);
  if (own.length + elsewhere.length === 0) return [];
  const claims = own.map(({ claim }) => claim).toSorted((a, b) => rank(a) - rank(b));
  const byClaimants = Map.groupBy(claims, (claim) => claimantsOf(claim, facts));
  return [
    heading(2, capital(activity.name)),
    ...warnings(activity),
    ...[...byClaimants].flatMap(([names, theirs]): RootContent[] => [
      heading(3, capital(names)),
      list(theirs.map((claim) => claimItem(claim, desk))),
    ]),
    ...(elsewhere.length === 0
      ? []
      : [paragraph('See also ', ...codes(elsewhere.map(({ claim }) => claim.id)), '.')]),
  ];
}

function warnings({ notToConfuse = [] }: Activity): readonly RootContent[] {
  if (notToConfuse.length === 0) return [];
  return [list(notToConfuse.map(({ sentence }) => item(paragraph(sentence))))];
}

const claimantsOf = ({ by }: Claim, facts: Facts): string => by.map((id) => nameOf(id, facts)).join(', ');

const KINDS: readonly Claim['kind'][] = ['position', 'measure', 'finding', 'explanation', 'remark'];

/** Positions first, attributions before denials. */
const rank = (claim: Claim): number =>
  claim.kind === 'position'
    ? Stance.options.indexOf(claim.stance)
    : Stance.options.length + KINDS.indexOf(claim.kind);
