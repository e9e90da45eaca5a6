import { expect, test } from 'vitest';
import type { Answered } from '../../../src/discord/wire/attempt.ts';
import { backOff } from '../../../src/discord/wire/back-off.ts';
import { errandOf } from '../../../src/discord/wire/errand.ts';
import { createGate } from '../../../src/discord/wire/gate.ts';
import type { Verdict } from '../../../src/discord/wire/verdict.ts';
import { type HandClock, handClock } from './hand-clock.ts';

const API = 'https://discord.com/api/v10';
const message = errandOf('POST', `${API}/channels/1/messages`);
const callback = errandOf('POST', `${API}/interactions/1/abc/callback`);
const LONG = 3_600_000;

/** How many of those that wanted to go at once have gone, after each second. */
async function goneBySecond(clock: HandClock, wanted: number, errand = message): Promise<number[]> {
  const gate = createGate(clock);
  let gone = 0;
  for (let n = 0; n < wanted; n++) void gate.pass(errand, LONG).then(() => (gone += 1));
  await clock.pass(0);
  const counts = [gone];
  for (let second = 0; second < 3; second++) {
    await clock.pass(1000);
    counts.push(gone);
  }
  return counts;
}

test('100 messages at once: 40 a second', async () => {
  expect(await goneBySecond(handClock(), 100)).toEqual([40, 80, 100, 100]);
});

test('1000 callbacks at once: none waits', async () => {
  expect(await goneBySecond(handClock(), 1000, callback)).toEqual([1000, 1000, 1000, 1000]);
});

test('40 late in one second are followed by none early in the next', async () => {
  const clock = handClock();
  const gate = createGate(clock);
  await clock.pass(900);
  for (let n = 0; n < 40; n++) await gate.pass(message, LONG);
  let gone = false;
  void gate.pass(message, LONG).then(() => (gone = true));
  await clock.pass(999);
  expect(gone).toBe(false);
  await clock.pass(1);
  expect(gone).toBe(true);
});

const answered = (status: number, headers: Record<string, string> = {}): Answered => ({
  ...{ status, statusText: '', ok: status < 300, headers: new Headers(headers), body: null, bodyUsed: false },
  ...{ arrayBuffer: async () => new ArrayBuffer(), text: async () => '', json: async () => ({}) },
});
const done: Verdict = { kind: 'done', response: answered(403) };
const stopped: Verdict = {
  kind: 'again',
  stop: 'all but callbacks',
  leastMs: 0,
  pause: { firstMs: 1000, mostMs: 8000 },
};

test.each([
  { status: 403, headers: {}, most: 1000 },
  { status: 401, headers: {}, most: 1000 },
  { status: 429, headers: {}, most: 1000 },
  { status: 429, headers: { 'x-ratelimit-scope': 'shared' }, most: 2000 },
  { status: 404, headers: {}, most: 2000 },
])(
  '2000 messages in 10 minutes that all get $status $headers: $most are sent',
  async ({ status, headers, most }) => {
    const clock = handClock();
    const gate = createGate(clock);
    let sent = 0;
    const one = async (): Promise<void> => {
      const ticket = await gate.pass(message, LONG);
      if (!ticket) return;
      sent += 1;
      gate.heard(ticket, done, answered(status, headers));
    };
    for (let n = 0; n < 2000; n++) void one();
    await clock.pass(599_000);
    expect(sent).toBe(most);
  },
);

test('a pause of all: one finds out whether it is over, each time later; callbacks go on', async () => {
  const clock = handClock(1);
  const gate = createGate(clock);
  const first = await gate.pass(message, LONG);
  if (first) gate.heard(first, stopped, answered(401));
  const tried: number[] = [];
  const insist = async (): Promise<void> => {
    for (;;) {
      const ticket = await gate.pass(message, LONG);
      if (!ticket) return;
      tried.push(clock.now());
      gate.heard(ticket, clock.now() < 20_000 ? stopped : done, answered(clock.now() < 20_000 ? 401 : 200));
      if (clock.now() >= 20_000) return;
    }
  };
  void Promise.all([insist(), insist(), insist()]);
  await clock.pass(19_000);
  expect(tried).toEqual([1000, 3000, 7000, 15_000]);
  expect(await gate.pass(callback, LONG)).toBeDefined();
  await clock.pass(10_000);
  // Once it is over, it is over for all.
  expect(tried.slice(4)).toEqual([23_000, 23_000, 23_000]);
});

test('whoever could only go too late is told at once', async () => {
  const clock = handClock();
  const gate = createGate(clock);
  const first = await gate.pass(message, LONG);
  if (first) gate.heard(first, { ...stopped, leastMs: 60_000 }, answered(429));
  expect(await gate.pass(message, 30_000)).toBeUndefined();
});

const PAUSE = { firstMs: 500, mostMs: 30_000 };
test.each([
  { chance: 0, waits: [250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000] },
  { chance: 0.5, waits: [375, 750, 1500, 3000, 6000, 12_000, 22_500, 22_500] },
  { chance: 1, waits: [500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000] },
])('with the chance $chance, the pauses grow: $waits', ({ chance, waits }) => {
  expect(waits.map((_, n) => backOff(n + 1, PAUSE, handClock(chance)))).toEqual(waits);
});

test.each([
  ['POST', '/interactions/1/abc/callback', 'callback', true],
  ['PATCH', '/webhooks/1/abc/messages/@original', 'edit', true],
  ['DELETE', '/webhooks/1/abc/messages/@original', 'edit', true],
  ['POST', '/webhooks/1/abc', 'follow-up', false],
  ['POST', '/channels/1/messages', 'message', true],
  ['PATCH', '/channels/1/messages/2', 'message', true],
  ['GET', '/channels/1/messages/2', 'message', true],
  ['POST', '/users/@me/channels', 'message', true],
  ['GET', '/gateway/bot', 'other', true],
  ['PUT', '/applications/1/commands', 'other', true],
])('%s %s is a %s; it may be repeated: %s', (method, path, kind, repeatable) => {
  expect(errandOf(method, API + path)).toMatchObject({ kind, repeatable });
});
