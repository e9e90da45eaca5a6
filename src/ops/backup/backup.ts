/** A copy of the state as it is at one moment. A running bot goes on writing meanwhile. */
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { copyTo, isSound, stateFile } from '../../state/open-file.ts';
import { counted } from './counted.ts';

export type Outcome = Readonly<{ ok: true; says: string } | { ok: false; why: string }>;

/** `target`: where to; absent for the folder of backups. */
export type BackUp = Readonly<{ stateDir: string; target?: string; now: Date }>;

export function backUp({ stateDir, target, now }: BackUp): Outcome {
  const file = stateFile(stateDir);
  if (!existsSync(file))
    return { ok: false, why: `There is no state in ${stateDir} yet: start the bot once.` };
  const copy = target ?? backupFile(stateDir, now);
  if (existsSync(copy)) return { ok: false, why: `${copy} is there already: name another file.` };
  try {
    mkdirSync(dirname(copy), { recursive: true });
    using source = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
    copyTo(source, copy);
    using made = new DatabaseSync(copy, { readOnly: true });
    if (!isSound(made))
      return { ok: false, why: `${file} is damaged: bring back an older copy with npm run restore.` };
    return { ok: true, says: `Backed up to ${copy}: ${counted(made)}.` };
  } catch (error) {
    return { ok: false, why: `${file} could not be copied to ${copy} (${reason(error)}).` };
  }
}

/** Another process may be writing. */
const BUSY_MS = 5000;

const backupDir = (stateDir: string): string => join(stateDir, 'backups');

/** Sorted by name they are sorted by time. */
export const backupFile = (stateDir: string, now: Date, what = ''): string =>
  join(backupDir(stateDir), `rollcall-${stamp(now)}${what}.sqlite`);

/** Colons are not for file names everywhere. */
export const stamp = (now: Date): string => now.toISOString().replaceAll(':', '-');

/** Newest first, as paths. */
export function backupsIn(stateDir: string): readonly string[] {
  const folder = backupDir(stateDir);
  const files = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  return files
    .filter((name) => name.endsWith('.sqlite'))
    .sort()
    .reverse()
    .map((name) => join(folder, name));
}

export const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));
