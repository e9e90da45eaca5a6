import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readExportArguments } from '../../src/cli/export-arguments.ts';
import { formats } from '../../src/export/format.ts';
import { writeWhole } from '../../src/launch/write-whole.ts';
import { WORLD } from '../facts/world.ts';
import { run } from '../fixtures/run.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

const exporting = (...args: readonly string[]) => run({ bin: 'export', args, env: { DATA_DIR: WORLD } });

test.each(formats)('npm run export -- --format %s --out FILE, twice: the same bytes', async (format) => {
  const [first, second] = [join(dir, 'first'), join(dir, 'second')];
  const [ran] = await Promise.all([
    exporting('--format', format, '--out', first),
    exporting('--format', format, '--out', second),
  ]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  const text = readFileSync(first, 'utf8');
  expect(ran.out).toContain(`${first}: ${Buffer.byteLength(text)} bytes; `);
  expect(readFileSync(second, 'utf8')).toBe(text);
  expect(text).toContain('Lantern');
  expect(readdirSync(dir).sort()).toEqual(['first', 'second']);
});

test('npm run export -- --format csv --out FOLDER', async () => {
  const ran = await exporting('--format', 'csv', '--out', dir);
  expect(ran).toEqual({ code: 1, out: '', err: `${dir} is a folder: name a file in it.\n` });
});

test('npm run export -- --format xlsx: one sentence', async () => {
  const { code, out, err } = await exporting('--format', 'xlsx', '--out', join(dir, 'x'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/^--format is "xlsx": [^\n]+\n$/);
  expect(readdirSync(dir)).toEqual([]);
});

test('a record with a mistake is not exported, and the mistake is told', async () => {
  const [data, out] = [join(dir, 'record'), join(dir, 'x.csv')];
  cpSync(WORLD, data, { recursive: true });
  const path = join(data, 'facts', 'lantern.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('"via": "gazette"', '"via": "gazete"'));
  const ran = await exporting('--format', 'csv', '--out', out, '--data', data);
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(/^The record cannot be used:\nfacts\/lantern\.json, friends-join, via: /);
  expect(readdirSync(dir)).toEqual(['record']);
});

test.each([
  [[], /^There is no --format: stix, csv, jsonld, markdown\./],
  [['--format', 'xlsx', '--out', 'x'], /^--format is "xlsx": choose one of stix, csv, jsonld, markdown\./],
  [['--format', 'toString', '--out', 'x'], /^--format is "toString"/],
  [['--format', 'csv'], /^There is no --out: name the file to write\./],
  [['--format', 'csv', '--out', ''], /^There is no --out/],
  [['--format', 'csv', '--out'], /^Option '--out <value>' argument missing\. /],
  [['--formt', 'csv'], /^Unknown option '--formt'\. /],
  [['csv'], /^Unexpected argument 'csv'\. /],
])('npm run export -- %j: what is wrong, and how it is written', (args, says) => {
  const read = readExportArguments(args);
  expect(read).toEqual({ kind: 'wrong', sentence: expect.stringMatching(says) });
  expect(read).toEqual({
    kind: 'wrong',
    sentence: expect.stringContaining(
      ' Write: npm run export -- --format stix|csv|jsonld|markdown --out FILE.',
    ),
  });
});

test('npm run export -- --format stix --out x --data y', () => {
  const args = ['--format', 'stix', '--out', 'x', '--data', 'y'];
  expect(readExportArguments(args)).toEqual({ kind: 'export', format: 'stix', out: 'x', data: 'y' });
});

test.each([
  ['no/x', /^There is no folder .*no: make it first\.$/],
  ['x/', /x\/ cannot be written \(E[A-Z]+\): choose another file\.$/],
  ['x'.repeat(300), /x cannot be written \(ENAMETOOLONG\): choose another file\.$/],
])('--out %s: a sentence, and nothing half written', (name, why) => {
  expect(writeWhole(`${dir}/${name}`, 'new')).toEqual({ ok: false, why: expect.stringMatching(why) });
  expect(readdirSync(dir)).toEqual([]);
});

test('an older file is replaced, and nothing else is left', () => {
  const path = join(dir, 'x'.repeat(250));
  writeFileSync(path, 'a longer, older text');
  expect(writeWhole(path, 'new')).toEqual({ ok: true });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(dir)).toHaveLength(1);
});
