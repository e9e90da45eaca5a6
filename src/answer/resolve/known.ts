import { compareDates, isBy, saidOn } from '../../facts/clocks.ts';
import { family } from '../../facts/family.ts';
import type { Claim, Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { parseWhen, showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { againByDate } from '../again.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { activityName } from '../roll-row.ts';
import { sentence, uncapital } from '../tell.ts';
import { announcedOn } from './announced.ts';
import { isEvent, rowsOf } from './timeline.ts';

type Then = Readonly<{ day: string; before?: boolean }>;
type Asked = Extract<Query, { kind: 'known' }>;

/** What had been said by a day: the newest attribution of that time first, then all that was on record. */
export function knownBy(query: Asked, known: Known): Draft {
  const { facts } = known;
  const activity = query.activity ?? facts.record.about.mainActivity;
  const at: Then = { ...query, day: query.by === 'announcement' ? (announcedOn(facts) ?? '') : query.by };
  const about = [...new Set(family(activity, facts).flatMap((id) => facts.factsAbout(id)))];
  const dated = about.filter((f): f is Claim => f.kind !== 'gap' && saidOn(f, facts) !== undefined);
  const then = dated.filter((c) => isThen(saidOn(c, facts) ?? '', at));
  const name = activityName(activity, facts);
  const day = shown(at);
  if (then.length === 0)
    return missing({
      missing: `that anything of ${name} had been made known ${day.slice(0, 1).toLowerCase()}${day.slice(1)}`,
    });
  const held = then.filter((c): c is Position => c.kind === 'position' && c.stance === 'attributes');
  const lead = held.find((p) => p.id === facts.record.about.mainFact) ?? bySaid(held, facts)[0];
  const newestFirst = bySaid(then.filter(isEvent), facts);
  return told({
    lead: lead
      ? sentence(`${day} this attribution had been made: ${uncapital(lead.text)}`)
      : sentence(`${day} nobody on record had attributed ${name}`),
    context: [`${then.length} of the ${dated.length} dated claims about it had been made.`],
    facts: newestFirst.map((c) => c.id),
    again: againByDate(query),
    blocks: [{ kind: 'timeline', rows: rowsOf(newestFirst, facts) }],
  });
}

function isThen(said: string, { day, before }: Then): boolean {
  if (before !== true) return isBy(said, day);
  const [x, y] = [parseWhen(said), parseWhen(day)];
  return x !== undefined && y !== undefined && x.latest < y.earliest;
}

const shown = ({ day, before }: Then): string =>
  `${before ? 'Before' : 'By'} ${showWhen(day, { weekday: false })}`;

/** The newest first: it says how things stood. */
const bySaid = <T extends Claim>(claims: readonly T[], facts: Facts): readonly T[] =>
  [...claims].sort((a, b) => compareDates(saidOn(b, facts) ?? '', saidOn(a, facts) ?? ''));
