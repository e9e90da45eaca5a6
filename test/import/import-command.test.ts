import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkRecord } from '../../src/facts/check.ts';
import { importGalaxy } from '../../src/import/run.ts';
import { read, WORLD } from '../facts/world.ts';
import { galaxy, ROWS, row } from './galaxy.ts';

const ROOT = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A folder of its own for each test. */
const folder = () => mkdtempSync(join(scratch, 'test-'));

type Options = Readonly<{
  rows?: readonly unknown[];
  into?: string;
  file?: string;
  shipped?: readonly string[];
}>;

function fileOf(dir: string, { rows = ROWS, file }: Options): string {
  const path = file ?? join(dir, 'galaxy.json');
  if (file === undefined) writeFileSync(path, galaxy(rows));
  return path;
}

const watch = { stage: () => undefined, at: () => undefined };

/** The lines that a failed import prints; none when it went well. */
function take(dir: string, options: Options = {}): readonly string[] {
  const place = { into: options.into ?? join(dir, 'mine'), base: WORLD, shipped: options.shipped ?? [] };
  const outcome = importGalaxy(fileOf(dir, options), place, watch);
  return outcome.ok ? [] : outcome.lines;
}

/** `npm run import -- …`, on the fixture world. */
function command(args: readonly string[]) {
  const done = spawnSync(process.execPath, ['src/bin/import.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: WORLD },
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Every file under a folder, with its text. */
const filesIn = (dir: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(dir, name)).isFile())
      .sort()
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(dir, name), 'utf8')]),
  );

test('npm run import -- misp FILE --into DIR makes a sound record out of the one in use, and adds one file', () => {
  const dir = folder();
  const mine = join(dir, 'mine');
  const rows = [...ROWS, row(9, 'Belmark')];
  const { code, out, err } = command(['misp', fileOf(dir, { rows }), '--into', mine]);
  expect(code).toBe(0);
  expect(out).toMatch(/^4 rows: 3 new groups, 0 that the record had already, 1 refused\.\n/);
  expect(out).toContain('Refused (1):\n  row 4 (Belmark): value: the record has this name for "Belmark"\n');
  expect(err).toBe('Reading the rows …\nComparing with the record …\nChecking the result …\nWriting …\n');
  const { 'imports/misp.json': imported, ...rest } = filesIn(mine);
  expect(rest).toEqual(filesIn(WORLD));
  expect(imported).toContain('"misp-apt90"');
  expect(checkRecord(read(mine))).toEqual([]);
  expect(readdirSync(dir).sort()).toEqual(['galaxy.json', 'mine']);
});

test('the same file again changes nothing, and says so', () => {
  const dir = folder();
  take(dir);
  const before = filesIn(join(dir, 'mine'));
  const { out } = command(['misp', fileOf(dir, {}), '--into', join(dir, 'mine')]);
  expect(out).toMatch(/Nothing changed: .*mine holds all of this already\.\n$/);
  expect(filesIn(join(dir, 'mine'))).toEqual(before);
});

test('a shorter file leaves nothing of the longer one', () => {
  const dir = folder();
  take(dir);
  expect(take(dir, { rows: ROWS.slice(1) })).toEqual([]);
  const ids = read(join(dir, 'mine')).record.parties.map(({ id }) => id);
  expect([ids.includes('misp-tin-heron'), ids.includes('misp-apt90')]).toEqual([false, true]);
});

test('when no row can be taken, nothing is written', () => {
  const dir = folder();
  const [first] = take(dir, { rows: [row(9, 'Belmark')] });
  expect(first).toBe('None of the rows can be taken, so nothing was written.');
  expect(existsSync(join(dir, 'mine'))).toBe(false);
});

test('a file that is not there, or no galaxy: one sentence, and nothing is made', () => {
  const dir = folder();
  const lost = join(dir, 'lost.json');
  expect(take(dir, { file: lost })).toEqual([`${lost} can't be read; name the galaxy's JSON file.`]);
  const other = join(WORLD, 'parties.json');
  expect(take(dir, { file: other })).toEqual([
    `${other} is not taken: it is no cluster of threat actors in the MISP galaxy's format ("type" is not as there).`,
  ]);
  expect(readdirSync(dir)).toEqual([]);
});

