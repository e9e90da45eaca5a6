import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { sqliteState } from '../../src/state/sqlite.ts';
import { readTurn } from './contract.ts';
import { killRounds } from './kills/rounds.ts';
import { seeded } from './kills/seeded.ts';
import { toldIn } from './kills/told.ts';
import { wrongIn } from './kills/wrong.ts';

const folder = mkdtempSync(join(tmpdir(), 'kills-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ROUNDS = 10;

test('kill -9 while it writes: nothing that was told is lost, nothing is there twice, the file is sound', async () => {
  const done = await killRounds({ folder, rounds: ROUNDS, random: seeded(7) });
  expect(done.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(done).toHaveLength(ROUNDS);
  expect(done.reduce((sum, { told }) => sum + told, 0)).toBeGreaterThan(ROUNDS * 10);
}, 120_000);

test('what is lost, there twice, or half there is found', async () => {
  const file = join(folder, 'spoilt.sqlite');
  await sqliteState(file, { readTurn }).close();
  using db = new DatabaseSync(file);
  db.exec(`INSERT INTO settings VALUES ('s', 'listen', 'half');
    INSERT INTO turns VALUES ('gone', 'c', '{"text": "1"}', 1, 's');
    INSERT INTO cases (server, kind, same, question, answer, facts, by, at, times, comment, decision)
      VALUES ('s', 'open', 'twice', 'twice', '', '[]', 'u', 1, 2, '', 'waiting')`);
  const told = toldIn(
    [
      { what: 'settings', id: 'lost' },
      { what: 'report', id: 'lost', user: 'lost', turn: 1 },
      { what: 'decided', id: 123_456 },
      { what: 'erased', user: 'gone' },
      { what: 'open', question: 'twice' },
    ]
      .map((one) => `${JSON.stringify(one)}\n`)
      .join(''),
  );
  expect(wrongIn(file, told)).toEqual([
    'setting lost: 0 instead of 2',
    'change lost: 0 instead of 2',
    'report lost: 0 instead of 1',
    'answer lost: 0 instead of 1',
    'turn 1 of lost: 0 instead of 1',
    'decision 123456: 0 instead of 1',
    'turn of gone: 1 instead of 0',
    'half a step: half',
    'twice: 2 times, asked 1',
  ]);
});
