import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SOURCES, WORLD, withFile } from './world.ts';

const ROOT = join(import.meta.dirname, '../..');

function data(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const run = spawnSync(process.execPath, ['src/bin/data.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: run.status, out: run.stdout.trim(), err: run.stderr.trim() };
}

test('npm run data -- --data WORLD --sources SOURCES', () => {
  expect(data(['--data', WORLD, '--sources', SOURCES])).toEqual({
    code: 0,
    out: '13 claims, 2 gaps, 8 parties, 2 activities, 2 sources, 16 of 16 locators compared with their text',
    err: '',
  });
});

test('DATA_DIR chooses another record', () => {
  expect(data([], { DATA_DIR: WORLD }).out).toBe('13 claims, 2 gaps, 8 parties, 2 activities, 2 sources');
});

test('a broken record: one line a problem, and exit code 1', () => {
  const rewrite = (text: string) => text.replace('"via": "gazette"', '"via": "gazete"');
  withFile('facts/lantern.json', rewrite, (dir) => {
    expect(data(['--data', dir])).toEqual({
      code: 1,
      out: 'facts/lantern.json, friends-join, via: no party or source has the id "gazete"; did you mean "gazette"?',
      err: '',
    });
  });
});

test('npm run data -- --why nobody', () => {
  expect(data(['--data', WORLD, '--why', 'nobody'])).toEqual({
    code: 1,
    out: 'No fact has the id "nobody".',
    err: '',
  });
});

test('npm run data -- --sources SOURCES --locate gazette "about forty post offices"', () => {
  const words = 'about forty post offices';
  expect(JSON.parse(data(['--data', WORLD, '--sources', SOURCES, '--locate', 'gazette', words]).out)).toEqual(
    {
      source: 'gazette',
      paragraph: 2,
      start: 123,
      end: 147,
      sha256: '5ec1b36f450231366aa9e5b5db19f20efa422da30e711f176fb30fac840295f8',
    },
  );
});

test('npm run data -- --locate gazette without words', () => {
  const { code, out, err } = data(['--data', WORLD, '--locate', 'gazette']);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^--locate goes with words\./);
});

test('npm run data -- --surces DIR: no check that was not asked for, but what there is', () => {
  const { code, out, err } = data(['--surces', SOURCES]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^Unknown option '--surces'[\s\S]*--sources DIR/);
});

test('schemas beside the data that are not those of the code are told', () => {
  withFile(
    'record.json',
    (text) => text,
    (dir) => {
      expect(data(['--data', dir, '--write-schemas']).code).toBe(0);
      expect(data(['--data', dir]).code).toBe(0);
      writeFileSync(join(dir, 'schema', 'facts.json'), '{}');
      expect(data(['--data', dir])).toEqual({
        code: 1,
        out: 'schema/facts.json: it differs from the zod schemas; run npm run data -- --write-schemas',
        err: '',
      });
    },
  );
});
