/** Dates as people type them, relative ones against the clock that is passed in, as EDTF. */
import { type Component, GB } from 'chrono-node/en';
import { parseWhen } from '../facts/when.ts';
import { MONTHS } from '../text/english.ts';

/** EDTF, equal where one date was typed; `start` and `end` are offsets into the text. */
export type TypedDate = Readonly<{ from: string; to: string; start: number; end: number }>;
/** `now` in milliseconds since the epoch; `year`: the one meant by "20 July". */
export type Calendar = Readonly<{ now: number; year: number }>;

/** Forms that chrono does not read: 2021-07, 2021. */
const ISO = /(?<![\d/-])(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?![\d/-])/g;
const MONTH_NAME = new RegExp(`\\b(${MONTHS.map((m) => m.slice(0, 3)).join('|')})`, 'i');

/** In the order of the text; days that no calendar has are left out. */
export function datesIn(text: string, calendar: Calendar): readonly TypedDate[] {
  const read = GB.parse(text, { instant: new Date(calendar.now), timezone: 0 }).flatMap(
    (r): readonly TypedDate[] => {
      const from = edtfOf(r.start, r.text, calendar);
      const to = r.end ? edtfOf(r.end, r.text, calendar) : from;
      return from === undefined || to === undefined
        ? []
        : [{ from, to, start: r.index, end: r.index + r.text.length }];
    },
  );
  const written = [...text.matchAll(ISO)]
    .map((m) => ({ from: m[0], to: m[0], start: m.index, end: m.index + m[0].length }))
    .filter((d) => parseWhen(d.from) !== undefined && !read.some((r) => r.start < d.end && d.start < r.end));
  return [...read, ...written].sort((a, b) => a.start - b.start);
}

/** The one date that a text consists of. */
export function readDate(text: string, calendar: Calendar): string | undefined {
  const [date, ...more] = datesIn(text, calendar);
  if (!date || more.length > 0 || date.from !== date.to) return undefined;
  return /\w/.test(text.slice(0, date.start) + text.slice(date.end)) ? undefined : date.from;
}

/** What is used of chrono's components. */
type Dated = Readonly<{ get(part: Component): number | null; isCertain(part: Component): boolean }>;

/** As precise as it was typed; a bare weekday is no date. */
function edtfOf(date: Dated, typed: string, { year }: Calendar): string | undefined {
  const own = date.isCertain('year') || !MONTH_NAME.test(typed);
  const y = String((own ? date.get('year') : year) ?? year).padStart(4, '0');
  const [m, d] = [date.get('month'), date.get('day')].map((n) => String(n ?? 1).padStart(2, '0'));
  if (date.isCertain('day')) return `${y}-${m}-${d}`;
  if (date.isCertain('month')) return `${y}-${m}`;
  return date.isCertain('year') ? y : undefined;
}
