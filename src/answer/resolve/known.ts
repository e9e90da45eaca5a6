import { compareDates, isBy, saidOn } from '../../facts/clocks.ts';
import { family } from '../../facts/family.ts';
import type { Claim, Position } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { parseWhen, showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { againByDate } from '../again.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { activityName } from '../roll-row.ts';
import { sentence } from '../tell.ts';
import { announcedOn } from './announced.ts';
import { inOrder, isEvent, rowsOf } from './timeline.ts';

type Asked = Extract<Query, { kind: 'known' }>;

/** What had been said by a day: the newest attribution of that time first, then all that was on record. */
export function knownBy(query: Asked, known: Known): Draft {
  const { facts } = known;
  const activity = query.activity ?? facts.record.about.mainActivity;
  const about = [...new Set(family(activity, facts).flatMap((id) => facts.factsAbout(id)))];
  const dated = about.filter((f): f is Claim => f.kind !== 'gap' && saidOn(f, facts) !== undefined);
  const then = dated.filter((c) => isThen(saidOn(c, facts) ?? '', query.by, facts));
  const name = activityName(activity, facts);
  const day = dayOf(query.by, facts);
  if (then.length === 0) return missing({ missing: `that anything of ${name} had been made known ${day}` });
  const held = then.filter((c): c is Position => c.kind === 'position' && c.stance === 'attributes');
  const lead = held.find((p) => p.id === facts.record.about.mainFact) ?? newest(held, facts);
  return told({
    lead: lead
      ? sentence(`${day}, as far as the record goes, this was the attribution: ${lead.text}`)
      : sentence(`${day} nobody on record had attributed ${name}`),
    context: [`${then.length} of the ${dated.length} dated claims about it had been made.`],
    facts: inOrder(then.filter(isEvent)).map((c) => c.id),
    again: againByDate(query),
    blocks: [{ kind: 'timeline', rows: rowsOf(inOrder(then.filter(isEvent)), facts) }],
  });
}

function isThen(said: string, by: string, facts: Facts): boolean {
  if (by !== 'announcement') return isBy(said, by);
  const [x, y] = [parseWhen(said), parseWhen(announcedOn(facts) ?? '')];
  return x !== undefined && y !== undefined && x.latest < y.earliest;
}

function dayOf(by: string, facts: Facts): string {
  const shown = (edtf: string) => showWhen(edtf, { weekday: false });
  return by === 'announcement'
    ? `Before the announcement of ${shown(announcedOn(facts) ?? '')}`
    : `By ${shown(by)}`;
}

const newest = (held: readonly Position[], facts: Facts): Position | undefined =>
  [...held].sort((a, b) => compareDates(saidOn(b, facts) ?? '', saidOn(a, facts) ?? ''))[0];
