import type { Rule } from './rule.ts';
import { alias } from './rules/alias.ts';
import { attribution } from './rules/attribution.ts';
import { compare } from './rules/compare.ts';
import { date } from './rules/date.ts';
import { define } from './rules/define.ts';
import { gaps } from './rules/gaps.ts';
import { identity } from './rules/identity.ts';
import { interval } from './rules/interval.ts';
import { membership } from './rules/membership.ts';
import { persons } from './rules/persons.ts';
import { quote } from './rules/quote.ts';
import { roll } from './rules/roll.ts';
import { smallTalk } from './rules/small-talk.ts';
import { source } from './rules/source.ts';
import { summary } from './rules/summary.ts';

/** In order: the first of equally good readings wins. */
export const rules: readonly Rule[] = [
  smallTalk,
  quote,
  source,
  gaps,
  persons,
  alias,
  identity,
  compare,
  summary,
  define,
  interval,
  membership,
  roll,
  date,
  attribution,
];
