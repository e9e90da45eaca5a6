import { foldName } from '../../facts/check/names.ts';
import type { Claim, Party } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import type { Block } from '../answer.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { and, capital, claims, differing, partyName, sentence, uncapital } from '../tell.ts';

type Asked = Extract<Query, { kind: 'alias' }>;

/** More names than this are counted in the sentence and stand in the list. */
const NAMES_TOLD = 6;
/** And than this in a line of the list. */
const NAMES_LISTED = 15;

/** What a group is called, by whom, and whether two names mean one group. */
export function alias(query: Asked, known: Known): Draft {
  const party = known.facts.party(query.party);
  if (!party) throw new Error(`no party "${query.party}"`);
  switch (query.ask) {
    case 'names':
      return allOf(party, known);
    case 'users':
      return usersOf(party, query.name, known);
    case 'by':
      return calledBy(party, query.by, known);
    case 'same':
      return same(party, query, known);
    default: {
      const never: never = query;
      throw new Error(`unknown ask ${JSON.stringify(never)}`);
    }
  }
}

function allOf(party: Party, known: Known): Draft {
  const names = namesOf(party);
  const facts = tellingOf(party, known);
  if (names.length === 0) return missing({ missing: `what else ${party.name} is called` });
  return told({
    lead: sentence(`${partyName(known.facts, party.id)} is also called ${some(names)}`),
    blocks: [listOf(party, facts, known)],
    facts: facts.map((f) => f.id),
    parties: [party.id],
  });
}

/** The names that most use come first. */
export const namesOf = (party: Party): readonly string[] =>
  [...(party.names ?? [])].sort((a, b) => b.by.length - a.by.length).map(({ name }) => name);

/** "a, b, c and 12 more". */
export function some(names: readonly string[], most = NAMES_TOLD): string {
  const more = names.length - most;
  return more > 1 ? and([...names.slice(0, most), `${more} more`]) : and(names);
}

/** Who uses which names, one line each. */
function listOf(party: Party, facts: readonly Claim[], known: Known): Block {
  const users = [...new Set((party.names ?? []).flatMap(({ by }) => by))];
  return {
    kind: 'list',
    title: 'Who uses which name',
    items: users.map((user) => {
      const names = (party.names ?? []).filter(({ by }) => by.includes(user)).map(({ name }) => name);
      const fact = facts.find((f) => f.by.includes(user))?.id;
      return {
        text: `${capital(partyName(known.facts, user))}: ${some(names, NAMES_LISTED)}`,
        ...(fact === undefined ? {} : { fact }),
      };
    }),
  };
}

function usersOf(party: Party, name: string, known: Known): Draft {
  const users = entryOf(party, name)?.by ?? [];
  const of = foldName(name) === foldName(party.name) ? '' : `, for ${partyName(known.facts, party.id)}`;
  if (users.length === 0) return missing({ missing: `who in particular uses the name ${name}${of}` });
  const verb = users.length === 1 ? 'uses' : 'use';
  return told({
    lead: sentence(`${and(users.map((id) => partyName(known.facts, id)))} ${verb} the name ${name}${of}`),
    facts: tellingOf(party, known, name).map((f) => f.id),
    parties: [party.id],
  });
}

/** The speaker's own list may hold names of others, so its fact is told where there is one. */
function calledBy(party: Party, by: string, known: Known): Draft {
  const [fact] = tellingOf(party, known).filter((f) => f.by.includes(by));
  if (fact) return told({ lead: sentence(fact.text), facts: [fact.id] });
  const names = (party.names ?? []).filter((n) => n.by.includes(by)).map(({ name }) => name);
  const who = partyName(known.facts, by);
  if (names.length === 0) return missing({ missing: `what ${who} calls ${party.name}` });
  return told({ lead: sentence(`${who} calls ${party.name} ${and(names)}`), facts: [], parties: [party.id] });
}

function same(party: Party, query: Extract<Asked, { ask: 'same' }>, known: Known): Draft {
  const other = known.facts.party(query.other);
  if (!other) throw new Error(`no party "${query.other}"`);
  if (other.id === party.id) return oneGroup(party, query, known);
  const [fact] = claims(known.facts, apart(party, other));
  if (!fact)
    return told({
      lead: `The record lists ${party.name} and ${other.name} as two groups.`,
      facts: [party, other].flatMap((p) => tellingOf(p, known).slice(0, 1)).map((f) => f.id),
      parties: [party.id, other.id],
      tone: 'not-stated',
    });
  const others = claims(known.facts, fact.conflictsWith ?? []).filter(
    (f) => speaksOf(f, party) && speaksOf(f, other),
  );
  return told({
    lead: `${query.apart ? 'Yes' : 'No'}: ${uncapital(sentence(fact.text))}`,
    blocks: differing(others, known.facts),
    facts: [fact, ...others].map((f) => f.id),
    tone: query.apart ? 'supported' : 'contradicted',
  });
}

const apart = (a: Party, b: Party): readonly string[] => [
  ...(a.notToConfuse ?? []).flatMap((n) => (n.party === b.id ? [n.fact] : [])),
  ...(b.notToConfuse ?? []).flatMap((n) => (n.party === a.id ? [n.fact] : [])),
];

function oneGroup(party: Party, query: Extract<Asked, { ask: 'same' }>, known: Known): Draft {
  const names = query.names.filter((name) => foldName(name) !== foldName(party.name));
  const [name = party.name] = names;
  const users = entryOf(party, name)?.by.map((id) => partyName(known.facts, id)) ?? [];
  const by = users.length === 0 ? '' : `, used by ${and(users)}`;
  const says =
    new Set(names).size === 2
      ? `${and(names)} are both names of ${party.name}`
      : `${name} is a name of ${party.name}${by}`;
  return told({
    lead: `${query.apart ? 'No' : 'Yes'}: ${uncapital(sentence(says))}`,
    facts: names.flatMap((n) => tellingOf(party, known, n)).map((f) => f.id),
    parties: [party.id],
    tone: query.apart ? 'contradicted' : 'supported',
  });
}

const entryOf = (party: Party, name: string) => party.names?.find((n) => foldName(n.name) === foldName(name));

/** The facts that tell the group's other names (or this one), by those who use them; shortest first. */
export function tellingOf(party: Party, known: Known, name?: string): readonly Claim[] {
  const users = new Set((party.names ?? []).flatMap(({ by }) => by));
  return known.facts.claims
    .filter((f) => f.kind === 'finding' && f.property === 'alias' && f.by.every((id) => users.has(id)))
    .filter((f) => speaksOf(f, party) && (name === undefined || holds(f, name)))
    .sort((a, b) => a.text.length - b.text.length);
}

const holds = (fact: Claim, name: string): boolean =>
  ` ${foldName([fact.text, ...(fact.kind === 'finding' ? fact.values : [])].join(' , '))} `.includes(
    ` ${foldName(name)} `,
  );

/** Whether the fact itself says one of the group's names. */
export const speaksOf = (fact: Claim, party: Party): boolean =>
  [party.name, ...(party.names ?? []).map(({ name }) => name)].some((name) => holds(fact, name));
