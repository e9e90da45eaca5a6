/** A file that is there whole or not at all. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Wrote = Readonly<{ ok: true } | { ok: false; why: string }>;

/** Written beside its place first: a rename within a folder is one step, and what stood there stays until then. */
export function writeWhole(path: string, text: string): Wrote {
  const folder = dirname(path);
  const draft = join(folder, `.rollcall-${process.pid}.part`);
  try {
    if (isFolder(path)) return { ok: false, why: `${path} is a folder: name a file in it.` };
    if (!isFolder(folder)) return { ok: false, why: `There is no folder ${folder}: make it first.` };
    writeFileSync(draft, text);
    renameSync(draft, path);
    return { ok: true };
  } catch (error) {
    rmSync(draft, { force: true });
    return { ok: false, why: `${path} cannot be written (${codeOf(error)}): choose another file.` };
  }
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
