import type { Claim } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { partyName, sentence } from '../tell.ts';

/** Two parties' own positions, one sentence each. */
export function compare(query: Extract<Query, { kind: 'compare' }>, known: Known): Draft {
  const activity = query.activity ?? known.facts.record.about.mainActivity;
  const [a, b] = [stand(query.a, activity, known), stand(query.b, activity, known)];
  const silent = [a ? [] : [query.a], b ? [] : [query.b]].flat().map((id) => partyName(known.facts, id));
  if (!a && !b) return missing({ missing: `what ${silent.join(' or ')} said about it` });
  if (a && a === b)
    return told({
      lead: sentence(a.text),
      context: ['The record has no separate words of either.'],
      facts: [a.id],
    });
  const each = [a, b].flatMap((c) => (c ? [sentence(c.text)] : []));
  const gap = silent.map((name) => `The record has no words of ${name} of its own.`);
  const [lead = '', ...context] = [...each, ...gap];
  return told({ lead, context, facts: [a, b].flatMap((c) => (c ? [c.id] : [])) });
}

/** The party's own claim about the activity, else one it shares. */
function stand(party: string, activity: string, known: Known): Claim | undefined {
  const positions = known.facts
    .positions(activity)
    .filter((p) => p.by.some((id) => id === party || known.facts.ancestors(id).some((x) => x.id === party)));
  return positions[0] ?? known.facts.factsWithin(party)[0];
}
