import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commands } from '../src/discord/commands.ts';
import { checkRecord } from '../src/facts/check.ts';
import { loadRecord } from '../src/facts/load.ts';
import { problemLine } from '../src/facts/problem.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((m) => m[1] ?? '');
const DOCS = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')];

test('the first two sh blocks of the README are the two commands, each alone', () => {
  const blocks = found(read('README.md'), /^```sh\n([\s\S]*?)^```$/gm);
  expect(blocks.slice(0, 2)).toEqual(['npm ci && npm start\n', 'npm ci && npm test\n']);
});

test('.ci/run runs the test command of the README', () => {
  expect(read('.ci/run')).toContain('npm ci && npm test');
});

/** Links to files of the repository and to headings, and paths written as code. */
function lost(file: string, text: string): string[] {
  const links = found(text, /\]\((?!https?:)([^)\s]+)\)/g);
  const code = found(text, /`((?:src|data|commands|test|docs|\.ci)\/[\w./-]*)`/g);
  const isLost = (link: string): boolean => {
    const [path = '', heading] = link.split('#');
    const target = path === '' ? file : join(dirname(file), path);
    return !existsSync(target) || (heading !== undefined && !headings(read(target)).includes(heading));
  };
  return [...links.filter(isLost), ...code.filter((path) => !existsSync(path))];
}

const headings = (text: string): string[] =>
  found(text, /^#+ (.*)$/gm).map((title) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

test.each(DOCS)('every file and heading that %s names is there', (file) => {
  expect(lost(file, read(file))).toEqual([]);
});

test.each(['[a](docs/lost.md)', '[a](README.md#lost)', '`src/lost.ts`', '![a](docs/lost.png)'])(
  'a lost one is found: %s',
  (text) => {
    expect(lost('README.md', text)).toHaveLength(1);
  },
);

test.each(DOCS)('every npm script that %s names is in package.json', (file) => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('package.json')));
  const named = found(read(file), /npm run (?:--silent )?([a-z][\w:-]*)/g);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('.env.example, src/config.ts and the README know the same variables', () => {
  const known = found(read('src/config.ts'), /^ {2}([A-Z][A-Z_]+): /gm);
  expect(known).toContain('DATA_DIR');
  expect(found(read('.env.example'), /^([A-Z_]+)=/gm)).toEqual(known);
  expect(found(read('README.md'), /^\| `([A-Z_]+)` +\|/gm)).toEqual(known);
});

/** `private`, which every command has. */
const FLAG = 5;

test("the README's table of commands has each command with its options", () => {
  const rows = found(read('README.md'), /^\| (`\/.*|"[A-Z].*)$/gm);
  const told = rows.map((row) => row.split('|').slice(0, 2).join('|').replaceAll(/[`\s]/g, ''));
  const real = commands.map(({ data }) => {
    const slash = data.type !== 3;
    const options = 'options' in data ? (data.options ?? []) : [];
    const names = options.filter(({ type }) => type !== FLAG).map(({ name }) => name);
    return slash
      ? `/${data.name}|${names.join(',') || '–'}`
      : `"${data.name.replaceAll(' ', '')}"|onamessage`;
  });
  expect(told).toEqual(real);
});

test('what docs/data.md adds to the fixture world is a sound record', () => {
  const blocks = found(read('docs/data.md'), /^```json\n([\s\S]*?)^```$/gm).map((text) => JSON.parse(text));
  const [source, party, file, gap] = blocks;
  const dir = mkdtempSync(join(tmpdir(), 'docs-'));
  const write = (name: string, value: unknown) => writeFileSync(join(dir, name), JSON.stringify(value));
  const append = (name: string, list: string, entry: unknown) => {
    const whole = JSON.parse(read(join(dir, name)));
    write(name, { ...whole, [list]: [...whole[list], entry] });
  };
  try {
    cpSync('test/fixtures/world', dir, { recursive: true });
    append('sources.json', 'sources', source);
    append('parties.json', 'parties', party);
    write('facts/more.json', { facts: [...file.facts, gap] });
    const loaded = loadRecord(dir);
    expect((loaded.ok ? checkRecord(loaded) : loaded.problems).map(problemLine)).toEqual([]);
    expect(loaded.ok && loaded.record.facts.map(({ id }) => id)).toContain('dunmere-office-no-comment');
  } finally {
    rmSync(dir, { recursive: true });
  }
});
