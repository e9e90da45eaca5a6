import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { backUp, type Outcome } from '../../src/ops/backup/backup.ts';
import { restore } from '../../src/ops/backup/restore.ts';
import { openState } from '../../src/state/open.ts';
import type { State } from '../../src/state/state.ts';
import { run } from '../fixtures/run.ts';
import { readTurn, type Turn } from '../state/contract.ts';

const root = mkdtempSync(join(tmpdir(), 'backup-'));
afterAll(() => rmSync(root, { recursive: true }));
let folders = 0;
const DAY = 24 * 3_600_000;
const noon = new Date(Date.UTC(2031, 4, 3, 12));
const later = (days: number): Date => new Date(noon.getTime() + days * DAY);
const KEPT = 30;

function open(
  stateDir = join(root, `state-${folders++}`),
): Readonly<{ stateDir: string; state: State<Turn> }> {
  const { state, problem } = openState(stateDir, { readTurn });
  expect(problem).toBeUndefined();
  return { stateDir, state };
}
const said = (outcome: Outcome): string => (outcome.ok ? outcome.says : outcome.why);
const put = (stateDir: string, backup: string, now = later(1)): Promise<Outcome> =>
  restore({ stateDir, backup, keptDays: KEPT, now });
const plain = (on: boolean) => [{ name: 'plain', id: '', on, by: '1', at: noon.getTime() }] as const;
const asked = (by: string) => ({ question: `question of ${by}`, answer: 'a', facts: [], by });
const inside = (file: string): string => readFileSync(file, 'base64');

test('while the bot runs: what was backed up is back at once, and what was there before is kept', async () => {
  const { stateDir, state } = open();
  await state.change('s1', plain(true));
  await state.addOpen('s1', asked('1'), noon.getTime());
  await state.saveTurn({ user: '1', channel: '9' }, { text: 'a' }, noon.getTime());
  await state.cases('s1', { decision: 'waiting', from: 0, limit: 1 }, 0);
  const backup = join(root, 'running.sqlite');
  expect(said(backUp({ stateDir, target: backup, now: noon }))).toBe(
    `Backed up to ${backup}: 1 setting, 1 report or open question, 0 kept answers.`,
  );
  await state.change('s1', plain(false));
  await state.change('s2', plain(true));
  const outcome = await put(stateDir, backup, noon);
  expect(said(outcome)).toMatch(
    /^Restored: 1 setting, .* A running bot has it at once\. .* is in .*-before-restore/,
  );
  expect((await state.settings('s1')).plain).toBe(true);
  expect((await state.settings('s2')).plain).toBe(false);
  expect(await state.turn({ user: '1', channel: '9' }, noon.getTime())).toEqual({ text: 'a' });
  await state.change('s3', plain(true));
  const before = readdirSync(join(stateDir, 'backups')).find((name) => name.includes('before-restore')) ?? '';
  expect(said(await put(stateDir, join(stateDir, 'backups', before)))).toMatch(/^Restored/);
  expect((await state.settings('s2')).plain).toBe(true);
  expect((await state.settings('s3')).plain).toBe(false);
  await state.close();
  expect(readdirSync(stateDir).filter((name) => name.startsWith('restore-'))).toEqual([]);
});

test('backups made while the bot writes are whole, each of one moment', async () => {
  const { stateDir, state } = open();
  const writing = (async () => {
    for (let n = 0; n < 60; n++)
      await state.change(`s${n}`, [...plain(true), { ...plain(true)[0], name: 'private' }]);
  })();
  for (let n = 0; n < 5; n++) {
    const target = join(root, `moment-${n}.sqlite`);
    expect(said(backUp({ stateDir, target, now: noon }))).toMatch(/^Backed up/);
    using copy = new DatabaseSync(target, { readOnly: true });
    // Both settings of a server were made in one step.
    expect(Number(copy.prepare('SELECT count(*) AS n FROM settings').get()?.n) % 2).toBe(0);
    await state.settings('s0');
  }
  await writing;
  await state.close();
});

test('a person who erased themselves, and a server that was left, do not come back; others do', async () => {
  const { stateDir, state } = open();
  const at = noon.getTime();
  for (const by of ['1', '2']) await state.saveSaid('s1', `i${by}`, asked(by), at);
  await state.saveSaid('s2', 'i3', asked('2'), at);
  await state.change('s2', plain(true));
  await state.addReport('s1', { answerId: 'i2', by: '2', comment: '' }, at);
  const backup = join(root, 'erased.sqlite');
  backUp({ stateDir, target: backup, now: noon });
  await state.erase('1', at + 1);
  await state.erase('s2', at + 1);
  await put(stateDir, backup);
  expect((await state.keptAbout('1', at + 2)).said).toEqual([]);
  expect((await state.keptAbout('2', at + 2)).said.map(({ server }) => server)).toEqual(['s1']);
  expect((await state.settings('s2')).plain).toBe(false);
  await put(stateDir, backup);
  expect((await state.keptAbout('1', at + 2)).said).toEqual([]);
  await state.close();
});

test('what has ended since does not come back', async () => {
  const { stateDir, state } = open();
  await state.saveSaid('s1', 'i1', asked('1'), noon.getTime());
  await state.saveSaid('s1', 'i2', asked('1'), later(10).getTime());
  await state.keptAbout('1', 0);
  const backup = join(root, 'ended.sqlite');
  backUp({ stateDir, target: backup, now: noon });
  expect(said(await put(stateDir, backup, later(35)))).toContain('1 kept answer.');
  await state.close();
});

