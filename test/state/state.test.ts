import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { memoryState } from '../../src/state/memory.ts';
import { openState } from '../../src/state/open.ts';
import type { State } from '../../src/state/state.ts';

const TurnSchema = z.strictObject({ text: z.string() });
type Turn = z.infer<typeof TurnSchema>;
const readTurn = (value: unknown): Turn | undefined => TurnSchema.safeParse(value).data;

const root = mkdtempSync(join(tmpdir(), 'state-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const folder = (): string => join(root, `state-${folders++}`);

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ann = { user: '1', channel: '9' };

const implementations: readonly [string, () => State<Turn>][] = [
  ['memory', () => memoryState<Turn>()],
  ['SQLite', () => openState(folder(), readTurn).state],
];

describe.each(implementations)('state in %s', (_name, open) => {
  test('the last turn of a person in a channel, and of nobody else', async () => {
    const state = open();
    await state.saveTurn(ann, { text: 'first' }, 0);
    await state.saveTurn(ann, { text: 'second' }, 1);
    expect(await state.turn(ann, 2)).toEqual({ text: 'second' });
    expect(await state.turn({ ...ann, user: '2' }, 2)).toBeUndefined();
    expect(await state.turn({ ...ann, channel: '8' }, 2)).toBeUndefined();
    await state.close();
  });

  test('a conversation ends after 10 minutes', async () => {
    const state = open();
    await state.saveTurn(ann, { text: 'a' }, 0);
    expect(await state.turn(ann, 10 * MINUTE)).toEqual({ text: 'a' });
    expect(await state.turn(ann, 10 * MINUTE + 1)).toBeUndefined();
    await state.saveTurn({ ...ann, user: '2' }, { text: 'b' }, 10 * MINUTE + 1);
    expect(await state.turn(ann, 1)).toBeUndefined();
    await state.close();
  });

  test('the answer under a question, with the turn before it', async () => {
    const state = open();
    await state.saveReply('100', { message: '200', channel: '9' }, 0);
    await state.saveReply('101', { message: '201', channel: '9', before: { text: 'a' } }, 0);
    expect(await state.reply('100')).toEqual({ message: '200', channel: '9' });
    expect(await state.reply('101')).toEqual({ message: '201', channel: '9', before: { text: 'a' } });
    await state.saveReply('100', { message: '202', channel: '9' }, 1);
    expect((await state.reply('100'))?.message).toBe('202');
    await state.saveReply('100', { message: null, channel: '9' }, 2);
    expect(await state.reply('100')).toEqual({ message: null, channel: '9' });
    await state.forgetReply('100');
    expect(await state.reply('100')).toBeUndefined();
    expect(await state.reply('101')).toBeDefined();
    await state.close();
  });

  test('answers are forgotten after 30 days', async () => {
    const state = open();
    await state.saveReply('100', { message: '200', channel: '9' }, 0);
    await state.saveReply('101', { message: '201', channel: '9' }, 30 * DAY + 1);
    expect(await state.reply('100')).toBeUndefined();
    await state.close();
  });
});

test('SQLite state is there after a restart', async () => {
  const dir = folder();
  const first = openState(dir, readTurn);
  await first.state.saveTurn(ann, { text: 'a' }, 0);
  await first.state.close();
  const second = openState(dir, readTurn);
  expect(second.problem).toBeUndefined();
  expect(await second.state.turn(ann, 1)).toEqual({ text: 'a' });
  await second.state.close();
});

test('a turn that another version wrote is as good as absent', async () => {
  const dir = folder();
  await openState(dir, readTurn).state.close();
  const raw = new DatabaseSync(join(dir, 'rollcall.sqlite'));
  raw.exec(`INSERT INTO turns VALUES ('1', '9', '{"words": 3}', 0), ('2', '9', 'not JSON', 0)`);
  raw.close();
  const { state } = openState(dir, readTurn);
  expect(await state.turn(ann, 0)).toBeUndefined();
  expect(await state.turn({ ...ann, user: '2' }, 0)).toBeUndefined();
  await state.close();
});

test.each([
  ['a damaged file', (dir: string) => damaged(dir)],
  ['a file where the folder should be', (dir: string) => writeFileSync(dir, '')],
  ['tables of a newer version', (dir: string) => newer(dir)],
])('%s: one sentence, and the bot goes on in memory', async (_what, spoil) => {
  const dir = folder();
  spoil(dir);
  const { state, problem } = openState(dir, readTurn);
  expect(problem).toMatch(/^The state folder .* cannot be used \(.+\)\. Answers go on/);
  expect(problem).not.toContain('\n');
  await state.saveTurn(ann, { text: 'a' }, 0);
  expect(await state.turn(ann, 1)).toEqual({ text: 'a' });
});

function damaged(dir: string): void {
  mkdirSync(dir);
  writeFileSync(join(dir, 'rollcall.sqlite'), 'no database'.repeat(500));
}

function newer(dir: string): void {
  mkdirSync(dir);
  const raw = new DatabaseSync(join(dir, 'rollcall.sqlite'));
  raw.exec('CREATE TABLE version (steps INTEGER NOT NULL); INSERT INTO version VALUES (99)');
  raw.close();
}
