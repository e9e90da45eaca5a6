/** Opens the file of the state: looks before it writes, and keeps a copy before it changes the tables. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { migrate, Newer, VERSION, versionOf } from './migrations.ts';

/** Another process (a backup) may hold the file for a moment. */
const BUSY_MS = 5000;
export const stateFile = (folder: string): string => join(folder, 'rollcall.sqlite');
export const IN_MEMORY = ':memory:';

/** Throws, and leaves the file as it was, when it cannot be written, is damaged, or is of a newer program. */
export function openFile(file: string): DatabaseSync {
  const raw = new DatabaseSync(file, { timeout: BUSY_MS });
  try {
    const version = versionOf(raw);
    if (version > VERSION) throw new Newer(version);
    if (!isSound(raw)) throw new Damaged();
    if (version > 0 && version < VERSION) copyTo(raw, copyOf(file, version));
    // FULL: what was told to a person survives a power cut, too. Deleted is overwritten.
    raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
    if (version < VERSION) migrate(raw);
    return raw;
  } catch (error) {
    raw.close();
    throw error;
  }
}

export class Damaged extends Error {}

export const isSound = (raw: DatabaseSync): boolean =>
  Object.values(raw.prepare('PRAGMA integrity_check(1)').get() ?? {})[0] === 'ok';

/** The copy that is kept before the tables of that version are changed. */
const copyOf = (file: string, version: number): string =>
  file.replace(/\.sqlite$/, `.version-${version}.sqlite`);

/** What people were told is kept for so long is not kept longer in a copy. */
export function dropCopies(file: string, madeBefore: number): void {
  for (let version = 1; version < VERSION; version++) {
    const copy = copyOf(file, version);
    if ((statSync(copy, { throwIfNoEntry: false })?.mtimeMs ?? madeBefore) < madeBefore) rmSync(copy);
  }
}

/** A whole copy of one moment, whoever else writes; there or not there. */
export function copyTo(raw: DatabaseSync, target: string): void {
  const draft = `${target}.part`;
  if (existsSync(draft)) rmSync(draft);
  raw.prepare('VACUUM INTO ?').run(draft);
  const written = openSync(draft, 'r+');
  fsyncSync(written);
  closeSync(written);
  renameSync(draft, target);
}
