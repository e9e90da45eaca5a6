import type { Position } from '../../facts/schema.ts';
import type { Query, Who } from '../../question/query.ts';
import { type Draft, type Known, told } from '../draft.ts';
import { and, capital, partyName, STANCE_WORD, sentence } from '../tell.ts';
import { membershipElsewhere } from './membership-elsewhere.ts';
import { openness } from './openness.ts';
import { besides } from './roll.ts';

/** Did X join: named, the accused, the one who led, or not named in a list that is open. */
export function membership(query: Extract<Query, { kind: 'membership' }>, known: Known): Draft {
  const { mainActivity } = known.facts.record.about;
  const { who, activity } = query;
  if (activity !== undefined && !known.facts.circle.has(activity))
    return membershipElsewhere({ who, activity }, known, (w) => nameOf(w, known));
  const rows = besides(activity ?? mainActivity, known);
  const beside = rows.length > 0 ? rows : besides(mainActivity, known);
  const [only] = query.who;
  const special = query.who.length === 1 && only ? (accused(only, known) ?? leads(only, known)) : undefined;
  if (special) return special;
  const position = (who: Who) => beside.find((r) => who.kind === 'party' && r.party.id === who.id)?.position;
  const named = query.who.filter((w) => position(w));
  const absent = query.who.filter((w) => !position(w)).map((w) => nameOf(w, known));
  const list = [...new Set(beside.map((r) => r.position))];
  if (named.length === 0) {
    return told({
      lead: unnamed(absent),
      context: [openness(list, 'this neither confirms nor rules it out')],
      facts: list.map((p) => p.id),
      tone: 'not-stated',
    });
  }
  const [first] = named.flatMap((w) => position(w) ?? []);
  const names = and(named.map((w) => nameOf(w, known)));
  const lead = `Yes: ${names} ${named.length === 1 ? 'is' : 'are'} ${first ? how(first) : 'named'}.`;
  const own = named.length === 1 ? ownWords(named, { known, told: first }) : [];
  return told({
    lead,
    context: [...own.map((p) => sentence(p.text)), ...(absent.length > 0 ? [unnamed(absent)] : [])],
    facts: [...new Set([...named.flatMap((w) => position(w)?.id ?? []), ...own.map((p) => p.id)])],
    tone: 'joins',
  });
}

/** What the one who is named as joining says itself, which may be less. */
function ownWords(
  [who]: readonly Who[],
  o: Readonly<{ known: Known; told: Position | undefined }>,
): readonly Position[] {
  const { facts } = o.known;
  if (who?.kind !== 'party') return [];
  const within = new Set(facts.factsWithin(who.id).map((c) => c.id));
  return facts
    .positions(facts.record.about.mainActivity)
    .filter((p) => p.by.length === 1 && p.id !== o.told?.id && within.has(p.id))
    .slice(0, 1);
}

const unnamed = (names: readonly string[]): string =>
  `${capital(and(names))} ${names.length === 1 ? "isn't" : "aren't"} named.`;

const how = (position: Position): string =>
  position.stance === 'joins'
    ? 'named among the allies and partners who joined the announcement'
    : `on record as having ${STANCE_WORD[position.stance]} it`;

const nameOf = (who: Who, known: Known): string =>
  who.kind === 'party' ? partyName(known.facts, who.id) : countryName(who.id);

function accused(who: Who, known: Known): Draft | undefined {
  const { facts } = known;
  const main = facts.fact(facts.record.about.mainFact);
  if (main?.kind !== 'position' || who.kind !== 'party') return undefined;
  if (!(main.accused ?? []).some((a) => a.party === who.id || a.of === who.id)) return undefined;
  const within = (id: string) => id === who.id || facts.ancestors(id).some((p) => p.id === who.id);
  const replies = facts.claims.filter(
    (c) => c.kind === 'position' && ['denies', 'disputes'].includes(c.stance) && c.by.some(within),
  );
  const reply = replies.find((c) => c.kind === 'position' && c.of === main.id) ?? replies[0];
  return told({
    lead: `No. ${capital(nameOf(who, known))} is the party accused.`,
    context: reply ? [sentence(reply.text)] : [],
    facts: [main.id, ...(reply ? [reply.id] : [])],
    tone: 'denies',
  });
}

function leads(who: Who, known: Known): Draft | undefined {
  const { facts } = known;
  const main = facts.fact(facts.record.about.mainFact);
  if (!main || main.kind === 'gap' || who.kind !== 'party') return undefined;
  if (!main.by.some((id) => id === who.id || facts.ancestors(id).some((p) => p.id === who.id)))
    return undefined;
  return told({
    lead: `${capital(nameOf(who, known))} made the attribution itself; others joined it.`,
    facts: [main.id],
    tone: 'attributes',
  });
}

const REGIONS = new Intl.DisplayNames('en', { type: 'region' });
export const countryName = (code: string): string => REGIONS.of(code) ?? code;
