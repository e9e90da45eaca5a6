/** An actor as a party of the record, or as what it adds to one. */
import { foldName } from '../facts/check/names.ts';
import type { ImportFile, Party, UsedName } from '../facts/schema.ts';
import type { Actor } from './galaxy.ts';
import { allNames, namesOf, ownNames } from './same.ts';
import type { Speakers } from './speakers.ts';

type Making = Readonly<{
  source: string;
  speakers: Speakers;
  newId: (name: string, fallback: string) => string;
  /** Whether another party has this name, too. */
  isShared: (name: string) => boolean;
  /** Whether it is the record's own name for another group. */
  isTaken: (name: string) => boolean;
}>;

const REGIONS = new Intl.DisplayNames('en', { type: 'region' });

export function partyOf(actor: Actor, making: Making): Party {
  const { speakers, isShared, isTaken } = making;
  /** Where every name is another's too, there must be one to choose it by. */
  const plain = `${actor.name} (MISP galaxy)`;
  const used = isTaken(actor.name) ? namesOf(actor) : actor.synonyms;
  const names = used.map((name): UsedName => ({ name, by: [...speakers.of(actor, name)] }));
  return {
    id: making.newId(actor.name, actor.uuid),
    name: isTaken(actor.name) ? plain : actor.name,
    ...(namesOf(actor).every(isShared) && !isTaken(actor.name) ? { aliases: [plain] } : {}),
    ...(names.length > 0 ? { names } : {}),
    level: 'group',
    description: description(actor),
    ...(actor.country === undefined ? {} : { country: actor.country }),
    evidence: [evidenceOf(actor, making.source)],
    ...(actor.refs.length > 0 ? { refs: [...new Set(actor.refs)] } : {}),
  };
}

const evidenceOf = ({ uuid }: Actor, source: string) => ({
  source,
  locator: `the entry with the UUID ${uuid}`,
});

/** Where it is said to come from is the collection's word, and is told as such. */
function description({ country, sponsor }: Actor): string {
  const base = 'a threat actor of the MISP galaxy';
  if (sponsor !== undefined) return `${base}, which gives "${sponsor}" as its suspected state sponsor`;
  return country === undefined
    ? base
    : `${base}, which gives ${REGIONS.of(country) ?? country} as its country`;
}

/** The names and references that the party lacks, or whose users it does not name; nothing when it has them all. */
export function additionTo(
  party: Party,
  actor: Actor,
  { speakers, source }: Pick<Making, 'speakers' | 'source'>,
): readonly ImportFile['additions'][number][] {
  const own = new Set(ownNames(party).map(foldName));
  const spelt = new Map(allNames(party).map((name) => [foldName(name), name]));
  const users = new Map((party.names ?? []).map(({ name, by }) => [foldName(name), by]));
  const names = namesOf(actor).flatMap((name): readonly UsedName[] => {
    const key = foldName(name);
    const by = speakers.of(actor, name).filter((id) => !users.get(key)?.includes(id));
    return own.has(key) || by.length === 0 ? [] : [{ name: spelt.get(key) ?? name, by }];
  });
  const refs = [...new Set(actor.refs)].filter((ref) => !party.refs?.includes(ref));
  return names.length + refs.length === 0
    ? []
    : [{ party: party.id, names, refs, evidence: [evidenceOf(actor, source)] }];
}
