import type { Claim } from '../../facts/schema.ts';
import { once } from '../../once.ts';
import { MONTHS, numberOf } from '../../text/english.ts';

const YEAR = /^(19|20)\d\d$/;
const MONTH = new Set(MONTHS);

/** Whether a fact says a number of something: one other than those of dates. */
export const hasNumber = once((fact: Claim): boolean => {
  if ('quantity' in fact && fact.quantity !== undefined) return true;
  const words = fact.text
    .toLowerCase()
    .split(/[^\p{L}\p{N}.,%-]+/u)
    .map((w) => /^.*[^.,]/.exec(w)?.[0] ?? '');
  return words.some((w, i) => numberOf(w) !== undefined && !YEAR.test(w) && !MONTH.has(words[i + 1] ?? ''));
});

const PEOPLE =
  /\b(people|persons?|individuals|men|women|headcount|staff|personnel|employees|workers|members|officers|agents|officials|diplomats|nationals|citizens|defendants|suspects|hackers)\b/;

/** "How many people", "the headcount of …". */
export const asksForPeople = once((words: readonly string[]): boolean =>
  /\b(many|of|the) (people|persons?|individuals|men|headcount|staff|personnel|employees|workers)\b/.test(
    words.join(' '),
  ),
);

/** Whether people are spoken of who could have been counted. */
export const tellsOfPeople = once(
  (fact: Claim): boolean =>
    PEOPLE.test(fact.text) || ('quantity' in fact && PEOPLE.test(fact.quantity?.unit ?? '')),
);
