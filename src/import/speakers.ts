/** Who uses a name: the collection itself, and who coined it, where the collection says so. */
import { foldName } from '../facts/check/names.ts';
import type { Party, RecordData } from '../facts/schema.ts';
import type { Actor } from './galaxy.ts';
import { slug } from './ids.ts';
import { owners, ownNames } from './same.ts';

export type Speakers = Readonly<{
  of(actor: Actor, name: string): readonly string[];
  /** Companies that the record had no party for. */
  added(): readonly Party[];
}>;

/** What the record may call the keeper of the collection. */
const KEEPERS = ['MISP galaxy', 'MISP Project', 'MISP'];

type Options = Readonly<{ record: RecordData; source: string; newId: (name: string) => string }>;

export function createSpeakers({ record, source, newId }: Options): Speakers {
  const known = owners(record.parties, ownNames);
  const taken = new Set(
    record.activities
      .flatMap(({ name, short, aliases = [] }) => [name, short ?? name, ...aliases])
      .map(foldName),
  );
  const only = (name: string): Party | undefined => {
    const list = known.get(foldName(name)) ?? [];
    return list.length === 1 && list[0]?.level === 'company' ? list[0] : undefined;
  };
  const keeper = KEEPERS.flatMap((name) => only(name) ?? [])[0]?.id ?? source;
  const added = new Map<string, Party>();
  const company = (name: string): readonly string[] => {
    const key = foldName(name);
    const had = only(name) ?? added.get(key);
    if (had) return [had.id];
    if (known.has(key) || taken.has(key) || slug(name) === '') return [];
    const party: Party = { id: newId(name), name, level: 'company' };
    added.set(key, party);
    return [party.id];
  };
  return {
    of: (actor, name) => {
      const origin = [...actor.origins].find(([coined]) => foldName(coined) === foldName(name))?.[1];
      return [...new Set([keeper, ...(origin === undefined ? [] : company(origin))])];
    },
    added: () => [...added.values()],
  };
}
