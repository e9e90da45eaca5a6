import type { Query } from '../../question/query.ts';
import { isStop } from '../../text/english.ts';
import { stems } from '../../text/tokens.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { capital, partyName, sentence } from '../tell.ts';

/** Who or what a party is, from its description and the facts that name it. */
export function identity(query: Extract<Query, { kind: 'identity' }>, known: Known): Draft {
  const party = known.facts.party(query.party);
  if (!party?.description) return missing({ missing: `who ${party?.name ?? query.party} is` });
  const facts = known.facts.factsAbout(party.id).length > 0 ? [] : basis(party.id, known);
  const body = party.partOf === undefined ? '' : `, at ${partyName(known.facts, party.partOf)}`;
  const who = `${capital(partyName(known.facts, party.id))} is ${party.description}`;
  switch (query.aspect) {
    case 'who':
    case 'post':
      return told({ lead: sentence(who), facts });
    case 'body':
      return told({ lead: sentence(`${who}${body}`), facts });
    case 'claimed':
      return told({
        lead: `${agrees(query.claimed ?? '', party.description) ? 'Yes' : 'No'}: ${sentence(who)}`,
        facts,
      });
    default: {
      const never: never = query.aspect;
      throw new Error(`unknown aspect ${String(never)}`);
    }
  }
}

/** Whether a claimed post is the recorded one: every word of weight in it must be in the description, and the first of both alike. */
function agrees(claimed: string, description: string): boolean {
  const weighty = (text: string) => stems(text).filter((s) => !isStop(s));
  const own = new Set(weighty(description));
  const said = weighty(claimed);
  return (
    said.length > 0 &&
    said.every((s) => own.has(s)) &&
    weighty(description).filter((s) => said.includes(s)).length >= Math.min(2, own.size) &&
    (own.has('deputi') ? said.includes('deputi') : true)
  );
}

const basis = (party: string, known: Known): readonly string[] =>
  known.facts.claims
    .filter((c) => c.by.includes(party))
    .slice(0, 1)
    .map((c) => c.id);
