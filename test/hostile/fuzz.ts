/**
 * `npm run fuzz [-- COUNT [SEED]]`: throws generated texts, 100,000 unless told, at every door of the bot over its own
 * record; prints how long answers took, what memory was held, and each text that something was wrong with.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { createBot } from '../../src/bot.ts';
import { read } from '../facts/world.ts';
import { type Door, doors, idDoors, underFire } from './doors.ts';
import { hostileId, hostileText } from './inputs.ts';

const [count = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const BATCH = 1000;
/** How often each door is used: one text through all commands takes as long as a hundred questions. */
const SHARES: readonly (readonly [string, Door | undefined, fc.Arbitrary<string>, number])[] = [
  ['ask', doors.ask, hostileText, 400],
  ['check', doors.check, hostileText, 200],
  ['lines', doors.lines, hostileText, 100],
  ['autocomplete', doors.autocomplete, hostileText, 80],
  ['command', doors.command, hostileText, 10],
  ['custom id', idDoors.customId, hostileId, 210],
];

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
function heldMb(): number {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const { record } = read(process.env.DATA_DIR ?? 'data');
const bot = createBot({ record });
const under = underFire(bot, record);
const answering: number[] = [];
const held: number[] = [];
const tried = new Map<string, number>();
let findings = 0;
console.log(`seed ${seed}`);
const began = performance.now();
for (let batch = 0; batch * BATCH < count; batch++) {
  for (const [name, door, texts, share] of SHARES) {
    for (const text of fc.sample(texts, { seed: seed + batch, numRuns: share })) {
      if (name === 'ask') answering.push(timed(() => bot.ask(text, { now: under.now })));
      const faults = door ? await door(text, under).catch((error: unknown) => [String(error)]) : ['no door'];
      tried.set(name, (tried.get(name) ?? 0) + 1);
      if (faults.length === 0) continue;
      findings += 1;
      console.log(`${name}: ${JSON.stringify(text)}\n  ${[...new Set(faults)].slice(0, 3).join('\n  ')}`);
    }
  }
  if (batch % 5 === 4 || batch === 0) {
    held.push(heldMb());
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    console.log(
      `${(batch + 1) * BATCH} texts, ${findings} findings, ${held.at(-1)?.toFixed(0)} MB held, ${seconds} s`,
    );
  }
}
answering.sort((a, b) => a - b);
const at = (share: number): string => `${answering[Math.floor(answering.length * share)]?.toFixed(1)} ms`;
console.log([...tried].map(([name, times]) => `${times} ${name}`).join(', '));
console.log(`an answer takes p50 ${at(0.5)}, p99 ${at(0.99)}, at most ${answering.at(-1)?.toFixed(0)} ms`);
console.log(`memory held: ${held.map((mb) => mb.toFixed(0)).join(' → ')} MB`);
console.log(`${findings} findings`);
process.exitCode = findings === 0 ? 0 : 1;

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
