import type { Query } from '../../question/query.ts';
import { type Draft, type Known, told } from '../draft.ts';
import { capital, dateOf, partyName, STANCE_WORD } from '../tell.ts';
import { besides } from './roll.ts';

/** Did X join: named, the accused, the one who led, or not named in a list that is open. */
export function membership(query: Extract<Query, { kind: 'membership' }>, known: Known): Draft {
  const { facts } = known;
  const { mainActivity, mainFact } = facts.record.about;
  const rows = besides(query.activity ?? mainActivity, known);
  const beside = rows.length > 0 ? rows : besides(mainActivity, known);
  const main = facts.fact(mainFact);
  const name = capital(query.party ? partyName(facts, query.party) : countryName(query.country ?? ''));
  const own = beside.find((r) => r.party.id === query.party);
  const listFacts = [...new Set(beside.map((r) => r.position.id))];
  if (own) {
    const { position } = own;
    return told({
      lead: `Yes: ${partyName(facts, own.party.id)} ${how(position.stance)}.`,
      context: [],
      facts: [position.id],
      tone: 'joins',
    });
  }
  if (query.party !== undefined && main?.kind === 'position') {
    const accused = (main.accused ?? []).flatMap((a) => [a.party, ...(a.of ? [a.of] : [])]);
    if (accused.includes(query.party)) return isAccused({ name, party: query.party, fact: main.id }, known);
    if (main.by.some((id) => id === query.party || facts.ancestors(id).some((p) => p.id === query.party))) {
      return told({
        lead: `${name} made the attribution itself; others joined it.`,
        facts: [main.id, ...listFacts],
        tone: 'attributes',
      });
    }
  }
  const open = beside.some((r) => r.position.openList);
  const tail = open
    ? 'The announced list opens with "including", so this neither confirms nor rules it out.'
    : 'The list is given as complete.';
  return told({ lead: `${name} isn't named.`, context: [tail], facts: listFacts, tone: 'not-stated' });
}

const how = (stance: keyof typeof STANCE_WORD): string =>
  stance === 'joins'
    ? 'is named among the allies and partners who joined the announcement'
    : STANCE_WORD[stance];

function isAccused(a: Readonly<{ name: string; party: string; fact: string }>, known: Known): Draft {
  const reply = known.facts.all.find(
    (f) => f.kind === 'position' && ['denies', 'disputes'].includes(f.stance) && within(f.by, a.party, known),
  );
  const date = reply && reply.kind !== 'gap' ? dateOf(reply) : undefined;
  const context = reply && reply.kind !== 'gap' ? [reply.text] : [];
  return told({
    lead: `No. ${a.name} is the party accused.`,
    context,
    facts: [a.fact, ...(reply ? [reply.id] : [])],
    tone: 'denies',
    ...(date === undefined ? {} : { note: `Its answer: ${date}.` }),
  });
}

const within = (by: readonly string[], party: string, known: Known): boolean =>
  by.some((id) => id === party || known.facts.ancestors(id).some((p) => p.id === party));

const REGIONS = new Intl.DisplayNames('en', { type: 'region' });
export const countryName = (code: string): string =>
  code === '' ? 'That country' : (REGIONS.of(code) ?? code);
