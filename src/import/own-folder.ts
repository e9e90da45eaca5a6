/** A record folder of the user's own: made from another record when it is not there, written all or not at all. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** `base` is the record that a new folder is copied from; `shipped` are the folders that belong to the program. */
export type Place = Readonly<{ into: string; base: string; shipped: readonly string[] }>;
export type Folder =
  | Readonly<{ kind: 'new'; dir: string }>
  | Readonly<{ kind: 'record'; dir: string }>
  | Readonly<{ kind: 'refused'; why: string }>;

export function openFolder({ into, base, shipped }: Place): Folder {
  const dir = real(resolve(into));
  if (shipped.some((own) => isInside(dir, real(own))))
    return { kind: 'refused', why: `${into} belongs to the program; name a folder of your own with --into` };
  if (existsSync(join(dir, 'record.json'))) return { kind: 'record', dir };
  if (isInside(dir, real(resolve(base))) || isInside(real(resolve(base)), dir))
    return {
      kind: 'refused',
      why: `${into} and the record it would be a copy of, ${base}, lie in one another`,
    };
  if (!existsSync(dir)) return { kind: 'new', dir };
  return isEmptyFolder(dir)
    ? { kind: 'new', dir }
    : { kind: 'refused', why: `${into} is there and holds no record (no record.json); name another folder` };
}

/** Links followed as far as the path exists, so that no link leads into a folder unseen. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync.native(path);
  const above = dirname(path);
  return above === path ? path : join(real(above), basename(path));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path);
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

type Entry = Readonly<{ name: string; text: string }>;

/** One file of a folder, new or changed: whoever reads meanwhile sees it as it was or as it will be. */
export function writeInto(folder: Exclude<Folder, { kind: 'refused' }>, entry: Entry, base: string): void {
  if (folder.kind === 'record') replace(folder.dir, entry);
  else make(folder.dir, entry, base);
}

function make(dir: string, entry: Entry, base: string): void {
  mkdirSync(dirname(dir), { recursive: true });
  const staged = mkdtempSync(`${dir}.new-`);
  try {
    const copy = join(staged, 'record');
    cpSync(base, copy, { recursive: true });
    replace(copy, entry);
    if (existsSync(dir)) rmdirSync(dir);
    renameSync(copy, dir);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function replace(dir: string, { name, text }: Entry): void {
  const path = join(dir, name);
  mkdirSync(dirname(path), { recursive: true });
  const staged = mkdtempSync(join(dir, '.new-'));
  try {
    writeFileSync(join(staged, 'file'), text, { flush: true });
    renameSync(join(staged, 'file'), path);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

export function holds(dir: string, { name, text }: Entry): boolean {
  const path = join(dir, name);
  return existsSync(path) && readFileSync(path, 'utf8') === text;
}
