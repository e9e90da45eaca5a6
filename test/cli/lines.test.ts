import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lines } from '../../src/cli/lines.ts';

/** The text as bytes, cut anywhere: also through the middle of a letter. */
async function* cutInto(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = (text: string, size = 3): Promise<string[]> => Array.fromAsync(lines(cutInto(text, size)));

test.each([
  ['a\nb\n', ['a', 'b']],
  ['a\nb', ['a', 'b']],
  ['a\n\nb\n', ['a', '', 'b']],
  ['"a\u2028b"\n"c\u2029d\u0085e"\n', ['"a\u2028b"', '"c\u2029d\u0085e"']],
  ['a\r\nb', ['a\r', 'b']],
  ['', []],
  ['\n', ['']],
])('%j', async (text, expected) => expect(await read(text)).toEqual(expected));

test('letters cut by a chunk border come out whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.string({ unit: 'grapheme' }).filter((line) => !line.includes('\n') && !line.startsWith('\ufeff')),
      ),
      fc.integer({ min: 1, max: 7 }),
      async (all, size) => {
        expect(await read(all.map((line) => `${line}\n`).join(''), size)).toEqual(all);
      },
    ),
  );
});