test('without a state, a backup makes one', async () => {
  const { stateDir, state } = open();
  await state.change('s1', plain(true));
  const backup = join(root, 'moved.sqlite');
  backUp({ stateDir, target: backup, now: noon });
  await state.close();
  const elsewhere = join(root, 'elsewhere');
  expect(said(await put(elsewhere, backup))).toMatch(/^Restored: 1 setting, .* Start the bot/);
  const moved = open(elsewhere).state;
  expect((await moved.settings('s1')).plain).toBe(true);
  await moved.close();
});

test.each([
  ['a damaged state', (file: string) => writeFileSync(file, 'no database'.repeat(500))],
  ['the state of a newer program', newer],
])('in place of %s, which is put aside as it was', async (_what, spoil) => {
  const { stateDir, state } = open();
  await state.change('s1', plain(true));
  const backup = join(root, `aside-${folders}.sqlite`);
  backUp({ stateDir, target: backup, now: noon });
  await state.close();
  const file = join(stateDir, 'rollcall.sqlite');
  spoil(file);
  const [, aside = ''] = /before is in (.*)\.$/.exec(said(await put(stateDir, backup))) ?? [];
  expect(aside).toMatch(/rollcall\.unused-2031-05-04T12-00-00\.000Z\.sqlite$/);
  expect(existsSync(aside)).toBe(true);
  const again = open(stateDir).state;
  expect((await again.settings('s1')).plain).toBe(true);
  await again.close();
});

test('the state that a newer program is using is left alone', async () => {
  const { stateDir, state } = open();
  await state.change('s1', plain(true));
  const backup = join(root, 'in-use.sqlite');
  backUp({ stateDir, target: backup, now: noon });
  newer(join(stateDir, 'rollcall.sqlite'));
  expect(said(await put(stateDir, backup))).toBe(
    `A newer program is using ${join(stateDir, 'rollcall.sqlite')}: stop it first.`,
  );
  expect((await state.settings('s1')).plain).toBe(true);
  await state.close();
});

function newer(file: string): void {
  using raw = new DatabaseSync(file);
  raw.exec('INSERT INTO version VALUES (99)');
}

test.each([
  ['there is none', () => undefined, /^There is no file /],
  [
    'it is no database',
    (file: string) => writeFileSync(file, 'text '.repeat(2000)),
    /is damaged, or no backup/,
  ],
  ['it is an empty file', (file: string) => writeFileSync(file, ''), /is no backup of Rollcall\.$/],
  ['it is of a newer program', newerBackup, /cannot be restored: its tables are of version 99/],
])('a backup is refused with one sentence, and nothing changes: %s', async (_what, spoil, says) => {
  const { stateDir, state } = open();
  await state.change('s1', plain(true));
  await state.close();
  const backup = join(root, `refused-${folders}.sqlite`);
  spoil(backup);
  const before = inside(join(stateDir, 'rollcall.sqlite'));
  const outcome = await put(stateDir, backup);
  expect([outcome.ok, said(outcome)]).toEqual([false, expect.stringMatching(says)]);
  expect(inside(join(stateDir, 'rollcall.sqlite'))).toBe(before);
  expect(existsSync(join(stateDir, 'backups'))).toBe(false);
});

function newerBackup(file: string): void {
  using raw = new DatabaseSync(file);
  raw.exec('CREATE TABLE version (steps INTEGER NOT NULL); INSERT INTO version VALUES (99)');
}

test('no backup of nothing, of a damaged file, or over a file that is there', async () => {
  const nowhere = join(root, 'nowhere');
  expect(said(backUp({ stateDir: nowhere, now: noon }))).toMatch(/^There is no state in .* yet/);
  expect(existsSync(nowhere)).toBe(false);
  const { stateDir, state } = open();
  await state.close();
  const target = join(root, 'taken.sqlite');
  cpSync('package.json', target);
  expect(said(backUp({ stateDir, target, now: noon }))).toMatch(/is there already/);
  expect(inside(target)).toBe(inside('package.json'));
  const damaged = join(root, 'damaged');
  mkdirSync(damaged);
  writeFileSync(join(damaged, 'rollcall.sqlite'), 'no database'.repeat(500));
  expect(said(backUp({ stateDir: damaged, target: join(root, 'none.sqlite'), now: noon }))).toMatch(
    /could not be copied/,
  );
  expect(existsSync(join(root, 'none.sqlite'))).toBe(false);
});

test('npm run backup, and npm run restore with and without a file', async () => {
  const { stateDir, state } = open();
  await state.change('s1', plain(true));
  const env = { STATE_DIR: stateDir };
  expect(await run({ bin: 'restore', env })).toMatchObject({ code: 1, out: '' });
  const { out } = await run({ bin: 'backup', env });
  const [, file = ''] = /^Backed up to (.*): 1 setting, .*\n$/.exec(out) ?? [];
  expect((await run({ bin: 'restore', env })).out).toBe(
    `Restore one of these, the newest first:\nnpm run restore -- ${file}\n`,
  );
  await state.change('s1', plain(false));
  expect(await run({ bin: 'restore', args: [file], env })).toMatchObject({ code: 0, err: '' });
  expect((await state.settings('s1')).plain).toBe(true);
  expect(await run({ bin: 'restore', args: ['no-file'], env })).toMatchObject({
    ...{ code: 1, err: 'There is no file no-file; npm run restore alone lists the backups.\n' },
  });
  await state.close();
});
