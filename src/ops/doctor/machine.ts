/** What the bot needs of the machine: a record that is sound, and a folder that remembers. */
import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { checkRecord } from '../../facts/check.ts';
import { loadRecord } from '../../facts/load.ts';
import { problemLine } from '../../facts/problem.ts';
import { stateFile } from '../../state/open-file.ts';
import type { Finding } from './finding.ts';

const MEGABYTE = 1024 ** 2;
/** Less room than this fills up within days in a busy server. */
const LITTLE_ROOM = 100 * MEGABYTE;

export function recordFinding(dataDir: string): Finding {
  const what = 'Record';
  const loaded = loadRecord(dataDir);
  const problems = loaded.ok ? checkRecord(loaded) : loaded.problems;
  if (loaded.ok && problems.length === 0) {
    const { facts, sources } = loaded.record;
    return { what, state: 'ok', says: `${facts.length} facts from ${sources.length} sources in ${dataDir}` };
  }
  const [first] = problems.map(problemLine);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return {
    what,
    state: 'fail',
    says: `${dataDir} cannot be used: ${first ?? ''}${more}.`,
    fix: 'npm run data names everything that is wrong.',
  };
}

/** Looks without leaving anything behind; a folder that is not there yet is made at the start. */
export function stateFinding(stateDir: string): Finding {
  const what = 'State folder';
  const folder = nearestFolder(stateDir);
  const trouble = troubleWith(folder) ?? troubleInside(stateDir);
  if (trouble !== undefined) return { what, state: 'fail', ...trouble };
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const says = `${stateDir} can be written, ${shownBytes(free)} free`;
  return free < LITTLE_ROOM
    ? { what, state: 'note', says: `${says}.`, fix: 'free some space before conversations are lost.' }
    : { what, state: 'ok', says };
}

type Trouble = Readonly<{ says: string; fix: string }>;

function troubleWith(folder: string): Trouble | undefined {
  if (!statSync(folder).isDirectory())
    return { says: `${folder} is a file, not a folder.`, fix: 'move it away, or set STATE_DIR.' };
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return { says: `${folder} cannot be written.`, fix: 'let the bot write there, or set STATE_DIR.' };
  }
}

/** The file as it is, read only: a running bot is not disturbed. */
function troubleInside(stateDir: string): Trouble | undefined {
  const file = stateFile(stateDir);
  if (!existsSync(file)) return undefined;
  try {
    using database = new DatabaseSync(file, { readOnly: true });
    const result = database.prepare('PRAGMA quick_check(1)').get();
    if (result && Object.values(result)[0] === 'ok') return undefined;
  } catch {
    // Told below: whatever SQLite says, the file is of no use.
  }
  return {
    says: `${file} is damaged.`,
    fix: 'npm run restore brings a backup back; moved away, everything starts anew.',
  };
}

function nearestFolder(path: string): string {
  const absolute = resolve(path);
  return existsSync(absolute) ? absolute : nearestFolder(dirname(absolute));
}

const shownBytes = (bytes: number): string =>
  bytes < 1024 * MEGABYTE
    ? `${Math.floor(bytes / MEGABYTE)} MB`
    : `${Math.floor(bytes / (1024 * MEGABYTE))} GB`;
