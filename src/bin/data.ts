import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createBot } from '../bot.ts';
import { checkRecord } from '../facts/check.ts';
import { jsonSchemas } from '../facts/json-schemas.ts';
import { type Loaded, loadRecord } from '../facts/load.ts';
import { loadTexts } from '../facts/load-texts.ts';
import { locate } from '../facts/locate.ts';
import { type Problem, problemLine } from '../facts/problem.ts';
import { createFacts } from '../facts/store.ts';
import { verify } from '../facts/verify.ts';
import { why } from '../facts/why.ts';
import { readSets } from '../launch/question-sets.ts';
import { restingQuestions } from '../quality/resting.ts';

const SHIPPED = 'data';

const USAGE = `npm run data -- [options]
  --data DIR                the record to check, instead of DATA_DIR or data
  --sources DIR             also compare every locator and quote with the texts in DIR
  --why ID                  print a fact with what it rests on, and what rests on it
  --locate SOURCE "words"   with --sources: print where the text of a source says these words
  --write-schemas           write the JSON Schemas beside the data, from the zod schemas`;

process.exitCode = main();

function main(): number {
  const options = readOptions();
  if (!options) return 2;
  const dir = options.data ?? (process.env.DATA_DIR || SHIPPED);
  if (options['write-schemas']) writeSchemas(dir);
  const loaded = loadRecord(dir);
  if (!loaded.ok) return tell(loaded.problems);
  if (options.why !== undefined) return explain({ id: options.why, dir }, loaded);
  if (options.locate !== undefined) return find({ ...options, source: options.locate }, loaded);
  return check(dir, loaded, options.sources);
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        sources: { type: 'string' },
        why: { type: 'string' },
        locate: { type: 'string' },
        'write-schemas': { type: 'boolean' },
      },
    });
    const words = positionals.join(' ');
    if ((values.locate === undefined) !== (words === '')) throw new Error('--locate goes with words.');
    return { ...values, words };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return undefined;
  }
}

type Read = Extract<Loaded, { ok: true }>;

function check(dir: string, loaded: Read, sources: string | undefined): number {
  const problems = [...checkRecord(loaded), ...staleSchemas(dir)];
  const facts = createFacts(loaded.record);
  const { parties, activities, sources: cited } = loaded.record;
  const counts = [
    `${facts.claims.length} claims`,
    `${facts.all.length - facts.claims.length} gaps`,
    `${parties.length} parties`,
    `${activities.length} activities`,
    `${cited.length} sources`,
  ];
  if (sources !== undefined) {
    const texts = loadTexts(sources);
    if (!texts.ok) return say(texts.why, 1);
    const verified = verify(loaded, texts.texts);
    problems.push(...verified.problems);
    counts.push(`${verified.compared} of ${verified.cited} locators compared with their text`);
  }
  return problems.length > 0 ? tell(problems) : say(counts.join(', '), 0);
}

function explain({ id, dir }: Readonly<{ id: string; dir: string }>, loaded: Read): number {
  const lines = why(id, createFacts(loaded.record));
  if (!lines) return say(`No fact has the id "${id}".`, 1);
  return say([...lines, ...(dir === SHIPPED ? asked(id, loaded) : [])].join('\n'), 0);
}

/** The sets ask about the shipped record only, and are not part of every installation. */
function asked(id: string, { record }: Read): string[] {
  const sets = new Map(readSets().map(({ name, conversations }) => [name, conversations]));
  if (sets.size === 0) return [];
  const setting = { bot: createBot({ record }), start: new Date(), clock: () => performance.now() };
  const questions = restingQuestions(id, sets, setting);
  return [
    `  questions of the sets answered with it: ${questions.length}`,
    ...questions.map((line) => `    ${line}`),
  ];
}

type Wanted = Readonly<{ source: string; words: string; sources?: string }>;

function find({ source, words, sources }: Wanted, { record }: Read): number {
  if (sources === undefined) return say('--locate needs --sources DIR, the folder of the texts.', 2);
  const texts = loadTexts(sources);
  if (!texts.ok) return say(texts.why, 1);
  const located = locate({ source, words, sources: record.sources, texts: texts.texts });
  if (!located.ok) return say(located.why, 1);
  return say(located.places.map((place) => JSON.stringify(place)).join('\n'), 0);
}

function writeSchemas(dir: string): void {
  mkdirSync(join(dir, 'schema'), { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(dir, 'schema', name), text);
}

/** A record that keeps no schemas of its own refers to those of another. */
function staleSchemas(dir: string): Problem[] {
  if (!existsSync(join(dir, 'schema'))) return [];
  return [...jsonSchemas()].flatMap(([name, text]) => {
    const path = join(dir, 'schema', name);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
    const wrong = 'it differs from the zod schemas';
    return [{ file: `schema/${name}`, path: '', wrong, right: 'run npm run data -- --write-schemas' }];
  });
}

function tell(problems: readonly Problem[]): number {
  return say(problems.map(problemLine).join('\n'), 1);
}

function say(text: string, code: number): number {
  console.log(text);
  return code;
}
