/** `npm run kills [-- --rounds 200] [--seed 1]`: kills a writing process and says what was lost, twice there, or broken. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRounds } from './rounds.ts';
import { seeded } from './seeded.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const folder = mkdtempSync(join(tmpdir(), 'kills-'));
const done = await killRounds({
  ...{ folder, rounds, random: seeded(Number(values.seed)) },
  after: ({ number, told, wrong }) => {
    process.stderr.write(`${number}/${rounds}: killed after ${told} lines, ${wrong.length} wrong\n`);
    for (const each of wrong.slice(0, 5)) process.stderr.write(`  ${each}\n`);
  },
});
rmSync(folder, { recursive: true });
const told = done.reduce((sum, round) => sum + round.told, 0);
const wrong = done.reduce((sum, round) => sum + round.wrong.length, 0);
console.log(`${done.length} kills, ${told} things told, ${wrong} lost, doubled or broken.`);
if (wrong > 0) process.exitCode = 1;
