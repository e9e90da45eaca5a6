import { partiesIn } from '../../facts/parties.ts';
import type { Claim, Party } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';
import { isStop } from '../../text/english.ts';
import { stem, stems } from '../../text/tokens.ts';
import { IDENTIFIER, spellsFirm } from './offers.ts';

type Levels = readonly Party['level'][];

/** Nouns for those who go by a name of their own: to tell of "two men" does not tell which. Stems. */
const BEARERS: ReadonlyMap<string, Levels> = new Map<string, Levels>([
  ...'man men woman women person peopl defend suspect diplomat ambassador envoi lawyer attornei judg magistr ceo boss chief head director minist presid commission agent employe citizen'
    .split(' ')
    .map((noun): [string, Levels] => [noun, ['person']]),
  ...'offic offici spokesman spokeswoman spokesperson'
    .split(' ')
    .map((noun): [string, Levels] => [noun, ['person', 'role']]),
  ...'compani firm busi vendor provid bank hospit airlin carrier newspap supplier contractor'
    .split(' ')
    .map((noun): [string, Levels] => [noun, ['company']]),
  ...'gang crew'.split(' ').map((noun): [string, Levels] => [noun, ['group']]),
  ...'depart ministri'.split(' ').map((noun): [string, Levels] => [noun, ['agency']]),
  ['agenc', ['agency', 'company']],
]);

/** So many words after "which" or "who are" may lead up to the noun. */
const REACH = 5;
const VERB = /^(did|does|do|has|have|had|is|was|are|were|will|would|can|could|got|get|that|who|whom)$/;

/** The question asks who in particular, and the fact names nobody of that kind whom the question does not. */
export function unnamed(fact: Claim, ask: Ask, facts: Facts): boolean {
  if (asksForIdentifier(ask)) return !IDENTIFIER.test(fact.text);
  const levels = wanted(ask);
  if (levels.length === 0) return false;
  if (levels.includes('company') && spellsFirm(fact)) return false;
  const asked = (p: Party) => ask.mentions.some((m) => m.ids.includes(p.id) && sharesWord(m.text, p.name));
  const told = isPassive(ask.words)
    ? namedIn(facts)(fact).filter((p) => !tellsOnly(fact, p))
    : namedIn(facts)(fact);
  return !told.some(
    (p) => levels.includes(p.level) && !asked(p) && (p.level !== 'group' || (p.names ?? []).length > 0),
  );
}

/** "Which CVE numbers": to tell how many flaws there were is not to tell which. */
const asksForIdentifier = (ask: Ask): boolean =>
  ask.words.some((w) => /^cves?$/.test(w)) &&
  (['which', 'what'].includes(ask.focus) || ask.words.some((w) => /^(numbers?|ids?|identifiers?)$/.test(w)));

/** Named by a name, not by a post: "the FBI's cyber chief" does not say who that is. */
function sharesWord(typed: string, name: string): boolean {
  const own = new Set(stems(name));
  return stems(typed).some((w) => own.has(w));
}

export const asksForNames = (ask: Ask): boolean => wanted(ask).length > 0;

/** The kinds of names that are wanted: "which … company", "who are the two men", "the names of the officers". */
const wanted = once((ask: Ask): Levels => wantedBy(ask.words.filter((w) => !EMPHASIS.has(w))));
/** "Who exactly are". */
const EMPHASIS = new Set(['exactly', 'precisely', 'actually', 'really', 'then']);

function wantedBy(words: readonly string[]): Levels {
  const start = words.findIndex((w, i) => opens(w, words[i + 1] ?? ''));
  if (start < 0) return [];
  const from = words[start] === 'who' ? start + 2 : start + 1;
  const end = words.findIndex((w, i) => i >= from && VERB.test(w));
  const reach = Math.min(end < 0 ? words.length : end, from + REACH);
  for (let i = reach - 1; i >= from; i--) {
    const noun = stem(words[i] ?? '');
    const levels = BEARERS.get(noun);
    if (levels) return !BEFORE_NOUNS.has(noun) || isHead(words[i + 1], i + 1 === reach) ? levels : [];
  }
  return [];
}

/** Nouns that often stand before another: what follows these must be small or look like a verb. */
const BEFORE_NOUNS = new Set('offici compani firm busi bank hospit depart ministri agenc'.split(' '));
/** "Which ministry remarks" asks for remarks. */
const isHead = (next: string | undefined, last: boolean): boolean =>
  last || next === undefined || isStop(next) || next.endsWith('ed');

const opens = (word: string, next: string): boolean =>
  word === 'which' || /^names?$/.test(word) || (word === 'who' && /^(is|are|was|were)$/.test(next));

/** "Who were charged": whoever tells of it was not. */
const isPassive = (words: readonly string[]): boolean =>
  words.some((w, i) => PASSIVE_AFTER.test(w) && /ed$/.test(words[i + 1] ?? ''));
const PASSIVE_AFTER = /^(was|were|been|being|got|are|people|persons?|men|women|officers|nationals|hackers)$/;

const tellsOnly = (fact: Claim, party: Party): boolean => fact.by.includes(party.id);

/** Whoever does, is accused, is meant or is spelt out; an outlet or firm that only says so is not. */
const namedIn = once((facts: Facts) =>
  once((fact: Claim): readonly Party[] => {
    const says = fact.kind === 'position' || fact.kind === 'measure' ? [] : fact.by;
    const only = new Set([...says, ...(fact.via ? [fact.via] : [])]);
    const named = new Set([...partiesIn(fact).flatMap((id) => facts.party(id) ?? []), ...facts.spelt(fact)]);
    return [...named].filter((p) => p.level === 'person' || !only.has(p.id));
  }),
);
