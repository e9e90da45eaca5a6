import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { forgivingState } from '../../src/state/forgiving.ts';
import { memoryState, sqliteState } from '../../src/state/sqlite.ts';
import { readTurn, type Turn } from './contract.ts';

const place = { user: '1', channel: '2' };
const turn = { text: 'turn' };
const change = { name: 'plain', id: '', on: true, by: '1', at: 0 } as const;
const said = { question: 'q', answer: 'a', facts: [] };
const full = (): Promise<never> => Promise.reject(Object.assign(new Error('planted'), { errcode: 13 }));

test('a full disk costs the memory of a conversation, not the answer', async () => {
  const failures: unknown[] = [];
  const broken = { turn: full, saveTurn: full, reply: full, saveReply: full, saveSaid: full, addOpen: full };
  const state = forgivingState<Turn>({ ...memoryState({ readTurn }), ...broken }, (error) =>
    failures.push(error),
  );
  expect(await state.turn(place, 0)).toBeUndefined();
  await state.saveTurn(place, turn, 0);
  expect(await state.reply('3')).toBeUndefined();
  await state.saveReply('3', { message: '4', ...place }, 0);
  await state.saveSaid('s1', 'i1', { ...said, by: '1' }, 0);
  await state.addOpen('s1', { ...said, by: '1' }, 0);
  expect(failures).toHaveLength(6);
});

test('settings that could not be saved are no success: one sentence says why', async () => {
  const state = forgivingState({ ...memoryState({ readTurn }), change: full, decide: full }, () => {});
  await expect(state.change('s1', [change])).rejects.toThrow(
    'The settings could not be saved: the disk is full. Answers go on; ask whoever runs this bot to free space.',
  );
  await expect(state.decide('s1', 1, { decision: 'accepted', by: '1', at: 0 })).rejects.toThrow(
    /^The decision could not be saved: /,
  );
});

test('the sentence for what SQLite itself says of a read-only file', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'forgiving-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, 'x.sqlite');
  await sqliteState(file, { readTurn }).close();
  const reader = new DatabaseSync(file, { readOnly: true });
  const write = async (): Promise<never[]> => {
    reader.exec('DELETE FROM settings');
    return [];
  };
  const state = forgivingState({ ...memoryState({ readTurn }), change: write }, () => {});
  await expect(state.change('s1', [change])).rejects.toThrow(
    /^The settings could not be saved: the state folder is read-only\./,
  );
  reader.close();
});

test('settings that cannot be read stay as they were last known', async () => {
  const kept = memoryState({ readTurn });
  await kept.change('s1', [change]);
  let broken = false;
  const settings = (server: string) => (broken ? full() : kept.settings(server));
  const state = forgivingState({ ...kept, settings }, () => {});
  expect((await state.settings('s1')).plain).toBe(true);
  broken = true;
  expect((await state.settings('s1')).plain).toBe(true);
  expect((await state.settings('s2')).plain).toBe(false);
});

test('what works goes through', async () => {
  const state = forgivingState(memoryState({ readTurn }), (error) => {
    throw error;
  });
  await state.saveTurn(place, turn, 0);
  expect(await state.turn(place, 0)).toEqual(turn);
  expect(await state.change('s1', [change])).toEqual([change]);
});
