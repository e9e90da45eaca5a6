import type { Claim } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { and, claims, dateNote, dateOf, partyName, sentence } from '../tell.ts';

type Asked = Extract<Query, { kind: 'recall' }>;

/** When, who or why, of the facts that the turn before told. */
export function recall(query: Asked, known: Known): Draft {
  const facts = claims(known.facts, query.facts);
  const [fact] = facts;
  if (!fact) return missing({ missing: 'that' });
  switch (query.slot) {
    case 'when':
      return when(facts.find((f) => f.when) ?? fact);
    case 'who':
    case 'whom':
      return who(fact, known);
    case 'why':
      return why(fact, known);
    case 'where':
      return where(fact, known);
    default: {
      const never: never = query.slot;
      throw new Error(`unknown slot ${String(never)}`);
    }
  }
}

function when(fact: Claim): Draft {
  const date = dateOf(fact);
  const note = dateNote(fact);
  if (date === undefined) return missing({ missing: 'when that was', facts: [fact.id] });
  return told({ lead: sentence(date), facts: [fact.id], ...(note === undefined ? {} : { note }) });
}

function who(fact: Claim, { facts }: Known): Draft {
  const by = and(fact.by.map((id) => describe(id, facts)));
  const via = fact.via === undefined ? '' : `, as relayed by ${describe(fact.via, facts)}`;
  return told({ lead: sentence(`${by}${via}`), context: [sentence(fact.text)], facts: [fact.id] });
}

function describe(id: string, facts: Known['facts']): string {
  const party = facts.party(id);
  const name = partyName(facts, id);
  return party?.level === 'person' && party.description ? `${name}, ${party.description}` : name;
}

/** The explanation of this fact; of an accusation also one of the whole affair. */
function why(fact: Claim, { facts }: Known): Draft {
  const found = facts.claims.find(
    (c) =>
      (c.kind === 'explanation' || (c.kind === 'finding' && c.property === 'motive')) &&
      c.about.some((a) => a === fact.id || (fact.kind === 'position' && fact.about.includes(a))),
  );
  return found
    ? told({ lead: sentence(found.text), facts: [found.id] })
    : missing({ missing: 'why', nearest: [fact.text], facts: [fact.id] });
}

function where(fact: Claim, { facts }: Known): Draft {
  const found = facts.claims.find(
    (c) => c.kind === 'finding' && c.property === 'geography' && c.about.some((a) => fact.about.includes(a)),
  );
  return found
    ? told({ lead: sentence(found.text), facts: [found.id] })
    : missing({ missing: 'where', nearest: [fact.text], facts: [fact.id] });
}
