import fc from 'fast-check';
import { expect, test } from 'vitest';
import { link, literal, oneLine } from '../../src/render/escape.ts';

const Z = '\u200b';

test.each([
  ['plain words, 19 July 2021 (CVE-2021-26855)', 'plain words, 19 July 2021 (CVE-2021-26855)'],
  ['it’s “quoted”', 'it’s “quoted”'],
  ['👩‍🚀 and ❤️', '👩‍🚀 and ❤️'],
  ['3.5 is a number', '3.5 is a number'],
  ['a-b', 'a-b'],
])('%j stays', (text, shown) => expect(literal(text)).toBe(shown));

test.each([
  ['**bold**', '\\*\\*bold\\*\\*'],
  ['`code`', '\\`code\\`'],
  ['||hidden||', '\\|\\|hidden\\|\\|'],
  ['[click](https://evil.example)', `\\[click\\](https:${Z}//evil.example)`],
  ['@everyone', `@${Z}everyone`],
  ['<@123>', `\\<@${Z}123\\>`.replace(Z, Z)],
  ['<@&1> <#2> <:x:3> <t:4>', `\\<@${Z}&1\\> \\<#2\\> \\<:x:3\\> \\<t:4\\>`],
  ['# big', '\\# big'],
  ['-# small', '\\-# small'],
  ['> quote', '\\> quote'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
  ['a\n# big', 'a # big'],
  ['discord.gg/abc', `discord${Z}.gg/abc`],
  ['\u202egnp.exe', 'gnp.exe'],
  ['a\u200bb\ufeffc', 'abc'],
  ['\u0007bell', 'bell'],
  ['z\u0301\u0301\u0301\u0301\u0301', 'z\u0301\u0301\u0301'],
])('%j is shown letter by letter', (text, shown) => expect(literal(text)).toBe(shown));

test('no text whatever leaves a live mention, link or mark', () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ...'@everyone<!&#>*_~`|[]()\\ \n-1.:/',
      'https://x.y',
      'discord.gg/a',
      '@here',
      '<@1>',
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(hostile, (text) => {
      const shown = literal(text);
      expect(shown).not.toMatch(/@(everyone|here|[!&]?\d)|:\/\/|discord\.gg|\n/);
      expect(shown.replace(/\\./g, '')).not.toMatch(/[*_~`|<>[\]]/);
      expect(shown).not.toMatch(/^(#{1,3}|-#?|>|\d+\.) /);
    }),
  );
});

test('oneLine of nothing but invisible characters is nothing', () =>
  expect(oneLine('\u200b\u2060 \n\t\u202e')).toBe(''));

test.each([
  ['https://a.example/x(1)', '[T](https://a.example/x%281%29)'],
  [undefined, 'T'],
  ['javascript:alert(1)', 'T'],
  ['https://a.example/ x', 'T'],
])('a source at %j', (url, shown) => expect(link('T', url)).toBe(shown));
