import type { Position } from '../../facts/schema.ts';
import { parseWhen } from '../../facts/when.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { capital, partyName, sentence } from '../tell.ts';
import { countryName } from './membership.ts';

/** Who attributed an activity, to whom: the main attribution first, then who rejects it. */
export function attribution(query: Extract<Query, { kind: 'attribution' }>, known: Known): Draft {
  const { facts } = known;
  const { mainActivity, mainFact } = facts.record.about;
  const activity = query.activity ?? mainActivity;
  const found = facts.positions(activity).filter((p) => p.stance === 'attributes');
  const main = query.order === 'first' ? earliest(found) : (found.find((p) => p.id === mainFact) ?? found[0]);
  if (!main) return missing({ missing: `who attributed ${facts.activity(activity)?.name ?? 'it'}` });
  const denial = facts.positions(activity).find((p) => p.stance === 'denies' || p.stance === 'disputes');
  const bare = query.accused === undefined && query.order === undefined;
  const lead = query.outsider === undefined ? sentence(main.text) : `Not quite: ${sentence(main.text)}`;
  return told({
    lead,
    context:
      query.outsider === undefined
        ? bare
          ? reply(denial, known)
          : []
        : [`${countryName(query.outsider)} isn't named.`],
    facts: [main.id, ...(denial && bare && query.outsider === undefined ? [denial.id] : [])],
    tone: 'attributes',
  });
}

/** "China disputes this.": who answers for the accused, named by the state that it is part of. */
function reply(denial: Position | undefined, { facts }: Known): readonly string[] {
  const speaker = denial?.by[0];
  if (!denial || speaker === undefined) return [];
  const state = facts.ancestors(speaker).at(-1)?.id ?? speaker;
  return [`${capital(partyName(facts, state))} ${denial.stance === 'denies' ? 'denies' : 'disputes'} this.`];
}

function earliest(found: readonly Position[]): Position | undefined {
  const start = (p: Position) => (p.when && parseWhen(p.when.edtf)?.earliest) ?? Number.POSITIVE_INFINITY;
  return [...found].sort((a, b) => start(a) - start(b))[0];
}
