/** Asks all the time, and lets one thing after another go wrong, in an order that the seed gives. */
import type { LocalDiscord } from '../../src/local/server.ts';
import type { BotProcess } from '../load/bot-process.ts';
import { useAt } from '../load/uses.ts';
import { keepLedger, type Ledger } from './ledger.ts';
import { type Chaos, chaos } from './mishaps.ts';
import { type Counted, countRequests } from './watch-requests.ts';

export type Soaking = Readonly<{
  discord: LocalDiscord;
  bot: BotProcess;
  questions: readonly string[];
  random: () => number;
  seconds: number;
  outageMs: number;
  onSecond(second: number, text: string): void;
}>;

type Injected = Readonly<{ name: string; endedAt: number }>;
type Point = Readonly<{ minute: number; value: number }>;
export type Soaked = Readonly<{
  ledger: Ledger;
  counted: Counted;
  injected: readonly Injected[];
  /** Megabytes held by the bot. */
  memory: readonly Point[];
}>;

export const CALM = 'nothing';
const EVERY_MS = 150;
const MEMORY_EVERY_S = 10;
/** The longest pause between two tries is 30 s. */
const SETTLE_S = 75;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export async function runSoak(soaking: Soaking): Promise<Soaked> {
  const { discord, bot, seconds, onSecond } = soaking;
  const ledger = keepLedger(discord);
  const counted = countRequests(discord);
  const injected: Injected[] = [];
  const memory: Point[] = [];
  const began = performance.now();
  const state = { now: CALM, over: false };
  const asking = ask(soaking, ledger, state);
  const breaking = breakThings(soaking, { ledger, injected, state, until: began + seconds * 1000 });
  const measure = async (): Promise<void> => {
    const { held } = await bot.memory();
    memory.push({ minute: (performance.now() - began) / 60_000, value: held / 1e6 });
  };
  for (let second = 1; !state.over; second++) {
    await pause(1000);
    counted.look();
    if (second % MEMORY_EVERY_S === 0) await measure();
    const { length } = ledger.entries;
    onSecond(
      second,
      `${second} s of ${seconds}: ${length} asked, ${injected.length} faults, now ${state.now}`,
    );
  }
  await Promise.all([asking, breaking]);
  for (let second = 0; second < SETTLE_S && ledger.open() > 0; second++) await pause(1000);
  counted.look();
  await measure();
  return { ledger, counted, injected, memory };
}

type State = { now: string; over: boolean };

async function ask({ discord, questions, random }: Soaking, ledger: Ledger, state: State): Promise<void> {
  const { crowd } = discord;
  for (let n = 0; !state.over; n++) {
    const person = crowd[Math.floor(random() * crowd.length)];
    const server = `server-${1 + Math.floor(random() * 8)}`;
    const { command, options } = useAt(n, questions);
    if (person && n % 2 === 0) ledger.command(state.now, person.slash(server, command, options));
    else if (person) {
      const question = questions[Math.floor(random() * questions.length)] ?? '';
      // It must be known before its answer can come.
      const { id } = person.say(server, `<@${discord.bot.id}> ${question}`);
      ledger.message(id, state.now);
    }
    await pause(EVERY_MS * (0.5 + random()));
  }
}

type Breaking = Readonly<{ ledger: Ledger; injected: Injected[]; state: State; until: number }>;

async function breakThings(soaking: Soaking, { ledger, injected, state, until }: Breaking): Promise<void> {
  const { discord, random, seconds, outageMs } = soaking;
  const all = chaos(outageMs);
  // In a minute, everything is shorter.
  const part = Math.min(1, seconds / 240);
  let left: Chaos[] = [];
  await pause(2000);
  while (performance.now() < until) {
    if (left.length === 0) left = shuffled(all, random);
    const next = left.pop();
    if (!next) break;
    const from = performance.now();
    state.now = next.name;
    const end = next.begin(discord);
    await pause(next.lasts * part + 500);
    end();
    if (next.forgets) {
      await online(discord);
      // What was on its way when the connection broke is not known to have come.
      ledger.excuse(from - 1500, performance.now() + 500);
    }
    state.now = CALM;
    injected.push({ name: next.name, endedAt: performance.now() });
    await pause(2500 * part + 500);
  }
  state.over = true;
}

function online(discord: LocalDiscord): Promise<void> {
  return new Promise((done) => {
    const look = setInterval(() => {
      if (!discord.online()) return;
      clearInterval(look);
      done();
    }, 50);
  });
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}