test('a record that is out of order is not added to', () => {
  const dir = folder();
  const mine = join(dir, 'mine');
  cpSync(WORLD, mine, { recursive: true });
  writeFileSync(join(mine, 'sources.json'), '{ "sources": [] }');
  const before = filesIn(mine);
  expect(take(dir)[0]).toBe('Nothing was written, since the record would not be in order:');
  expect(filesIn(mine)).toEqual(before);
});

test('an import that was broken by hand is replaced, not read', () => {
  const dir = folder();
  take(dir);
  writeFileSync(join(dir, 'mine/imports/misp.json'), '{');
  expect(take(dir)).toEqual([]);
  expect(checkRecord(read(join(dir, 'mine')))).toEqual([]);
});

test('a folder that cannot be made leaves nothing half done', () => {
  const dir = folder();
  writeFileSync(join(dir, 'file'), '');
  const { code, err } = command(['misp', fileOf(dir, {}), '--into', join(dir, 'file/mine')]);
  expect(code).toBe(1);
  expect(err).toMatch(/^Nothing was changed: .*file\/mine can't be written \(/m);
  expect(readdirSync(dir).sort()).toEqual(['file', 'galaxy.json']);
});

test.each(['data', 'data/new', 'data/new/er', 'src/../data'])(
  '--into %s is refused: that belongs to the program',
  (into) => {
    const dir = folder();
    cpSync(WORLD, join(dir, 'data'), { recursive: true });
    const before = filesIn(join(dir, 'data'));
    const [line] = take(dir, { into: `${dir}/${into}`, shipped: [join(dir, 'data')] });
    expect(line).toMatch(/belongs to the program; name a folder of your own with --into\.$/);
    expect(filesIn(join(dir, 'data'))).toEqual(before);
  },
);

test('--into a folder beside it is not', () => {
  const dir = folder();
  cpSync(WORLD, join(dir, 'data'), { recursive: true });
  expect(take(dir, { into: join(dir, 'data-of-mine'), shipped: [join(dir, 'data')] })).toEqual([]);
});

test('npm run import -- misp FILE --into data is refused', () => {
  const { code, err } = command(['misp', fileOf(folder(), {}), '--into', 'data']);
  expect([code, err]).toEqual([1, 'data belongs to the program; name a folder of your own with --into.\n']);
});

test('nor is it reached through a link', () => {
  const dir = folder();
  mkdirSync(join(dir, 'data'));
  symlinkSync(join(dir, 'data'), join(dir, 'link'), 'junction');
  const [line] = take(dir, { into: join(dir, 'link/new'), shipped: [join(dir, 'data')] });
  expect(line).toMatch(/belongs to the program/);
  expect(readdirSync(join(dir, 'data'))).toEqual([]);
});

test('a folder with something else in it is left alone', () => {
  const dir = folder();
  mkdirSync(join(dir, 'mine'));
  writeFileSync(join(dir, 'mine/letter.txt'), 'a');
  expect(take(dir)[0]).toMatch(/is there and holds no record \(no record\.json\); name another folder\.$/);
  expect(filesIn(join(dir, 'mine'))).toEqual({ 'letter.txt': 'a' });
});

test('an empty folder is used', () => {
  const dir = folder();
  mkdirSync(join(dir, 'mine'));
  expect(take(dir)).toEqual([]);
  expect(existsSync(join(dir, 'mine/imports/misp.json'))).toBe(true);
});

test.each([
  [[], /^Write: npm run import -- misp FILE/],
  [['stix', 'x.json'], /^"stix" can't be imported\. Write:/],
  [['misp'], /^Name one file\./],
  [['misp', 'a', '--in', 'b'], /^Unknown option '--in'\. Write:/],
])('npm run import -- %j says how to write it', (args, says) => {
  const { code, out, err } = command(args);
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(says);
});
