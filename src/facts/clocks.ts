/** The two clocks of a claim: when it happened, and when it could be known. Both as EDTF. */
import type { Claim } from './schema.ts';
import type { Facts } from './store.ts';
import { parseWhen, type Span } from './when.ts';

/** When it happened; of what has no date of its own, when it was said. */
export const happenedOn = (claim: Claim): string | undefined => claim.when?.edtf ?? claim.said;

/** Acts in public are known when they are done; a finding is known once somebody publishes it. */
const PUBLIC: readonly Claim['kind'][] = ['position', 'measure', 'remark'];

/** When it was said; undefined when no date of it or of a source is known. */
export function saidOn(claim: Claim, facts: Facts): string | undefined {
  if (claim.said !== undefined) return claim.said;
  if (claim.when && PUBLIC.includes(claim.kind)) return claim.when.edtf;
  const published = claim.evidence.flatMap((e) => facts.source(e.source)?.published ?? []);
  return published.sort(compareDates)[0];
}

/** Earliest first. "By 19 July" stands where it is sure, at its end. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [parseWhen(a), parseWhen(b)];
  if (!x || !y) return x ? -1 : y ? 1 : 0;
  return start(x) - start(y) || x.latest - y.latest;
}

/** The moment that orders a span: its beginning, or its end when it has no beginning. */
export const start = (span: Span): number => (Number.isFinite(span.earliest) ? span.earliest : span.latest);

/** Whether a date lies wholly before the end of another: what was said by then. */
export function isBy(date: string, end: string): boolean {
  const [x, y] = [parseWhen(date), parseWhen(end)];
  return x !== undefined && y !== undefined && x.latest <= y.latest;
}

/** Whether a date begins after another one ends. */
export function isAfter(date: string, other: string): boolean {
  const [x, y] = [parseWhen(date), parseWhen(other)];
  return x !== undefined && y !== undefined && start(x) > y.latest;
}
