import type { Party } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import { isStop } from '../../text/english.ts';
import { stems } from '../../text/tokens.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { capital, partyName, sentence } from '../tell.ts';
import { alias, namesOf, some, tellingOf } from './alias.ts';

/** Who or what a party is, from its description and the facts that name it. */
export function identity(query: Extract<Query, { kind: 'identity' }>, known: Known): Draft {
  const party = known.facts.party(query.party);
  if (party?.names && !party.description)
    return alias({ kind: 'alias', ask: 'names', party: party.id }, known);
  if (!party?.description) return missing({ missing: `who ${party?.name ?? query.party} is` });
  const facts = party.names ? tellingOf(party, known).map((f) => f.id) : basis(party.id, known);
  const body = party.partOf === undefined ? '' : `, at ${partyName(known.facts, party.partOf)}`;
  const who = `${capital(partyName(known.facts, party.id))} ${isSeveral(party) ? 'are' : 'is'} ${party.description}`;
  switch (query.aspect) {
    case 'who':
    case 'post':
      return told({ lead: sentence(who), context: alsoCalled(party), facts, parties: [party.id] });
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

/** "The four charged Chinese nationals": told of by a plural, not by a name. */
const isSeveral = (party: Party): boolean =>
  party.level === 'group' && party.names === undefined && /\p{Ll}s$/u.test(party.name);

/** Names that its description does not hold already. */
function alsoCalled(party: Party): readonly string[] {
  const others = namesOf(party).filter((name) => !party.description?.includes(name));
  return others.length === 0 ? [] : [`It is also called ${some(others)}.`];
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
