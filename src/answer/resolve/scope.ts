import { activitiesOf, family } from '../../facts/family.ts';
import { partiesIn } from '../../facts/parties.ts';
import type { Fact } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import type { Ask } from '../../question/query.ts';

/**
 * Where a fact stands to what was asked about. Where no activity is named, the record's main one is meant:
 * `main`, `circle` for those that its first document speaks of besides, `other-case` for the rest. Where one is
 * named, or was told of in the turn before: `named`, `general` for a pattern that it may belong to, `elsewhere`.
 */
type Place = 'main' | 'circle' | 'other-case' | 'named' | 'general' | 'elsewhere';
/** `leads`: it is in the record's first document. */
export type Scope = Readonly<{ place: Place; leads: boolean }>;

export function scopeOf(ask: Ask, near: readonly string[], facts: Facts): (fact: Fact) => Scope {
  const named = (kind: 'activity' | 'party') =>
    ask.mentions.filter((m) => m.kind === kind).flatMap((m) => m.ids);
  const people = named('party').filter((id) => facts.party(id)?.level === 'person');
  const asked = named('activity').filter(
    (id) => people.length === 0 || people.some((p) => isIn(p, id, facts)),
  );
  const told = apartFrom(near, facts);
  const wanted = new Set((asked.length > 0 ? asked : told).flatMap((id) => family(id, facts)));
  const place = (fact: Fact): Place => {
    const about = activitiesOf(facts)(fact);
    if (wanted.size > 0) {
      if (about.some((id) => wanted.has(id))) return 'named';
      return about.some((id) => facts.activity(id)?.type === 'pattern') ? 'general' : 'elsewhere';
    }
    if (about.includes(facts.record.about.mainActivity)) return 'main';
    return about.some((id) => facts.circle.has(id)) ? 'circle' : 'other-case';
  };
  return (fact) => ({ place: place(fact), leads: facts.leads(fact) });
}

/** What the turn before told of, when that is none of what the record is mainly about: the talk stays there. */
function apartFrom(near: readonly string[], facts: Facts): readonly string[] {
  const told = near.flatMap((id) => facts.fact(id) ?? []).flatMap(activitiesOf(facts));
  return told.some((id) => id === facts.record.about.mainActivity || facts.circle.has(id)) ? [] : told;
}

/** "The indictment" is that of the person named: an activity that no fact ties to the person is not meant. */
const isIn = (person: string, activity: string, facts: Facts): boolean =>
  facts.factsAbout(activity).some((f) => f.kind !== 'gap' && partiesIn(f).includes(person));
