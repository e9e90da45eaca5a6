import { type Draft, type Known, missing, told } from '../draft.ts';
import { and } from '../tell.ts';

/** Every person the record names, with what they are. */
export function persons(known: Known): Draft {
  const people = known.facts.record.parties.filter((p) => p.level === 'person');
  if (people.length === 0) return missing({ missing: 'the name of any person' });
  const named = people.map((p) => (p.description ? `${p.name} (${p.description})` : p.name));
  const facts = people.flatMap((p) =>
    known.facts
      .factsBy(p.id)
      .slice(0, 1)
      .map((c) => c.id),
  );
  return told({ lead: `${and(named)}.`, facts });
}
