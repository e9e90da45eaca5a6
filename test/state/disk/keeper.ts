/** Keeps things in a folder on a disk that is full or read-only, and prints what became of each. */
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { forgivingState } from '../../../src/state/forgiving.ts';
import { openState } from '../../../src/state/open.ts';
import { readTurn } from '../contract.ts';

const [what = '', folder = ''] = process.argv.slice(2);
const failures: unknown[] = [];
const onFailure = (error: unknown): void => void failures.push(error);
const { state: kept, problem } = openState(folder, { readTurn, onFailure });
const state = forgivingState(kept, onFailure);
const place = { user: '1', channel: '9' };

const change = (id: string): Promise<string> =>
  state.change('s1', [{ name: 'listen', id, on: true, by: '1', at: 0 }]).then(
    () => 'saved',
    (error: Error) => error.message,
  );

/** Until not one byte more fits. */
function fill(file: string): void {
  const open = openSync(file, 'w');
  try {
    for (let size = 65_536; size >= 1; size >>= 1) writeWhileItFits(open, Buffer.alloc(size));
  } finally {
    closeSync(open);
  }
}

function writeWhileItFits(open: number, bytes: Buffer): void {
  try {
    while (writeSync(open, bytes) === bytes.length);
  } catch {
    // Full: a smaller piece may fit yet.
  }
}

const said: Record<string, unknown> = { problem, first: await change('a') };
if (what === 'fill') {
  const filler = join(folder, 'filler');
  fill(filler);
  await state.saveTurn(place, { text: 'a' }, 0);
  await state.cases('s1', { decision: 'waiting', from: 0, limit: 1 }, 0);
  said.full = await change('b');
  said.erase = await state.erase('1', 0).catch((error: Error) => error.message);
  said.kept = (await state.keptAbout('1', 0)).changes.length;
  said.turn = await state.turn(place, 0);
  said.failures = failures.length;
  rmSync(filler);
  said.afterwards = await change('c');
}
said.listen = (await state.settings('s1')).listen;
await state.close();
said.files = readdirSync(folder);
console.log(JSON.stringify(said));
