import type { Answer } from '../answer/answer.ts';
import { countryName } from '../answer/resolve/membership.ts';
import type { Facts } from '../facts/store.ts';
import type { Query, Turn } from '../question/query.ts';
import type { Asked } from './types.ts';

/** A structured call, as what it asks. */
export type Call = Readonly<{ query: Query; now: Date }>;

/** An answer to a structured call leaves a turn behind, as if it had been typed. */
export function leaving(answer: Answer, { query, now }: Call, facts: Facts): Asked {
  const activity = 'activity' in query ? query.activity : undefined;
  const text = wordsOf(query, (id) => facts.party(id)?.name ?? facts.activity(id)?.name ?? id);
  const about = [activity ?? facts.record.about.mainActivity];
  return left(answer, { text, now, parties: partiesOf(query), activities: about, rule: query.kind });
}

/** What was asked for by `text`, which a person would have typed. */
type Left = Readonly<{
  text: string;
  now: Date;
  parties: readonly string[];
  activities: readonly string[];
  rule: string;
}>;

export function left(answer: Answer, { now, text, parties, activities, rule }: Left): Asked {
  if (answer.kind !== 'answered') return { answer };
  const turn: Turn = {
    at: now.getTime(),
    text,
    facts: [...answer.facts],
    parties: [...parties],
    activities: [...activities],
    rule,
  };
  return { answer, turn };
}

function partiesOf(query: Query): readonly string[] {
  switch (query.kind) {
    case 'position':
      return [query.party];
    case 'compare':
      return [query.a, query.b];
    case 'membership':
      return query.who.flatMap((w) => (w.kind === 'party' ? [w.id] : []));
    case 'attribution':
      return [query.by ?? [], query.accused ?? []].flat();
    default:
      return [];
  }
}

/** The question that a person would have typed for it. */
function wordsOf(query: Query, name: (id: string) => string): string {
  const on = 'activity' in query && query.activity !== undefined ? ` on ${name(query.activity)}` : '';
  switch (query.kind) {
    case 'position':
      return `What is the position of ${name(query.party)}${on}?`;
    case 'compare':
      return `Compare ${name(query.a)} and ${name(query.b)}${on}`;
    case 'timeline':
      return `Timeline${on}`;
    case 'roll':
      return `Who joined the attribution${on}?`;
    case 'membership':
      return `Did ${query.who.map((w) => (w.kind === 'party' ? name(w.id) : countryName(w.id))).join(' and ')} join${on}?`;
    case 'attribution':
      return attributed(query, { on, name });
    default:
      return `Roll call${on}`;
  }
}

type Attribution = Extract<Query, { kind: 'attribution' }>;
type Naming = Readonly<{ on: string; name: (id: string) => string }>;

function attributed({ by, accused }: Attribution, { on, name }: Naming): string {
  if (by !== undefined)
    return accused === undefined
      ? `Whom did ${name(by)} blame${on}?`
      : `Did ${name(by)} blame ${name(accused)}${on}?`;
  return accused === undefined ? `Who did it${on}?` : `Who blamed ${name(accused)}${on}?`;
}
