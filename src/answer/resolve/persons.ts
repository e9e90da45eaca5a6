import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { and } from '../tell.ts';

/** More names than this in one sentence nobody reads. */
const MOST = 12;

/** Every person the record names, with what they are. */
export function persons(query: Extract<Query, { kind: 'persons' }>, known: Known): Draft {
  const { mainFact } = known.facts.record.about;
  const main = known.facts.fact(mainFact);
  const document = main && main.kind !== 'gap' ? main.evidence[0]?.source : undefined;
  const inDocument = (id: string) =>
    known.facts.claims.some((c) => c.evidence.some((e) => e.source === document) && c.by.includes(id));
  const all = known.facts.record.parties.filter((p) => p.level === 'person');
  const named = query.leading ? all.filter((p) => inDocument(p.id)) : all;
  const people = named.slice(0, MOST);
  if (people.length === 0) return missing({ missing: 'the name of any person' });
  const rest = named.length > people.length ? ` and ${named.length - people.length} more` : '';
  const names = people.map((p) => (p.description ? `${p.name} (${p.description})` : p.name));
  const facts = people.flatMap((p) =>
    known.facts
      .factsBy(p.id)
      .slice(0, 1)
      .map((c) => c.id),
  );
  return told({ lead: `${rest === '' ? and(names) : names.join(', ')}${rest}.`, facts });
}
