import type { Draft } from '../answer/draft.ts';
import { start } from '../facts/clocks.ts';
import type { Facts } from '../facts/store.ts';
import { parseWhen, showWhen } from '../facts/when.ts';
import { readDate } from '../question/dates.ts';
import { yearOf } from '../question/year.ts';

type Typed = Readonly<{ from: string | undefined; to: string | undefined; now: Date }>;
type Window =
  | Readonly<{ ok: true; dates: Readonly<{ from?: string; to?: string }> }>
  | Readonly<{ ok: false; draft: Draft }>;

/** The two typed dates of a timeline, or the sentence that says what is wrong with them. */
export function windowOf({ from, to, now }: Typed, facts: Facts): Window {
  const calendar = { now: now.getTime(), year: yearOf(facts.record, now) };
  const read = (typed: string) => readDate(typed, calendar);
  const [first, last] = [from?.trim() ? read(from) : undefined, to?.trim() ? read(to) : undefined];
  const bad = [
    from?.trim() && first === undefined ? from : [],
    to?.trim() && last === undefined ? to : [],
  ].flat();
  if (bad[0] !== undefined && bad[0] !== '') return refuse(unreadable(String(bad[0])));
  if (first !== undefined && last !== undefined && isReversed(first, last))
    return refuse(reversed(first, last));
  return {
    ok: true,
    dates: { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) },
  };
}

function isReversed(from: string, to: string): boolean {
  const [x, y] = [parseWhen(from), parseWhen(to)];
  return x !== undefined && y !== undefined && start(x) > y.latest;
}

const unreadable = (typed: string): string =>
  `"${typed.trim().slice(0, 40)}" can't be read as a date. Write one such as 19 July 2021, July 2021 or 2021.`;

const reversed = (from: string, to: string): string =>
  `"from" (${shown(from)}) comes after "to" (${shown(to)}). Put the earlier date first.`;

const shown = (edtf: string): string => showWhen(edtf, { weekday: false });

const refuse = (missing: string): Window => ({
  ok: false,
  draft: { kind: 'unknown', missing, nearest: [], suggestions: [], facts: [], confidence: 0.9 },
});
