/** Slash commands at a steady rate, whatever becomes of those before, and how long each was under way. */
import type { Passerby } from '../../src/local/crowd.ts';
import type { LocalDiscord } from '../../src/local/server.ts';
import { type Use, useAt } from './uses.ts';

export type Loading = Readonly<{
  discord: LocalDiscord;
  questions: readonly string[];
  /** Commands a second. */
  rate: number;
  seconds: number;
  /** Not counted: a process that has just started compiles what it runs. */
  warmUpSeconds: number;
  onSecond(second: number, soFar: Loaded): void;
}>;

type Loaded = Readonly<{
  sent: number;
  /** Milliseconds from the moment at which it was due, in order. */
  took: readonly number[];
  errors: ReadonlyMap<string, number>;
}>;

const TICK_MS = 5;
/** What is told while it runs is of the last so many: sorting all of them would be a load of its own. */
const LATELY = 2000;

export async function runLoad({ discord, questions, rate, seconds, warmUpSeconds, onSecond }: Loading) {
  const crowd = discord.crowd;
  const took: number[] = [];
  const errors = new Map<string, number>();
  const began = performance.now();
  const all = rate * (warmUpSeconds + seconds);
  const running: Promise<void>[] = [];
  let [sent, told] = [0, 0];
  const one = async (n: number): Promise<void> => {
    const due = began + (n * 1000) / rate;
    const { error } = await useOf(crowd, n, useAt(n, questions));
    if (due < began + warmUpSeconds * 1000) return;
    took.push(performance.now() - due);
    if (error !== undefined) errors.set(error, (errors.get(error) ?? 0) + 1);
  };
  while (sent < all) {
    const elapsed = performance.now() - began;
    for (; sent < all && sent < (elapsed * rate) / 1000; sent++) running.push(one(sent));
    const second = Math.floor(elapsed / 1000);
    if (second > told) onSecond(second, { sent, took: took.slice(-LATELY), errors });
    told = second;
    await new Promise((done) => setTimeout(done, TICK_MS));
  }
  await Promise.all(running);
  return { sent, took, errors };
}

/** Each person in turn, each time in the next server. */
async function useOf(crowd: readonly Passerby[], n: number, { command, options }: Use) {
  const person = crowd[n % crowd.length];
  if (!person) throw new Error('nobody is there to ask: gather a crowd first');
  return person.slash(`server-${1 + (n % SERVERS)}`, command, options);
}

/** So many that no server asks more than it may (src/discord/pace.ts). */
export const SERVERS = 20;
/** Each may ask 30 times a minute. */
export const peopleFor = (rate: number): number => Math.ceil((rate * 60) / 30) + 50;

/** Of numbers in any order. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
