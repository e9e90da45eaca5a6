import type { Problem } from '../problem.ts';
import type { Subject } from './subject.ts';

type Name = Readonly<{ file: string; id: string; path: string; name: string }>;

/** A name that means two things can't be resolved, so it must mean one. */
export function checkNames(subject: Subject): Problem[] {
  const first = new Map<string, Name>();
  return namesIn(subject).flatMap((name) => {
    const key = foldName(name.name);
    const other = first.get(key);
    if (!other) first.set(key, name);
    return !other || isSpelling(name, other) ? [] : [told(name, other)];
  });
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
  const parties = record.parties.flatMap((party) => [
    ...namesOf('parties.json', party),
    ...(party.names ?? []).map(({ name }, i) => ({
      file: 'parties.json',
      id: party.id,
      path: `names[${i}]`,
      name,
    })),
    ...(party.adjectives ?? []).map((name, i) => ({
      file: 'parties.json',
      id: party.id,
      path: `adjectives[${i}]`,
      name,
    })),
  ]);
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

/** Spellings that a reader takes for the same name: "U.S." and "US", "the EU" and "EU". */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
