import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { judgeBy } from './stix-schemas.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'schemas-'));
  schema('common/name.json', { type: 'string', pattern: '^[A-Z].*\\-?$' });
  schema('objects/note.json', {
    type: 'object',
    properties: { content: { $ref: '../common/name.json' }, url: { type: 'string', format: 'uri' } },
    required: ['content'],
  });
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Shaped like the published ones: an `$id` by folder, patterns that the flag u would refuse. */
function schema(path: string, rules: object): void {
  mkdirSync(join(dir, path, '..'), { recursive: true });
  const $schema = 'https://json-schema.org/draft/2020-12/schema';
  writeFileSync(
    join(dir, path),
    JSON.stringify({ $id: `http://schemas.example/${path}`, $schema, ...rules }),
  );
}

test.each([
  [{ type: 'note', content: 'A claim' }, []],
  [{ type: 'note', content: 'A claim', url: 'https://a.example/b' }, []],
  [{ type: 'note' }, ["/ must have required property 'content'"]],
  [{ type: 'note', content: 'a claim' }, [expect.stringMatching(/^\/content must match pattern/)]],
  [
    { type: 'note', content: 'A claim', url: 'no address' },
    [expect.stringMatching(/^\/url must match format/)],
  ],
  [{ type: 'poem', content: 'A claim' }, undefined],
])('the object %j is judged %j', (object, complaints) => {
  expect(judgeBy(dir)(object)).toEqual(complaints);
});
