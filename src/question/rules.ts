import type { Rule } from './rule.ts';
import { alias } from './rules/alias.ts';
import { attribution } from './rules/attribution.ts';
import { bare } from './rules/bare.ts';
import { compare } from './rules/compare.ts';
import { date } from './rules/date.ts';
import { define } from './rules/define.ts';
import { disagreement } from './rules/disagreement.ts';
import { gaps } from './rules/gaps.ts';
import { identity } from './rules/identity.ts';
import { interval } from './rules/interval.ts';
import { known } from './rules/known.ts';
import { membership } from './rules/membership.ts';
import { persons } from './rules/persons.ts';
import { position } from './rules/position.ts';
import { quote } from './rules/quote.ts';
import { roll } from './rules/roll.ts';
import { rollCall } from './rules/roll-call.ts';
import { since } from './rules/since.ts';
import { smallTalk } from './rules/small-talk.ts';
import { source } from './rules/source.ts';
import { summary } from './rules/summary.ts';
import { timeline } from './rules/timeline.ts';

/** In order: the first of equally good readings wins. */
export const rules: readonly Rule[] = [
  smallTalk,
  quote,
  source,
  gaps,
  disagreement,
  persons,
  rollCall,
  alias,
  bare,
  identity,
  compare,
  position,
  since,
  known,
  timeline,
  summary,
  define,
  interval,
  membership,
  roll,
  date,
  attribution,
];
