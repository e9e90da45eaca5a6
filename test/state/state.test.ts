import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { openState } from '../../src/state/open.ts';
import { memoryState } from '../../src/state/sqlite.ts';
import { ann, lastingContract, readTurn, type Store, stateContract } from './contract.ts';

const root = mkdtempSync(join(tmpdir(), 'state-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const folder = (): string => join(root, `state-${folders++}`);

const inFile = (): Store => {
  const dir = folder();
  return () => openState(dir, { readTurn }).state;
};
stateContract('memory', () => () => memoryState({ readTurn }));
stateContract('an SQLite file', inFile);
lastingContract('an SQLite file', inFile);

test('a turn that another version wrote is as good as absent', async () => {
  const dir = folder();
  await openState(dir, { readTurn }).state.close();
  const raw = new DatabaseSync(join(dir, 'rollcall.sqlite'));
  raw.exec(`INSERT INTO turns VALUES ('1', '9', '{"words": 3}', 0, ''), ('2', '9', 'not JSON', 0, '')`);
  raw.close();
  const { state } = openState(dir, { readTurn });
  expect(await state.turn(ann, 0)).toBeUndefined();
  expect(await state.turn({ ...ann, user: '2' }, 0)).toBeUndefined();
  await state.close();
});

test('the file of an older version keeps what it holds, and gets the new tables', async () => {
  const dir = folder();
  mkdirSync(dir);
  const raw = new DatabaseSync(join(dir, 'rollcall.sqlite'));
  raw.exec(`CREATE TABLE version (steps INTEGER NOT NULL) STRICT; INSERT INTO version VALUES (1);
    CREATE TABLE turns (user TEXT NOT NULL, channel TEXT NOT NULL, turn TEXT NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (user, channel)) STRICT;
    CREATE TABLE replies (question TEXT PRIMARY KEY, channel TEXT NOT NULL, message TEXT, before TEXT,
      at INTEGER NOT NULL) STRICT;
    INSERT INTO turns VALUES ('1', '9', '{"text": "a"}', 0);
    INSERT INTO replies VALUES ('100', '9', '200', NULL, 0)`);
  raw.close();
  const { state, problem } = openState(dir, { readTurn });
  expect(problem).toBeUndefined();
  expect(await state.turn(ann, 0)).toEqual({ text: 'a' });
  expect(await state.reply('100')).toEqual({ message: '200', channel: '9' });
  await state.change('s1', [{ name: 'plain', id: '', on: true, by: '1', at: 0 }]);
  expect((await state.settings('s1')).plain).toBe(true);
  const copy = join(dir, 'rollcall.version-1.sqlite');
  const before = new DatabaseSync(copy, { readOnly: true });
  expect(before.prepare('SELECT max(steps) AS version, question FROM version, replies').get()).toEqual({
    ...{ version: 1, question: '100' },
  });
  before.close();
  const DAY = 24 * 3_600_000;
  await state.forgetOld(Date.now() + 29 * DAY);
  expect(existsSync(copy)).toBe(true);
  await state.forgetOld(Date.now() + 31 * DAY);
  expect(existsSync(copy)).toBe(false);
  await state.close();
});

test('a version that breaks off half-way leaves everything as it was', () => {
  const dir = folder();
  mkdirSync(dir);
  const raw = new DatabaseSync(join(dir, 'rollcall.sqlite'));
  // The second step makes tables, of which one is there already.
  raw.exec(`CREATE TABLE version (steps INTEGER NOT NULL) STRICT; INSERT INTO version VALUES (1);
    CREATE TABLE cases (a)`);
  raw.close();
  expect(openState(dir, { readTurn }).problem).toMatch(/cannot be used/);
  const after = new DatabaseSync(join(dir, 'rollcall.sqlite'));
  const tables = after.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").all();
  expect(tables.map(({ name }) => name)).toEqual(['cases', 'version']);
  expect(after.prepare('SELECT max(steps) AS steps FROM version').get()?.steps).toBe(1);
  after.close();
});

test('what was saved is in the file before the person is told, so that another process reads it', async () => {
  const dir = folder();
  const { state } = openState(dir, { readTurn });
  await state.change('s1', [{ name: 'plain', id: '', on: true, by: '1', at: 0 }]);
  const raw = new DatabaseSync(join(dir, 'rollcall.sqlite'), { readOnly: true });
  expect(raw.prepare('SELECT name FROM settings').all()).toEqual([{ name: 'plain' }]);
  raw.close();
  await state.close();
});

test.each([
  ['a file that is no database', damaged, /is damaged.*npm run restore/],
  ['a database with a damaged page', damagedInside, /is damaged.*npm run restore/],
  ['a file where the folder should be', (dir: string) => writeFileSync(dir, ''), /make the folder writable/],
  ['tables of a newer version', newer, /of version 99, and .* of version \d+\).*start the newer program/],
])('%s: one sentence, the bot goes on in memory, nothing is overwritten', async (_what, spoil, says) => {
  const dir = folder();
  await spoil(dir);
  const before = contents(dir);
  const { state, problem } = openState(dir, { readTurn });
  expect(problem).toMatch(/^The state folder .* cannot be used \(.+\)\. Answers go on/);
  expect(problem).toMatch(says);
  expect(problem).not.toContain('\n');
  expect(contents(dir)).toEqual(before);
  expect(state.lasting).toBe(false);
  await state.saveTurn(ann, { text: 'a' }, 0);
  expect(await state.turn(ann, 1)).toEqual({ text: 'a' });
  await state.close();
});

/** Every file with all its bytes. */
const contents = (dir: string): unknown =>
  statSync(dir).isDirectory()
    ? readdirSync(dir).map((name) => [name, readFileSync(join(dir, name)).toString('base64')])
    : readFileSync(dir, 'utf8');

const PAGE_BYTES = 4096;

/** The first page, with the names of the tables, is as it was. */
async function damagedInside(dir: string): Promise<void> {
  const { state } = openState(dir, { readTurn });
  for (let n = 0; n < 50; n++) await state.saveTurn({ user: String(n), channel: '9' }, { text: 'a' }, 0);
  await state.close();
  const file = join(dir, 'rollcall.sqlite');
  const bytes = readFileSync(file);
  bytes.fill(0xa5, PAGE_BYTES);
  writeFileSync(file, bytes);
}

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
