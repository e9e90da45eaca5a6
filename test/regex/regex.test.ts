/** Nobody can keep the bot busy with a text that a regular expression is slow at. */
import { expect, test } from 'vitest';
import linear from './linear.json' with { type: 'json' };
import { everyPattern, nameOf, patternsOf } from './patterns.ts';
import { problemOf } from './prove.ts';

const known = new Set<string>(linear);
const all = await everyPattern();

test('every regular expression of the program takes linear time', () => {
  const fresh = all.filter((pattern) => !known.has(nameOf(pattern)));
  // What `npm run regexes` has not seen yet is looked at here, which takes a second each.
  expect(fresh.flatMap((pattern) => problemOf(pattern) ?? [])).toEqual([]);
}, 120_000);

test('those that are put together are looked at, too', () => {
  const names = all.map(({ file }) => file);
  for (const file of ['question/retold', 'bot/parts', 'discord/addressed']) {
    expect(names).toContain(`src/${file}.ts`);
  }
});

test.each(['^(a+)+$', '\\s+$', '\\bwho\\b.*\\bdid\\b', '(x|x)*y'])('%s does not', (source) => {
  expect(problemOf({ source, flags: '', file: 'x.ts' })).toMatch(/^x\.ts: \/.* takes .* time, given /);
});

test('found in a source: literals, with their flags, and whether it builds others', () => {
  const text = 'const a: RegExp = /a+/gu; const b = "/no/"; const c = (s: string) => new RegExp(s);';
  expect(patternsOf('x.ts', text)).toEqual({
    literals: [{ source: 'a+', flags: 'gu', file: 'x.ts' }],
    builds: true,
  });
  expect(patternsOf('x.ts', 'const a = 1 / 2 / 3;')).toEqual({ literals: [], builds: false });
});
