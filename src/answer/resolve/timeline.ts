import { compareDates, happenedOn, saidOn, start } from '../../facts/clocks.ts';
import { cases, family } from '../../facts/family.ts';
import type { Claim, Finding } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { overlaps, parseWhen, type Span, showWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { againByDate } from '../again.ts';
import type { TimelineRow } from '../answer.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { activityName } from '../roll-row.ts';
import { capital } from '../tell.ts';

type Asked = Extract<Query, { kind: 'timeline' }>;

/** What happened in an activity, its parts and the cases over it, by date. */
export function timeline(query: Asked, known: Known): Draft {
  const { facts } = known;
  const window = windowOf(query);
  const all = eventsOf(query.activity, facts);
  const claims = all.filter((c) => window === undefined || begins(c, window));
  const wider = window === undefined ? 0 : all.filter((c) => reaches(c, window)).length;
  const name = query.activity === undefined ? 'the record' : activityName(query.activity, facts);
  const span = spanWords(query);
  const last = claims.at(-1);
  if (!last) return missing({ missing: `that anything happened ${span} in ${name}` });
  const dates = [claims[0] ?? last, last].map((c) => showWhen(happenedOn(c) ?? '', { weekday: false }));
  const shown = query.brief ? inBrief(query.activity, claims, facts) : claims;
  return told({
    lead: `${capital([query.activity === undefined ? '' : `${name}:`, count(claims.length), span, on(dates)].filter(Boolean).join(' '))}.`,
    context: [
      ...(shown.length < claims.length ? ['Here in short; /timeline shows them all.'] : []),
      ...(wider === 0 ? [] : [`Not listed: ${count(wider)} with an earlier beginning or no narrower date.`]),
    ],
    facts: shown.map((c) => c.id),
    blocks: [{ kind: 'timeline', rows: rowsOf(shown, facts) }],
    again: againByDate(query),
  });
}

/** More events than these are told in short. */
const MANY = 12;

/** Of many events those that the record's first document tells, or else those that the matter is told by. */
function inBrief(activity: string | undefined, claims: readonly Claim[], facts: Facts): readonly Claim[] {
  if (claims.length <= MANY) return claims;
  const summary = activity === undefined ? [] : (facts.activity(activity)?.summary ?? []);
  const chosen = claims.filter((c) => summary.includes(c.id) || facts.leads(c)).slice(0, MANY);
  return chosen.length === 0 ? claims : chosen;
}

const count = (n: number): string => (n === 1 ? 'one event' : `${n} events`);
const on = ([from, to]: readonly string[]): string => (from === to ? `(${from})` : `(${from} to ${to})`);

/** Acts and events: what was only remarked has its place in other answers. */
function eventsOf(activity: string | undefined, facts: Facts): readonly Claim[] {
  const about = activity === undefined ? undefined : [...family(activity, facts), ...cases(activity, facts)];
  const claims = about === undefined ? facts.claims : about.flatMap((id) => facts.factsAbout(id));
  const events = claims.filter((c): c is Claim => c.kind !== 'gap' && isEvent(c));
  return inOrder([...new Set(events)]);
}

/** Findings that tell of something that happened, not of how much or to whom. */
const HAPPENED: readonly Finding['property'][] = [
  'discovered',
  'occurred',
  'disclosed',
  'remediation',
  'case',
];

export const isEvent = (claim: Claim): boolean =>
  claim.kind === 'position' ||
  claim.kind === 'measure' ||
  (claim.kind === 'finding' && claim.when !== undefined && HAPPENED.includes(claim.property));

export const inOrder = (claims: readonly Claim[]): readonly Claim[] =>
  claims
    .filter((c) => happenedOn(c) !== undefined)
    .sort((a, b) => compareDates(happenedOn(a) ?? '', happenedOn(b) ?? ''));

/** Each by when it happened, and when it was said where that is another day. */
export function rowsOf(claims: readonly Claim[], facts: Facts): readonly TimelineRow[] {
  return claims.map((claim) => {
    const [when, said] = [happenedOn(claim) ?? '', saidOn(claim, facts)];
    const span = parseWhen(when);
    return {
      ...(span === undefined ? {} : { at: start(span) }),
      when: showWhen(when, { weekday: false }),
      text: claim.text,
      fact: claim.id,
      ...(said === undefined || meets(said, when) ? {} : { said: showWhen(said, { weekday: false }) }),
    };
  });
}

/** "July 2021" and "19 July 2021" are no two dates. */
function meets(a: string, b: string): boolean {
  const [x, y] = [parseWhen(a), parseWhen(b)];
  return x !== undefined && y !== undefined && Number.isFinite(y.earliest) && overlaps(x, y) && near(y);
}

const MONTH_MS = 31 * 86_400_000;
/** A span of years covers its telling without being the same time. */
const near = (span: Span): boolean => span.latest - span.earliest <= MONTH_MS;

type Window = Readonly<{ from: number; to: number }>;

function windowOf({ from, to }: Asked): Window | undefined {
  if (from === undefined && to === undefined) return undefined;
  return {
    from: (from === undefined ? undefined : parseWhen(from)?.earliest) ?? Number.NEGATIVE_INFINITY,
    to: (to === undefined ? undefined : parseWhen(to)?.latest) ?? Number.POSITIVE_INFINITY,
  };
}

/** What only has an end is placed there. */
function begins(claim: Claim, window: Window): boolean {
  const span = parseWhen(happenedOn(claim) ?? '');
  return span !== undefined && start(span) >= window.from && start(span) <= window.to;
}

/** It may have gone on in the window, and began before. */
function reaches(claim: Claim, window: Window): boolean {
  const span = parseWhen(happenedOn(claim) ?? '');
  return span !== undefined && start(span) < window.from && span.latest >= window.from;
}

function spanWords({ from, to }: Asked): string {
  const show = (edtf: string) => showWhen(edtf, { weekday: false });
  if (from !== undefined && to !== undefined)
    return from === to ? `in ${show(from)}` : `from ${show(from)} to ${show(to)}`;
  if (from !== undefined) return `from ${show(from)}`;
  return to === undefined ? '' : `until ${show(to)}`;
}
