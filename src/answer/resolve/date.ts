import { parseWhen, showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { dateNote } from '../tell.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/** When the attribution of an activity was announced. */
export function date(query: Extract<Query, { kind: 'date' }>, known: Known): Draft {
  const { facts } = known;
  const { mainActivity, mainFact } = facts.record.about;
  const activity = query.activity ?? mainActivity;
  const own = facts.positions(activity).find((p) => p.stance === 'attributes' && p.when);
  const occurred = facts.factsAbout(activity).find((f) => f.kind === 'finding' && f.property === 'occurred');
  const announced = activity === mainActivity ? (facts.fact(mainFact) ?? own) : (own ?? facts.fact(mainFact));
  const fact = query.of === 'occurred' ? occurred : announced;
  if (!fact || fact.kind === 'gap' || !fact.when) return missing({ missing: 'when that was' });
  const span = parseWhen(fact.when.edtf);
  const note = dateNote(fact);
  const full = showWhen(fact.when.edtf);
  const day = span?.kind === 'point' && span.point.precision === 'day' ? span.earliest : undefined;
  const verdict =
    query.claimed === undefined ? '' : full.toLowerCase().includes(query.claimed) ? 'Yes: ' : 'Not quite: ';
  return told({
    lead: `${verdict}${partOf(query.part, { full, day })}.`,
    facts: [fact.id],
    tone: 'attributes',
    ...(note === undefined ? {} : { note }),
  });
}

function partOf(
  part: 'date' | 'weekday' | 'month' | 'year',
  d: Readonly<{ full: string; day: number | undefined }>,
): string {
  if (d.day === undefined || part === 'date' || part === 'year') return d.full;
  return part === 'month'
    ? `${MONTH.format(d.day)} (${d.full})`
    : `A ${WEEKDAY.format(d.day)}: ${d.full.replace(/^\w+day /, '')}`;
}
