/** What of a collection the record can take: a name of a state, an agency or an operation stays with it. */
import { foldName } from '../facts/check/names.ts';
import type { RecordData } from '../facts/schema.ts';
import type { Actor, Refused } from './galaxy.ts';
import { allNames, owners } from './same.ts';

/** A synonym that was not taken. */
export type LeftOut = Readonly<{ actor: string; name: string; why: string }>;
export type Sifted = Readonly<{
  actors: readonly Actor[];
  refused: readonly Refused[];
  leftOut: readonly LeftOut[];
}>;

const SHORTEST = 2;

export function sift(rows: ReadonlyMap<number, Actor>, record: RecordData): Sifted {
  const foreign = foreignNames(record);
  const seen = new Map<string, number>();
  const refused: Refused[] = [];
  const leftOut: LeftOut[] = [];
  const actors = [...rows].flatMap(([row, actor]) => {
    const why = whyNot(actor, { foreign, seen });
    if (why !== undefined) {
      refused.push({ row, name: actor.name, why });
      return [];
    }
    for (const key of [actor.uuid, foldName(actor.name)]) seen.set(key, row);
    const { synonyms, left } = fitting(actor, foreign);
    leftOut.push(...left);
    return [{ ...actor, synonyms }];
  });
  return { actors, refused, leftOut };
}

type Foreign = ReadonlyMap<string, string>;

/** Name → what the record has it for. */
function foreignNames(record: RecordData): Foreign {
  const parties = record.parties.filter(({ level }) => level !== 'group');
  const named = [
    ...parties.map((p) => ({ name: p.name, names: [...allNames(p), ...(p.adjectives ?? [])] })),
    ...record.activities.map((a) => ({
      name: a.name,
      names: [a.name, ...(a.short === undefined ? [] : [a.short]), ...(a.aliases ?? [])],
    })),
  ];
  const list = owners(named, ({ names }) => names);
  return new Map([...list].map(([key, [first]]) => [key, first?.name ?? key]));
}

function whyNot(
  actor: Actor,
  { foreign, seen }: Readonly<{ foreign: Foreign; seen: ReadonlyMap<string, number> }>,
): string | undefined {
  const key = foldName(actor.name);
  if (key.length < SHORTEST) return 'value: there is no letter or digit in it';
  const owner = foreign.get(key);
  if (owner !== undefined) return `value: the record has this name for "${owner}"`;
  const row = seen.get(actor.uuid) ?? seen.get(key);
  return row === undefined ? undefined : `row ${row} is the same actor, or has the same name`;
}

function fitting(actor: Actor, foreign: Foreign) {
  const left: LeftOut[] = [];
  const own = new Set([foldName(actor.name)]);
  const synonyms = actor.synonyms.filter((name) => {
    const key = foldName(name);
    const owner = foreign.get(key);
    if (key.length < SHORTEST) left.push({ actor: actor.name, name, why: 'it is too short' });
    if (owner !== undefined) left.push({ actor: actor.name, name, why: `the record has it for "${owner}"` });
    if (key.length < SHORTEST || owner !== undefined || own.has(key)) return false;
    own.add(key);
    return true;
  });
  return { synonyms, left };
}
