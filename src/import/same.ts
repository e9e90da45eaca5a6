/** Which actors of a collection are groups that the record has already. */
import { foldName } from '../facts/check/names.ts';
import type { Party, RecordData } from '../facts/schema.ts';
import type { Actor } from './galaxy.ts';

/** An actor that shares names with groups of the record and still stands apart. */
export type Apart = Readonly<{ actor: Actor; parties: readonly Party[]; names: readonly string[] }>;
export type Same = Readonly<{ party: ReadonlyMap<Actor, Party>; apart: readonly Apart[] }>;

/**
 * The same when the group's own name (not one that others use for it) is a name of the actor, of no other actor,
 * and the actor has the own name of no other group.
 */
export function sameIn(record: RecordData, actors: readonly Actor[]): Same {
  const groups = record.parties.filter(({ level }) => level === 'group');
  const holders = owners(actors, namesOf);
  const claims = groups.flatMap((group) => {
    const holding = new Set(ownNames(group).flatMap((name) => holders.get(foldName(name)) ?? []));
    const [actor] = holding;
    return actor && holding.size === 1 ? [{ actor, group }] : [];
  });
  const byActor = Map.groupBy(claims, ({ actor }) => actor);
  const party = new Map(
    [...byActor].flatMap(([actor, list]) => (list.length === 1 && list[0] ? [[actor, list[0].group]] : [])),
  );
  return { party, apart: actors.flatMap((actor) => apartFrom(actor, groups, party)) };
}

function apartFrom(
  actor: Actor,
  groups: readonly Party[],
  same: ReadonlyMap<Actor, Party>,
): readonly Apart[] {
  const own = new Map(namesOf(actor).map((name) => [foldName(name), name]));
  const shares = (group: Party) => allNames(group).filter((name) => own.has(foldName(name)));
  const parties = groups.filter((group) => group !== same.get(actor) && shares(group).length > 0);
  const names = new Set(parties.flatMap(shares).map((name) => own.get(foldName(name)) ?? name));
  return parties.length === 0 ? [] : [{ actor, parties, names: [...names] }];
}

export const namesOf = (actor: Actor): readonly string[] => [actor.name, ...actor.synonyms];

/** The names that the record itself gives. */
export const ownNames = ({ name, short, aliases = [] }: Party): readonly string[] => [
  name,
  ...(short === undefined ? [] : [short]),
  ...aliases,
];

export const allNames = (party: Party): readonly string[] => [
  ...ownNames(party),
  ...(party.names ?? []).map(({ name }) => name),
];

/** Who has a name, by the name as it is compared. */
export function owners<T>(
  list: readonly T[],
  names: (entry: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, Set<T>>();
  for (const entry of list)
    for (const name of names(entry)) {
      const key = foldName(name);
      map.set(key, (map.get(key) ?? new Set()).add(entry));
    }
  return new Map([...map].map(([key, set]) => [key, [...set]]));
}
