import { partiesIn } from '../../facts/parties.ts';
import type { Claim, Fact, Party } from '../../facts/schema.ts';
import type { Facts } from '../../facts/store.ts';
import { once } from '../../once.ts';
import type { Ask } from '../../question/query.ts';

/** A fact that has nothing of the kind asked for may still help, at this share of its fit. */
const NOTHING = 0.45;
const SOME = 0.8;
/** It speaks of such parties but names none. */
export const CLASS_ONLY = 0.55;

/** How well a fact's shape suits what was asked, 0..1: a date for "when", a number for "how many". */
export function offers(fact: Fact, ask: Ask, facts: Facts): number {
  if (fact.kind === 'gap') return SOME;
  switch (ask.focus) {
    case 'when':
      return fact.kind === 'finding' && (fact.property === 'discovered' || fact.property === 'occurred')
        ? 1
        : fact.when
          ? 0.95
          : NOTHING;
    case 'how-many':
      return counts(fact) ? 1 : fact.kind === 'finding' && fact.property === 'geography' ? SOME : NOTHING;
    case 'why':
      return fact.kind === 'explanation' || (fact.kind === 'finding' && fact.property === 'motive') ? 1 : 0.7;
    case 'where':
      return fact.kind === 'finding' && fact.property === 'geography' ? 1 : 0.6;
    case 'how-sure':
      return fact.confidence ? 1 : 0.3;
    case 'who':
    case 'whom':
      return fact.kind === 'finding' && fact.property === 'geography' ? 0.7 : 0.95;
    case 'which':
      return Math.min(named(fact, ask, facts), kinds(fact, ask));
    case 'yes-no':
      return isPrecedent(fact) === asksBefore(ask) ? 0.9 : 0.65;
    case 'how':
      return fact.kind === 'remark' || fact.kind === 'position' ? 1 : 0.8;
    default:
      return 0.9;
  }
}

/** "What kinds of …" wants several. */
function kinds(fact: Claim, ask: Ask): number {
  if (!ask.words.some((w) => ['kinds', 'kind', 'sort', 'sorts', 'types', 'type', 'other'].includes(w)))
    return 1;
  return fact.openList || (fact.kind === 'finding' && fact.values.length > 1) ? 1 : 0.85;
}

const isPrecedent = (fact: Claim): boolean => fact.kind === 'finding' && fact.property === 'precedent';

/** "Had it ever …", "… before": asks for a precedent. */
export const asksBefore = once((ask: Ask): boolean =>
  ask.words.some((w) => ['before', 'ever', 'already', 'earlier', 'previously'].includes(w)),
);

export const counts = (fact: Claim): boolean =>
  ('quantity' in fact && fact.quantity !== undefined) ||
  (fact.kind === 'finding' && ['scale', 'demand'].includes(fact.property));

/** "What is his name": a fact that names no person or company does not tell. */
export function namesSomeone(fact: Claim, facts: Facts): boolean {
  return partiesIn(fact).some(
    (id) => id !== fact.via && ['person', 'company'].includes(facts.party(id)?.level ?? ''),
  );
}

/** What a noun after "which" asks to see named. Stems. */
const LEVELS: ReadonlyMap<string, readonly Party['level'][]> = new Map<string, readonly Party['level'][]>([
  ['countri', ['state']],
  ['nation', ['state']],
  ['govern', ['state', 'government']],
  ['ministri', ['agency']],
  ['agenc', ['agency']],
  ['bureau', ['agency']],
  ['depart', ['agency']],
  ['bodi', ['agency', 'bloc', 'alliance', 'government']],
  ['univers', []],
  ['school', []],
  ['victim', []],
  ['organ', ['agency', 'company', 'bloc', 'alliance']],
  ['organis', ['agency', 'company', 'bloc', 'alliance']],
  ['organiz', ['agency', 'company', 'bloc', 'alliance']],
  ['outlet', ['company']],
  ['compani', ['company']],
  ['firm', ['company']],
  ['busi', ['company']],
  ['vendor', ['company']],
  ['allianc', ['alliance']],
  ['person', ['person']],
  ['offici', ['person', 'role']],
  ['minist', ['person']],
  ['administr', ['government']],
]);

/** Nouns for those who pass on what others said. */
const RELAYS = new Set([
  'outlet',
  'organis',
  'organiz',
  'organ',
  'agenc',
  'offici',
  'person',
  'news',
  'newspap',
]);

/** A fact whose parties are of the wanted level suits; one that only names a class of them hardly does. */
/** Nouns for things that go by an identifier: "which CVE". */
const IDENTIFIED = new Set(['cve', 'vulner', 'flaw', 'bug']);
export const IDENTIFIER = /\bCVE-\d{4}-\d+/;

/** A firm that the record has no entry for, spelt out. */
export const spellsFirm = (fact: Claim): boolean => FIRM.test(fact.text);
const FIRM = /\p{Lu}\p{Ll}+ (Technolog(y|ies)|Ltd|Inc|Corp|Bank|Hospital|Networks)\b/u;

function named(fact: Claim, ask: Ask, facts: Facts): number {
  if (ask.nouns.some((n) => IDENTIFIED.has(n))) return IDENTIFIER.test(fact.text) ? 1 : CLASS_ONLY + 0.1;
  const found = instances(fact, ask, facts);
  if (found !== undefined && spells(fact, ask, facts)) return 1;
  return found === undefined ? (fact.kind === 'finding' ? 0.95 : 0.85) : found.length > 0 ? 1 : CLASS_ONLY;
}

/** The text names a firm or a person of the kind asked for. States and agencies stand in texts as adjectives, too. */
function spells(fact: Claim, ask: Ask, facts: Facts): boolean {
  const wanted = ask.nouns.flatMap((n) => LEVELS.get(n) ?? []);
  const asked = new Set(ask.mentions.flatMap((m) => m.ids));
  return (
    (wanted.includes('company') && spellsFirm(fact)) ||
    facts
      .spelt(fact)
      .some(
        ({ id, level }) => SPELT.has(level) && wanted.includes(level) && !asked.has(id) && id !== fact.via,
      )
  );
}
const SPELT: ReadonlySet<Party['level']> = new Set(['company', 'person']);

/** The parties in a fact that are of the kind asked for; undefined when the noun asks for no kind of party. */
export function instances(fact: Claim, ask: Ask, facts: Facts): readonly string[] | undefined {
  const kinds = ask.nouns.flatMap((n) => {
    const levels = LEVELS.get(n);
    return levels === undefined ? [] : [levels];
  });
  if (ask.focus !== 'which' || kinds.length === 0) return undefined;
  const wanted = kinds.flat();
  const relayed = ask.nouns.some((n) => RELAYS.has(n));
  return partiesIn(fact).filter((id) => {
    if (id === fact.via && !relayed) return false;
    const level = facts.party(id)?.level;
    return level !== undefined && wanted.includes(level);
  });
}
