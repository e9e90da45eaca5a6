import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportRecord } from '../../src/export/export.ts';
import { FORMATS, formats } from '../../src/export/format.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { read, WORLD } from '../facts/world.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
beforeAll(async () => {
  town = await openTown();
  mara = town.discord.as(town.discord.people.member.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  await town.close();
});

test.each(formats)('/export %s: the file that npm run export writes, to be saved', async (format) => {
  const { error } = await mara.slash('general', 'export', { format });
  expect(error).toBeUndefined();
  const { file, title } = FORMATS[format];
  const answer = await mara.waitFor('general', (each) =>
    each.attachments.some(({ filename }) => filename === file),
  );
  expect(textOf(answer)).toContain(`as ${title}: `);
  expect(JSON.stringify(answer.components)).toContain(`"name":"${file}"`);
  const [attachment] = answer.attachments;
  const response = await fetch(attachment?.url ?? '');
  expect(response.headers.get('content-disposition')).toBe('attachment');
  expect(await response.text()).toBe((await exportRecord(read(WORLD).record, format)).text);
});

test('/export without a format, or with one that there is not, sends nothing', async () => {
  for (const options of [{}, { format: 'xlsx' }]) {
    expect((await mara.slash('newsroom', 'export', options)).error).toEqual(expect.any(String));
  }
  expect(mara.messages('newsroom')).toEqual([]);
});
