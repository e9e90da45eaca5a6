import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../facts/json-schemas.ts';
import { loadRecord } from '../facts/load.ts';
import { problemLine } from '../facts/problem.ts';
import { createFacts } from '../facts/store.ts';

const dir = process.env.DATA_DIR ?? 'data';
if (process.argv.includes('--write-schemas')) {
  mkdirSync(join(dir, 'schema'), { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(dir, 'schema', name), text);
}
const loaded = loadRecord(dir);
if (loaded.ok) {
  const facts = createFacts(loaded.record);
  console.log(`${facts.claims.length} claims, ${facts.all.length - facts.claims.length} gaps`);
} else {
  for (const problem of loaded.problems) console.log(problemLine(problem));
  process.exitCode = 1;
}
