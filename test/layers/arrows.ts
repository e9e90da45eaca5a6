/** Reads the imports of files (type-only ones too) and finds arrows that the house forbids, and cycles. */
import { posix } from 'node:path';
import { house, moduleOf } from './house.ts';

/** File path, from the root → its text. */
export type Files = ReadonlyMap<string, string>;
type Arrow = Readonly<{ from: string; to: string }>;

const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

export function arrows(files: Files): Arrow[] {
  return [...files].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].map((match) => ({ from, to: target(from, match[1] ?? match[2] ?? '') })),
  );
}

const target = (from: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : `npm:${specifier}`;

export const forbidden = (files: Files): string[] =>
  arrows(files).flatMap(({ from, to }) => (allowed(from, to) ? [] : [`${from} → ${to}`]));

function allowed(from: string, to: string): boolean {
  const owner = moduleOf(from);
  const rule = owner === undefined ? undefined : house[owner];
  if (!rule) return false;
  if (to.startsWith('npm:')) return rule.packages.split(' ').some((name) => isPackage(to.slice(4), name));
  const other = moduleOf(to);
  if (other === owner) return owner !== 'bin';
  if (other === undefined || other === 'bin') return false;
  return rule.modules.split(' ').some((name) => name === '*' || name === other || to === `src/${name}.ts`);
}

const isPackage = (specifier: string, name: string): boolean =>
  name !== '' && (specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`));

/** Each cycle once, as the files on it. */
export function cycles(files: Files): string[] {
  const next = Map.groupBy(arrows(files), ({ from }) => from);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' → '));
    if (at >= 0 || done.has(file)) return;
    for (const { to } of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return found;
}
