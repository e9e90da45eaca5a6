import type { Problem } from '../problem.ts';
import type { Subject } from './subject.ts';

/** `used`: someone in particular uses it. */
type Name = Readonly<{ file: string; id: string; path: string; name: string; group?: boolean; used?: true }>;

/** A name means one thing, unless someone in particular uses it for another group: then whoever types it is asked. */
export function checkNames(subject: Subject): Problem[] {
  const names = namesIn(subject);
  return [...twice(names), ...unreachable(names)];
}

function twice(names: readonly Name[]): Problem[] {
  const first = new Map<string, Name>();
  return names.flatMap((name) => {
    const key = foldName(name.name);
    const other = first.get(key);
    if (!other || (other.used && !name.used)) first.set(key, name);
    return !other || isSpelling(name, other) || areShared(name, other) ? [] : [told(name, other)];
  });
}

const areShared = (a: Name, b: Name): boolean =>
  a.id !== b.id && a.group === true && b.group === true && (a.used === true || b.used === true);

/** Whoever is asked "which one?" must be able to say it. */
function unreachable(names: readonly Name[]): Problem[] {
  const owners = ownersOf(names);
  const own = Map.groupBy(names, ({ file, id }) => `${file} ${id}`);
  return [...own.values()].flatMap((list) => {
    const [first] = list;
    if (!first || list.some(({ name }) => owners.get(foldName(name))?.size === 1)) return [];
    const others = [...(owners.get(foldName(first.name)) ?? [])].filter((id) => id !== first.id);
    const wrong = `every name of it is a name of "${others[0] ?? ''}" too`;
    const { file, id } = first;
    return [{ file, id, path: 'name', wrong, right: 'give it an alias of its own' }];
  });
}

function ownersOf(names: readonly Name[]): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { id, name } of names) {
    const key = foldName(name);
    owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  return owners;
}

/** An entry may list several spellings of one name; only the very same one twice is a slip. */
function isSpelling(a: Name, b: Name): boolean {
  return a.id === b.id && a.name.toLowerCase() !== b.name.toLowerCase();
}

function told({ file, id, path, name }: Name, other: Name): Problem {
  const same = other.id === id;
  return {
    file,
    id,
    path,
    wrong: `"${name}" is ${same ? `${other.path} of this entry already` : `a name of "${other.id}" already`}`,
    right: same ? 'remove it' : 'leave it to one of the two',
  };
}

function namesIn({ record }: Subject): Name[] {
  const parties = record.parties.flatMap((party) => {
    const named = (list: string, name: string, i: number): Name => ({
      file: 'parties.json',
      id: party.id,
      path: `${list}[${i}]`,
      name,
    });
    const names = [
      ...namesOf('parties.json', party),
      ...(party.names ?? []).map(({ name }, i) => ({ ...named('names', name, i), used: true as const })),
      ...(party.adjectives ?? []).map((name, i) => named('adjectives', name, i)),
    ];
    return names.map((name) => ({ ...name, group: party.level === 'group' }));
  });
  return [...parties, ...record.activities.flatMap((activity) => namesOf('activities.json', activity))];
}

type Named = Readonly<{
  id: string;
  name: string;
  short?: string | undefined;
  aliases?: readonly string[] | undefined;
}>;
function namesOf(file: string, { id, name, short, aliases }: Named): Name[] {
  return [
    { file, id, path: 'name', name },
    ...(short ? [{ file, id, path: 'short', name: short }] : []),
    ...(aliases ?? []).map((alias, i) => ({ file, id, path: `aliases[${i}]`, name: alias })),
  ];
}

/** Spellings that a reader takes for the same name: "U.S." and "US", "the EU" and "EU", "APT 40" and "APT40". */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^(\p{L}{2,}) (?=\d+$)/u, '$1');
}
