import type { Fact } from './schema.ts';
import type { Facts } from './store.ts';

/**
 * How two facts belong together, nearest first: the same, one rests on the other, both rest on a third, a source
 * tells them in one breath, they are about the same activity.
 */
export type Tie = 'same' | 'linked' | 'sibling' | 'beside' | 'topic';
export const TIES: readonly Tie[] = ['same', 'linked', 'sibling', 'beside', 'topic'];

/** How near a fact stands to some others: by its nearest tie, and how strong that is, 0..1. */
export type Kinship = Readonly<{ tie: Tie; strength: number }>;

/** An activity with so many facts or more says nothing of what two of them share. */
const WIDE = 100;

/** What belongs to these facts; of several ties of a fact the nearest. The first is what was said, others beside it. */
export function kinOf(ids: readonly string[], facts: Facts): ReadonlyMap<string, Kinship> {
  const kin = new Map<string, Kinship>();
  const add = (found: readonly Fact[], tie: Tie, strength = 1) => {
    for (const { id } of found) {
      const known = kin.get(id);
      const nearer = known === undefined || TIES.indexOf(tie) < TIES.indexOf(known.tie);
      if (nearer || (known.tie === tie && known.strength < strength)) kin.set(id, { tie, strength });
    }
  };
  const told = ids.flatMap((id) => facts.fact(id) ?? []);
  for (const fact of told) {
    const bases = fact.about.flatMap((id) => facts.fact(id) ?? []);
    add([fact], 'same');
    add([...facts.restingOn(fact.id), ...bases], 'linked');
    for (const base of bases) add(facts.restingOn(base.id), 'sibling');
    add(facts.besides(fact.id), 'beside');
    for (const activity of fact.about.filter((id) => facts.activity(id))) {
      const about = facts.factsAbout(activity);
      add(about, 'topic', narrowness(about.length));
    }
  }
  return kin;
}

/** 1 for a handful of facts, 0 for a hundred. */
const narrowness = (count: number): number => Math.max(0, 1 - Math.log(count) / Math.log(WIDE));
