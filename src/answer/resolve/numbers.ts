import type { Claim } from '../../facts/schema.ts';
import { MONTHS, numberOf } from '../../text/english.ts';

const YEAR = /^(19|20)\d\d$/;
const MONTH = new Set(MONTHS);

/** Whether a fact says a number of something: one other than those of dates. */
export function hasNumber(fact: Claim): boolean {
  if ('quantity' in fact && fact.quantity !== undefined) return true;
  const words = fact.text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.,%-]+/u)
    .map((w) => w.replace(/[.,]+$/, ''));
  return words.some((w, i) => numberOf(w) !== undefined && !YEAR.test(w) && !MONTH.has(words[i + 1] ?? ''));
}
