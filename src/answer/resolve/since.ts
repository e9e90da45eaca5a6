import { happenedOn, isAfter } from '../../facts/clocks.ts';
import { cases, family } from '../../facts/family.ts';
import type { Claim } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { againByDate } from '../again.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { activityName } from '../roll-row.ts';
import { sentence } from '../tell.ts';
import { announcedOn } from './announced.ts';
import { inOrder, rowsOf } from './timeline.ts';

type Asked = Extract<Query, { kind: 'since' }>;

/** What has come after: in the matter itself and the cases over it, then attributions of other cases. */
export function since(query: Asked, known: Known): Draft {
  const { facts } = known;
  const activity = query.activity ?? facts.record.about.mainActivity;
  const from = query.since === 'announcement' ? announcedOn(facts) : query.since;
  if (from === undefined) return missing({ missing: 'when the announcement was made' });
  const about = [...family(activity, facts), ...cases(activity, facts)];
  const later = inOrder(facts.claims.filter((c) => isStep(c) && isAfter(happenedOn(c) ?? '', from)));
  const own = later.filter((c) => touches(c, about, facts));
  const others =
    query.activity === undefined ? later.filter((c) => !own.includes(c) && isAttribution(c)) : [];
  const name = activityName(activity, facts);
  const day = showWhen(from, { weekday: false });
  const latest = own.at(-1);
  if (!latest)
    return missing({
      missing: `that anything has changed on ${name} since ${day}`,
      facts: others.map((c) => c.id).slice(-3),
    });
  const rest = own.length - 1;
  return told({
    lead: sentence(latest.text),
    context: [
      rest === 0
        ? `It is the one later step on ${name} since ${day}.`
        : `It is the latest of ${own.length} steps on ${name} and the cases over it since ${day}.`,
      ...(others.length === 0 ? [] : [`Later attributions of other cases on record: ${others.length}.`]),
    ],
    facts: [...own]
      .reverse()
      .concat([...others].reverse())
      .map((c) => c.id),
    again: againByDate(query),
    blocks: [
      { kind: 'timeline', rows: rowsOf([...own].reverse(), facts) },
      ...(others.length === 0
        ? []
        : [{ kind: 'timeline' as const, title: 'Other cases', rows: rowsOf([...others].reverse(), facts) }]),
    ],
  });
}

/** An act: somebody took a position or a measure. */
const isStep = (claim: Claim): boolean => claim.kind === 'position' || claim.kind === 'measure';
const isAttribution = (claim: Claim): boolean => claim.kind === 'position' && claim.stance === 'attributes';

const touches = (claim: Claim, activities: readonly string[], facts: Facts): boolean =>
  claim.about.some(
    (id) =>
      activities.includes(id) || (facts.fact(id)?.about ?? []).some((above) => activities.includes(above)),
  );
