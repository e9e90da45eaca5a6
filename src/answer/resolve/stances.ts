import type { Party, Stance } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { and, partyName } from '../tell.ts';

/** What somebody did who holds a stance, of a named activity or of one just named: never stronger than the stance. */
export const HELD: Readonly<Record<Stance, (activity?: string) => string>> = {
  attributes: (activity) => `attributed ${activity ?? 'it'}`,
  joins: (activity) => `joined the attribution${of(activity)}`,
  endorses: (activity) => `supported the attribution${of(activity)}`,
  acknowledges: (activity) => `acknowledged what others said${of(activity)}`,
  condemns: (activity) => `condemned ${activity ?? 'it'}`,
  denies: (activity) => `denied the accusation${over(activity)}`,
  disputes: (activity) => `disputed the accusation${over(activity)}`,
  admits: (activity) => `admitted ${activity ?? 'it'}`,
  'declines-comment': (activity) => `declined to comment${activity === undefined ? '' : ` on ${activity}`}`,
  withholds: (activity) => `withheld an attribution${of(activity)}`,
};

const of = (activity: string | undefined): string => (activity === undefined ? '' : ` of ${activity}`);
const over = (activity: string | undefined): string => (activity === undefined ? '' : ` over ${activity}`);

type Camp = Readonly<{ stance: Stance; parties: readonly Party[] }>;

/** "the EU and Latvia condemned it": without a name, of the activity just named. */
export function sayCamp({ stance, parties }: Camp, o: Readonly<{ name?: string; facts: Facts }>): string {
  return `${and(parties.map((p) => partyName(o.facts, p.id)))} ${HELD[stance](o.name)}`;
}
