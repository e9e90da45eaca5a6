import { expect, test } from 'vitest';
import exportCommand from '../../commands/export.ts';
import type { Shown } from '../../src/command.ts';
import { FILE_BYTES } from '../../src/render/limits.ts';
import { standIn } from '../fixtures/stand-in.ts';
import { turnsInMemory } from '../fixtures/town.ts';

const place = { user: 'mara', channel: 'general' };

const propose = () => ({ ok: false, why: 'not here' }) as const;

/** The answer to a file of so many bytes, of a letter that is one byte or two. */
async function exporting(format: string, letter: string, bytes: number): Promise<Shown> {
  const text = letter.repeat(bytes / Buffer.byteLength(letter));
  const exports = async () => ({ name: 'x', text, counts: { rows: 12_345 } });
  const pictures = async () => undefined;
  const services = {
    bot: standIn,
    state: turnsInMemory(),
    now: () => new Date(0),
    exports,
    pictures,
    propose,
    reread: async () => ({ kind: 'same' as const }),
  };
  return exportCommand.run({ place, options: { format } }, services);
}

test.each([
  ['x', FILE_BYTES],
  ['é', FILE_BYTES],
])('a file of %s that Discord just takes is sent', async (letter, bytes) => {
  const { answer, file } = await exporting('csv', letter, bytes);
  expect(file?.name).toBe('x');
  expect(answer).toMatchObject({ lead: expect.stringMatching(/ as CSV: 12,345 rows\.$/) });
});

test.each([
  ['x', FILE_BYTES + 1],
  ['é', FILE_BYTES + 2],
])(
  'a file of %s that Discord refuses is not sent, and the answer says how to get it',
  async (letter, bytes) => {
    const { answer, file } = await exporting('csv', letter, bytes);
    expect(file).toBeUndefined();
    expect(answer).toMatchObject({
      lead: expect.stringMatching(/longer than Discord takes.*npm run export -- --format csv\.$/),
    });
  },
);

test('a format that there is not, from an older list of commands', async () => {
  const { answer, file } = await exporting('xlsx', 'x', 1);
  expect(file).toBeUndefined();
  expect(answer).toMatchObject({
    lead: 'There is no such format; choose one of stix, csv, jsonld, markdown.',
  });
});
