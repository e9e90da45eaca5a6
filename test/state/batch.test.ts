import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { BATCH_MS, MOST_WAITING, RETRY_MS } from '../../src/state/batch.ts';
import { sqliteState } from '../../src/state/sqlite.ts';
import type { Later, State } from '../../src/state/state.ts';
import { ann, readTurn, type Turn } from './contract.ts';

/** Waits for nobody: a test says when the time has come. */
function clock() {
  let due: Readonly<{ ms: number; task: () => void }> | undefined;
  const later: Later = (ms, task) => {
    due = { ms, task };
    return () => {
      due = undefined;
    };
  };
  return {
    later,
    waits: () => due?.ms,
    ring: () => {
      const { task } = due ?? { task: () => expect.unreachable('nothing waits') };
      due = undefined;
      task();
    },
  };
}

function open() {
  const dir = mkdtempSync(join(tmpdir(), 'batch-'));
  const file = join(dir, 'rollcall.sqlite');
  const failures: unknown[] = [];
  const time = clock();
  const state: State<Turn> = sqliteState(file, {
    ...{ readTurn, later: time.later, onFailure: (error) => failures.push(error) },
  });
  const other = new DatabaseSync(file);
  onTestFinished(async () => {
    other.close();
    await state.close().catch(() => undefined);
    rmSync(dir, { recursive: true });
  });
  const onDisk = (table: string): number =>
    Number(other.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n);
  return { state, file, time, failures, other, onDisk };
}

test('a turn is known at once, and on disk 50 ms later, with all that came meanwhile', async () => {
  const { state, time, onDisk } = open();
  for (let n = 0; n < 100; n++) await state.saveTurn({ ...ann, user: `${n}` }, { text: `turn ${n}` }, 0);
  await state.saveReply('q', { ...ann, message: 'a' }, 0);
  expect(await state.turn({ ...ann, user: '7' }, 0)).toEqual({ text: 'turn 7' });
  expect(await state.reply('q')).toEqual({ message: 'a', channel: ann.channel });
  expect([onDisk('turns'), onDisk('replies'), time.waits()]).toEqual([0, 0, BATCH_MS]);
  time.ring();
  await expect.poll(() => [onDisk('turns'), onDisk('replies')]).toEqual([100, 1]);
  expect(time.waits()).toBeUndefined();
});

test('what was forgotten before it was written stays forgotten', async () => {
  const { state, time, onDisk } = open();
  await state.saveReply('q', { ...ann, message: 'a' }, 0);
  await state.forgetReply('q');
  await state.saveReply('q2', { ...ann, message: 'a' }, 0);
  expect(await state.reply('q')).toBeUndefined();
  time.ring();
  await expect.poll(() => onDisk('replies')).toBe(1);
  expect(await state.reply('q')).toBeUndefined();
});

test('settings and reports wait for nothing: they are on disk when the person is told', async () => {
  const { state, time, onDisk } = open();
  const said = { question: 'q', answer: 'a', facts: [], by: '1' };
  await state.change('s1', [{ name: 'plain', id: '', on: true, by: '1', at: 0 }]);
  expect([onDisk('settings'), time.waits()]).toEqual([1, undefined]);
  await state.saveSaid('s1', 'i1', said, 0);
  expect([onDisk('said'), time.waits()]).toEqual([0, BATCH_MS]);
  expect(await state.addReport('s1', { answerId: 'i1', by: '1', comment: 'no' }, 0)).toBe(true);
  expect([onDisk('said'), onDisk('cases')]).toEqual([1, 1]);
});

test('closing writes what waits', async () => {
  const { state, onDisk, time } = open();
  await state.saveTurn(ann, { text: 'last' }, 0);
  await state.close();
  expect([onDisk('turns'), time.waits()]).toEqual([1, undefined]);
});

test('a file that another program holds: told, tried again, nothing lost and nothing twice', async () => {
  const { state, time, failures, other, onDisk } = open();
  const said = { question: 'q', answer: 'a', facts: [], by: '1' };
  other.exec('BEGIN IMMEDIATE');
  await state.saveTurn(ann, { text: 'first' }, 0);
  await state.addOpen('s1', said, 0);
  time.ring();
  await expect.poll(() => failures, { timeout: 15_000 }).toHaveLength(1);
  expect(time.waits()).toBe(RETRY_MS);
  expect(await state.turn(ann, 0)).toEqual({ text: 'first' });
  await state.saveTurn(ann, { text: 'second' }, 0);
  other.exec('ROLLBACK');
  time.ring();
  await expect.poll(() => onDisk('turns')).toBe(1);
  expect(await state.turn(ann, 0)).toEqual({ text: 'second' });
  const page = { decision: 'waiting', from: 0, limit: 9 } as const;
  expect((await state.cases('s1', page, 0)).cases).toMatchObject([{ question: 'q', times: 1 }]);
});

test('one row that no disk takes does not keep the others from it', async () => {
  const { state, time, failures, onDisk } = open();
  const broken: unknown = { message: Symbol('no text'), channel: '9', user: '1' };
  await state.saveTurn(ann, { text: 'before' }, 0);
  await state.saveReply('q', broken as { message: string; channel: string; user: string }, 0);
  await state.saveTurn({ ...ann, user: '2' }, { text: 'after' }, 0);
  time.ring();
  await expect.poll(() => failures).toHaveLength(1);
  time.ring();
  await expect.poll(() => onDisk('turns')).toBe(2);
  expect(onDisk('replies')).toBe(0);
});

test('while nothing can be written, the latest are kept, not all', async () => {
  const { state, time, onDisk } = open();
  for (let n = 0; n < MOST_WAITING + 5; n++) await state.saveTurn({ ...ann, user: `${n}` }, { text: 't' }, 0);
  expect(await state.turn({ ...ann, user: '4' }, 0)).toBeUndefined();
  expect(await state.turn({ ...ann, user: '5' }, 0)).toEqual({ text: 't' });
  time.ring();
  await expect.poll(() => onDisk('turns')).toBe(MOST_WAITING);
});

test('what was erased is in no byte of the files', async () => {
  const { state, file } = open();
  await state.saveTurn(ann, { text: 'a secret of Ann' }, 0);
  await state.close();
  const again = sqliteState(file, { readTurn });
  await again.change('s1', [{ name: 'plain', id: '', on: true, by: '1', at: 0 }]);
  const bytes = (): string => readFileSync(file, 'latin1') + readFileSync(`${file}-wal`, 'latin1');
  expect(bytes().includes('a secret of Ann')).toBe(true);
  await again.erase(ann.user, 1);
  expect(bytes().includes('a secret of Ann')).toBe(false);
  await again.close();
});
