import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { arrows, cycles, forbidden } from './layers/arrows.ts';

const read = (): ReadonlyMap<string, string> => {
  const paths = globSync(['src/**/*.ts', 'commands/**/*.ts'], { exclude: ['**/*.d.ts'] });
  return new Map(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(path, 'utf8')]));
};

test('no import goes against the table of docs/design.md', () => {
  expect(forbidden(read())).toEqual([]);
});

test('no import goes round in a circle', () => {
  expect(cycles(read())).toEqual([]);
});

test('the house is read whole', () => {
  const all = arrows(read());
  expect(all).toContainEqual({ from: 'src/render/plain.ts', to: 'src/answer/answer.ts' });
  expect(all.length).toBeGreaterThan(100);
});

test.each([
  ['src/question/understand.ts', "import { search } from '../search/search.ts';"],
  ['src/answer/compose.ts', "import type { Mention } from '../names/mentions.ts';"],
  ['src/answer/compose.ts', "import type {\n  A,\n  B,\n} from '../question/understand.ts';"],
  ['src/state/open.ts', "import type { Turn } from '../question/query.ts';"],
  ['src/local/server.ts', "import { cut } from '../render/limits.ts';"],
  ['src/render/plain.ts', "import { MessageFlags } from 'discord.js';"],
  ['src/search/search.ts', "import { readFileSync } from 'node:fs';"],
  ['src/question/rule.ts', "import Fuse from 'fuse.js';"],
  ['src/bot.ts', "export { token } from './config.ts';"],
  ['src/cli/lines.ts', "import '../bin/ask.ts';"],
  ['src/bin/ask.ts', "import { x } from './start.ts';"],
  ['src/discord/client.ts', "const x = await import('../local/server.ts');"],
  ['src/unheard-of/x.ts', "import { z } from 'zod';"],
  ['src/render/discord/lead.ts', "import x from 'discord.js-like';"],
])('a planted arrow is found: %s: %s', (file, text) => {
  expect(forbidden(new Map([[file, text]]))).toHaveLength(1);
});

test.each([
  ['src/answer/compose.ts', "import type { Query } from '../question/query.ts';"],
  ['src/render/discord/lead.ts', "import { cut } from '../limits.ts';"],
  ['src/bin/start.ts', "import { x } from '../local/server.ts';"],
  ['src/question/query.ts', "import { z } from 'zod';"],
])('an allowed arrow is not: %s: %s', (file, text) => {
  expect(forbidden(new Map([[file, text]]))).toEqual([]);
});

test('a planted circle is found, also of types alone', () => {
  const files = new Map([
    ['src/a.ts', "import type { B } from './b.ts';"],
    ['src/b.ts', "import { C } from './c.ts';"],
    ['src/c.ts', "export type { A } from './a.ts';"],
  ]);
  expect(cycles(files)).toEqual(['src/a.ts → src/b.ts → src/c.ts → src/a.ts']);
  files.delete('src/c.ts');
  expect(cycles(files)).toEqual([]);
});
