/** A query as a short key, so that a button can ask for the next page of the same answer, and back. */
import { Stance } from '../facts/schema.ts';
import type { Query } from '../question/query.ts';
import type { Again } from './answer.ts';

type RollCall = Extract<Query, { kind: 'roll-call' }>;
type Comparison = Extract<Query, { kind: 'compare' }>;
type OfParty = Extract<Query, { kind: 'position' }>;
type ByDate = Extract<Query, { kind: 'timeline' | 'known' | 'since' }>;

export const againRoll = (q: RollCall): Again => ({
  call: 'rollcall',
  key: [q.activity, q.stance, ASKS.indexOf(q.ask), q.only && 'o', q.names, q.states && 's']
    .map(part)
    .join('|'),
});

export function againByDate(q: ByDate): Again {
  const dates =
    q.kind === 'timeline' ? [q.from, q.to] : q.kind === 'known' ? [q.by, q.before && 'b'] : [q.since];
  return { call: 'timeline', key: [q.kind, q.activity, ...dates].map(part).join('|') };
}

export const againComparison = ({ a, b, activity }: Comparison): Again => ({
  call: 'compare',
  key: [a, b, activity].map(part).join('|'),
});

export const againPosition = ({ party, activity }: OfParty): Again => ({
  call: 'party',
  key: [party, activity].map(part).join('|'),
});

const ASKS = ['whole', 'who', 'count'] as const;
const part = (value: string | number | boolean | undefined): string => String(value || '');

/** Undefined for a key that is none of ours: buttons outlive versions. */
export function queryOf({ call, key }: Again): Query | undefined {
  const parts = key.split('|');
  switch (call) {
    case 'rollcall':
      return rollOf(parts);
    case 'timeline':
      return byDateOf(parts);
    case 'compare':
      return comparisonOf(parts);
    case 'party':
      return positionOf(parts);
    case 'source':
      return { kind: 'source', source: key };
    // What an answer rests on was never asked in words.
    case 'cited':
      return undefined;
    default: {
      const never: never = call;
      return never;
    }
  }
}

const about = (activity: string | undefined) => (activity ? { activity } : {});

const comparisonOf = ([a, b, activity]: readonly string[]): Query | undefined =>
  a && b ? { kind: 'compare', a, b, ...about(activity) } : undefined;

const positionOf = ([party, activity]: readonly string[]): Query | undefined =>
  party ? { kind: 'position', party, ...about(activity) } : undefined;

function rollOf([activity, stance, ask, only, names, states]: readonly string[]): Query | undefined {
  const held = Stance.safeParse(stance);
  const asked = ASKS[Number(ask ?? '')];
  if ((stance && !held.success) || asked === undefined) return undefined;
  return {
    kind: 'roll-call',
    ask: asked,
    ...about(activity),
    ...(held.success ? { stance: held.data } : {}),
    ...(only ? { only: true } : {}),
    ...(names ? { names } : {}),
    ...(states ? { states: true } : {}),
  };
}

function byDateOf([kind, activity, first, second]: readonly string[]): Query | undefined {
  switch (kind) {
    case 'timeline':
      return {
        kind,
        ...about(activity),
        ...(first ? { from: first } : {}),
        ...(second ? { to: second } : {}),
      };
    case 'known':
      return first ? { kind, ...about(activity), by: first, ...(second ? { before: true } : {}) } : undefined;
    case 'since':
      return first ? { kind, ...about(activity), since: first } : undefined;
    default:
      return undefined;
  }
}
