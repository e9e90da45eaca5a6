import type { Position } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { sentence } from '../tell.ts';
import { countryName } from './membership.ts';

/** Who attributed an activity, to whom: the main attribution first, then who rejects it. */
export function attribution(query: Extract<Query, { kind: 'attribution' }>, known: Known): Draft {
  const { facts } = known;
  const { mainActivity, mainFact } = facts.record.about;
  const activity = query.activity ?? mainActivity;
  const found = facts.positions(activity).filter((p) => p.stance === 'attributes');
  const main = found.find((p) => p.id === mainFact) ?? found[0];
  if (!main) return missing({ missing: `who attributed ${facts.activity(activity)?.name ?? 'it'}` });
  const denial = facts.positions(activity).find((p) => p.stance === 'denies' || p.stance === 'disputes');
  const lead = query.outsider === undefined ? sentence(main.text) : `Not quite: ${sentence(main.text)}`;
  return told({
    lead,
    context: query.outsider === undefined ? reply(denial) : [`${countryName(query.outsider)} isn't named.`],
    facts: [main.id, ...(denial && query.outsider === undefined ? [denial.id] : [])],
    tone: 'attributes',
  });
}

const reply = (denial: Position | undefined): readonly string[] => (denial ? [sentence(denial.text)] : []);
