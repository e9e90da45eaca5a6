/** Kills a process that keeps things, again and again over the same file, and looks each time at what is left. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Told, toldIn } from './told.ts';
import { wrongIn } from './wrong.ts';

/** `random` gives 0 up to 1: the points at which it is killed. */
export type Rounds = Readonly<{
  folder: string;
  rounds: number;
  random: () => number;
  after?: (round: Round) => void;
}>;
export type Round = Readonly<{ number: number; told: number; wrong: readonly string[] }>;

export async function killRounds({ folder, rounds, random, after }: Rounds): Promise<readonly Round[]> {
  const file = join(folder, 'rollcall.sqlite');
  const told: Told[] = [];
  const done: Round[] = [];
  for (let number = 1; number <= rounds; number++) {
    const more = await killedAt({ file, number, lines: linesBefore(random) });
    told.push(...more);
    const round = { number, told: more.length, wrong: wrongIn(file, told) };
    done.push(round);
    after?.(round);
  }
  return done;
}

/** A tenth of them die as soon as the file is open, the others anywhere in the first hundreds of writes. */
const MOST_LINES = 400;
const linesBefore = (random: () => number): number =>
  random() < 0.1 ? 1 : 1 + Math.floor(random() * MOST_LINES);

type Killed = Readonly<{ file: string; number: number; lines: number }>;

async function killedAt({ file, number, lines }: Killed): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), file, String(number)]);
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (out.split('\n').length > lines) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL') throw new Error(`round ${number} ended by itself: ${err}`);
  return toldIn(out);
}
