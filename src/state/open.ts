/** Opens the state folder; where that fails, the bot goes on in memory and says so once. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { memoryState, sqliteState } from './sqlite.ts';
import type { ReadTurn, State } from './state.ts';

export type Opened<T> = Readonly<{ state: State<T>; problem?: string }>;

export function openState<T>(folder: string, readTurn: ReadTurn<T>): Opened<T> {
  try {
    mkdirSync(folder, { recursive: true });
    return { state: sqliteState(join(folder, 'rollcall.sqlite'), readTurn) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      state: memoryState(readTurn),
      problem:
        `The state folder ${folder} cannot be used (${why}). Answers go on, but conversations and edits are ` +
        'forgotten at the next start; make the folder writable, move a damaged rollcall.sqlite away, or set STATE_DIR.',
    };
  }
}
