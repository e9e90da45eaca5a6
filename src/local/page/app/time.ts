import type { TimeStyle } from './markdown.ts';

const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(undefined, options);
const CLOCK = format({ hour: 'numeric', minute: '2-digit' });
const DAY = format({ dateStyle: 'long' });
const SHORT_DAY = format({ dateStyle: 'short' });
const STYLES: Readonly<Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormat>> = {
  t: CLOCK,
  T: format({ timeStyle: 'medium' }),
  d: SHORT_DAY,
  D: DAY,
  f: format({ dateStyle: 'long', timeStyle: 'short' }),
  F: format({ dateStyle: 'full', timeStyle: 'short' }),
};
const RELATIVE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
/** Seconds in each unit, the largest first. */
const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
];

export const clock = (date: Date): string => CLOCK.format(date);
/** To the second, for what happens fast. */
export const exactTime = (date: Date): string => STYLES.T.format(date);
export const longDay = (date: Date): string => DAY.format(date);

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString();
export const newDay = (previous: string | undefined, next: string): boolean =>
  previous === undefined || !sameDay(new Date(previous), new Date(next));

/** "Today at 13:05", "Yesterday at 13:05", "19/07/2021, 13:05". */
export function stamp(date: Date, now: Date): string {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (sameDay(date, now)) return `Today at ${clock(date)}`;
  if (sameDay(date, yesterday)) return `Yesterday at ${clock(date)}`;
  return `${SHORT_DAY.format(date)}, ${clock(date)}`;
}

function relative(seconds: number): string {
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return RELATIVE.format(Math.round(seconds / unit[1]), unit[0]);
}

export function timestamp(unix: number, style: TimeStyle, now: Date): string {
  const date = new Date(unix * 1000);
  if (Number.isNaN(date.getTime())) return 'Invalid date';
  return style === 'R' ? relative(unix - now.getTime() / 1000) : STYLES[style].format(date);
}
