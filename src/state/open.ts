/** Opens the state folder; where that fails, the bot goes on in memory and says so once. Nothing is overwritten. */
import { mkdirSync } from 'node:fs';
import { Newer } from './migrations.ts';
import { kindOf } from './not-saved.ts';
import { Damaged, stateFile } from './open-file.ts';
import { memoryState, sqliteState } from './sqlite.ts';
import type { State, StateOptions } from './state.ts';

export type Opened<T> = Readonly<{ state: State<T>; problem?: string }>;

export function openState<T>(folder: string, options: StateOptions<T>): Opened<T> {
  try {
    mkdirSync(folder, { recursive: true });
    return { state: sqliteState(stateFile(folder), options) };
  } catch (error) {
    const { why, fix } = troubleOf(error);
    return {
      state: memoryState(options),
      problem:
        `The state folder ${folder} cannot be used (${why}). Answers go on, but settings, reports and conversations ` +
        `are forgotten at the next start; ${fix}`,
    };
  }
}

type Trouble = Readonly<{ why: string; fix: string }>;
const RESTORE = 'bring back a backup with npm run restore, or move rollcall.sqlite away.';

/** https://www.sqlite.org/rescode.html */
const CORRUPT = 11;
const NO_DATABASE = 26;
const FULL = 13;

function troubleOf(error: unknown): Trouble {
  const why = error instanceof Error ? error.message : String(error);
  if (error instanceof Newer)
    return { why, fix: 'start the newer program again, or bring back a backup with npm run restore.' };
  const kind = kindOf(error);
  if (error instanceof Damaged || kind === CORRUPT || kind === NO_DATABASE)
    return { why: 'rollcall.sqlite in it is damaged', fix: RESTORE };
  if (kind === FULL || isCode(error, 'ENOSPC'))
    return { why: 'the disk is full', fix: 'free some space and start again.' };
  return { why, fix: 'make the folder writable, or set STATE_DIR, and start again.' };
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
