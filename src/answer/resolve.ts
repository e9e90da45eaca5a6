import type { Query } from '../question/query.ts';
import type { Draft, Known } from './draft.ts';
import { alias } from './resolve/alias.ts';
import { attribution } from './resolve/attribution.ts';
import { compare } from './resolve/compare.ts';
import { date } from './resolve/date.ts';
import { define } from './resolve/define.ts';
import { detail } from './resolve/detail.ts';
import { disagreement } from './resolve/disagreement.ts';
import { gaps } from './resolve/gaps.ts';
import { help } from './resolve/help.ts';
import { identity } from './resolve/identity.ts';
import { interval } from './resolve/interval.ts';
import { knownBy } from './resolve/known.ts';
import { membership } from './resolve/membership.ts';
import { persons } from './resolve/persons.ts';
import { position } from './resolve/position.ts';
import { quote } from './resolve/quote.ts';
import { recall } from './resolve/recall.ts';
import { retell } from './resolve/retell.ts';
import { roll } from './resolve/roll.ts';
import { rollCall } from './resolve/roll-call.ts';
import { since } from './resolve/since.ts';
import { source } from './resolve/source.ts';
import { summary } from './resolve/summary.ts';
import { timeline } from './resolve/timeline.ts';

/** One resolver a kind of query. */
export function resolve(query: Query, known: Known, examples: readonly string[]): Draft {
  switch (query.kind) {
    case 'help':
      return help(query, known, examples);
    case 'define':
      return define(query, known);
    case 'identity':
      return identity(query, known);
    case 'alias':
      return alias(query, known);
    case 'persons':
      return persons(query, known);
    case 'roll':
      return roll(query, known);
    case 'roll-call':
      return rollCall(query, known);
    case 'position':
      return position(query, known);
    case 'timeline':
      return timeline(query, known);
    case 'known':
      return knownBy(query, known);
    case 'since':
      return since(query, known);
    case 'membership':
      return membership(query, known);
    case 'attribution':
      return attribution(query, known);
    case 'date':
      return date(query, known);
    case 'interval':
      return interval(query, known);
    case 'quote':
      return quote(query, known);
    case 'compare':
      return compare(query, known);
    case 'summary':
      return summary(query, known);
    case 'disagreement':
      return disagreement(query, known);
    case 'gaps':
      return gaps(known);
    case 'source':
      return source(query, known);
    case 'retell':
      return retell(query, known);
    case 'recall':
      return recall(query, known);
    case 'detail':
      return detail(query, known);
    default: {
      const never: never = query;
      throw new Error(`no resolver for ${JSON.stringify(never)}`);
    }
  }
}
