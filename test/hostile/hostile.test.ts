/** A few of the texts of `npm run fuzz`, and each kind that once came through. */
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import { discordText } from '../../src/render/discord/message.ts';
import { read, WORLD } from '../facts/world.ts';
import { type Door, doors, idDoors, type Under, underFire } from './doors.ts';
import { hostileId, hostileText, KEYS } from './inputs.ts';
import { faultsOf, obeyed } from './judge.ts';
import { recordDoor } from './records.ts';

/** The same ones each time: new ones are for `npm run fuzz`. */
const SEED = 20210719;

let under: Under;
beforeAll(() => {
  const { record } = read(WORLD);
  under = underFire(createBot({ record }), record);
});

const tries = async (door: Door, texts: fc.Arbitrary<string>, numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(texts, async (text) => {
      expect(await door(text, under)).toEqual([]);
    }),
    { seed: SEED, numRuns },
  );

const RUNS: Readonly<Record<string, number>> = {
  ask: 250,
  check: 300,
  command: 40,
  autocomplete: 60,
  lines: 300,
};

test.each(Object.keys(doors))(
  '%s: hostile texts do not break it, and come out harmless',
  async (name) => {
    const door = doors[name];
    if (!door) throw new Error(`there is no door ${name}`);
    await tries(door, hostileText, RUNS[name] ?? 100);
  },
  120_000,
);

test.each(Object.keys(idDoors))(
  '%s: ids that no button of ours has',
  async (name) => {
    const door = idDoors[name];
    if (!door) throw new Error(`there is no door ${name}`);
    await tries(door, hostileId, 1000);
  },
  60_000,
);

test('a record with a hostile text in it is read or refused, and what is read comes out harmless', async () => {
  const { ask } = doors;
  if (!ask) throw new Error('there is no door ask');
  await fc.assert(
    fc.asyncProperty(hostileText, fc.nat(9999), async (text, at) => {
      expect(await recordDoor(text, at, ask)).toEqual([]);
    }),
    { seed: SEED, numRuns: 60 },
  );
}, 60_000);

test.each([
  ['<@123456789012345678>', 'it is alive'],
  ['@everyone', 'it is alive'],
  ['https://evil.example/zqxv', 'a link that was typed'],
  ['[zqxv](https://evil.example)', 'a link that was typed'],
  ['||zqxv||', 'it was typed and is spoiler'],
  ['```\nzqxv\n```', 'it was typed and is block'],
  ['x'.repeat(4001), 'Discord refuses it'],
])('what would be a fault is found: %s', (text, fault) => {
  expect(faultsOf(discordText(text), new Set())).toEqual([expect.stringContaining(fault)]);
});

test.each(KEYS)('%s is no option, no locale, no name and no view of anything', async (key) => {
  for (const door of Object.values(doors)) expect(await door(key, under)).toEqual([]);
});

test('a claim with an escape sequence in it reaches no terminal', async () => {
  expect(await doors.check?.('\n> zqxv    " \u001b[31mzqxv\u001b[0m', under)).toEqual([]);
});

test.each(['\u001b[31m', '\u009b', '\u202e'])('what a terminal obeys is found: %j', (text) => {
  expect(obeyed(text)).toHaveLength(1);
});
