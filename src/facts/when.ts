import edtf, { type EdtfDate } from 'edtf';

/** One calendar date as precise as it is known. Milliseconds since the epoch, UTC, both ends inclusive. */
type Point = Readonly<{
  earliest: number;
  latest: number;
  precision: 'day' | 'month' | 'year';
  approximate: boolean;
  uncertain: boolean;
}>;

/**
 * A parsed EDTF date. `throughout` lasts from one point to the other; `within` is one moment between
 * them. A missing end is open, and is infinite in `earliest` or `latest`.
 */
export type Span = Readonly<{ earliest: number; latest: number }> &
  (
    | Readonly<{ kind: 'point'; point: Point }>
    | Readonly<{ kind: 'throughout' | 'within'; from?: Point; to?: Point }>
  );

/** A record repeats few dates often, and reading one takes long. What people type is not kept without end. */
const REMEMBERED = 2_000;
const remembered = new Map<string, Span | undefined>();

/** `undefined` for what is not EDTF, is reversed, is no day of the calendar, or is a form not used here. */
export function parseWhen(text: string): Span | undefined {
  if (remembered.has(text)) return remembered.get(text);
  if (remembered.size >= REMEMBERED) remembered.clear();
  const span = parsed(text);
  remembered.set(text, span);
  return span;
}

function parsed(text: string): Span | undefined {
  try {
    return spanOf(text);
  } catch {
    // The package throws on bad input; a bad date is a problem of the data file, told by the caller.
    return undefined;
  }
}

/** For sorting: by the earliest moment, then by the latest. */
export function compareWhen(a: Span, b: Span): number {
  return order(a.earliest, b.earliest) || order(a.latest, b.latest);
}

export function overlaps(a: Span, b: Span): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest;
}

/** "Monday 19 July 2021", "January 2021", "by 19 July 2021", "2011 to 2018". */
export function showWhen(text: string, options: Readonly<{ weekday?: boolean }> = {}): string {
  const span = parseWhen(text);
  if (!span) return text;
  if (span.kind === 'point') return showPoint(span.point, options.weekday ?? true);
  const from = span.from && showPoint(span.from, false);
  const to = span.to && showPoint(span.to, false);
  if (span.kind === 'throughout') {
    if (from && to) return `${from} to ${to}`;
    return from ? `from ${from}` : `until ${to}`;
  }
  if (from && to) return `between ${from} and ${to}`;
  return from ? `${from} or later` : `by ${to}`;
}

/** Days, months, years and what EDTF puts between and after them: no digits left open, no times of day. */
const FORMS = /^[\d\-./[\]?~%]+$/;

function spanOf(text: string): Span | undefined {
  if (!FORMS.test(text)) return undefined;
  if (!(text.match(/\d{4}-\d\d-\d\d/g) ?? []).every(isDay)) return undefined;
  const date = edtf(text);
  switch (date.type) {
    case 'Date': {
      const point = pointOf(date);
      return point && { kind: 'point', point, earliest: point.earliest, latest: point.latest };
    }
    case 'Interval':
      return between('throughout', end(date.lower), end(date.upper));
    case 'Set': {
      const [only, ...more] = date.values;
      if (!only || more.length > 0) return undefined;
      if (!isRange(only)) {
        if (!date.earlier && !date.later) return undefined;
        return between('within', date.earlier ? null : only, date.later ? null : only);
      }
      const [from, to] = only;
      return from && to && between('within', from, to);
    }
    default:
      return undefined;
  }
}

const isRange = (value: EdtfDate | readonly EdtfDate[]): value is readonly EdtfDate[] => Array.isArray(value);
const end = (value: EdtfDate | number | null) => (typeof value === 'number' ? null : value);

function between(kind: 'throughout' | 'within', a: EdtfDate | null, b: EdtfDate | null): Span | undefined {
  const from = a ? pointOf(a) : null;
  const to = b ? pointOf(b) : null;
  if (from === undefined || to === undefined || (!from && !to)) return undefined;
  const earliest = from ? from.earliest : Number.NEGATIVE_INFINITY;
  const latest = to ? to.latest : Number.POSITIVE_INFINITY;
  if (earliest > latest) return undefined;
  return { kind, ...(from && { from }), ...(to && { to }), earliest, latest };
}

/** The package turns 29 February 2021 into 1 March, and so does Date. */
function isDay(text: string): boolean {
  return new Date(text).toISOString().startsWith(text);
}

function pointOf(date: EdtfDate): Point | undefined {
  const precision = ([undefined, 'year', 'month', 'day'] as const)[date.precision];
  if (!precision) return undefined;
  return {
    earliest: date.min,
    latest: date.max,
    precision,
    approximate: date.approximate.value > 0,
    uncertain: date.uncertain.value > 0,
  };
}

const FORMATS = {
  weekday: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
  day: format({ day: 'numeric', month: 'long', year: 'numeric' }),
  month: format({ month: 'long', year: 'numeric' }),
  year: format({ year: 'numeric' }),
};

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
}

function showPoint(point: Point, weekday: boolean): string {
  const style = point.precision === 'day' && weekday ? 'weekday' : point.precision;
  // Some ICU versions write a comma after the weekday, others don't.
  const date = FORMATS[style].format(point.earliest).replace(',', '');
  return `${point.approximate ? 'about ' : ''}${date}${point.uncertain ? ' (uncertain)' : ''}`;
}

/** Subtraction would give NaN for two open ends. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
