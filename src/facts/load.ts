import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { addImport } from './imports.ts';
import type { Problem } from './problem.ts';
import {
  ActivitiesFile,
  AskedFile,
  type AskedFor,
  type Fact,
  FactsFile,
  ImportFile,
  PartiesFile,
  type RecordData,
  RecordFile,
  SourcesFile,
  VocabularyFile,
} from './schema.ts';
import { issueProblem } from './shape.ts';

/** `files` says in which file a fact stands, by its id, so that a later check can name it. */
export type Loaded =
  | Readonly<{ ok: true; record: RecordData; files: ReadonlyMap<string, string> }>
  | Readonly<{ ok: false; problems: readonly Problem[] }>;

/**
 * Reads a data folder. Shape only: whether ids and dates hold together is checked in check.ts.
 * `without` is an import to leave out, such as the one that is about to be replaced.
 */
export function loadRecord(dir: string, without?: string): Loaded {
  const problems: Problem[] = [];
  const read = <S extends z.ZodType>(file: string, schema: S) => readFile({ dir, file, schema, problems });

  const about = read('record.json', RecordFile);
  const parties = read('parties.json', PartiesFile);
  const activities = read('activities.json', ActivitiesFile);
  const sources = read('sources.json', SourcesFile);
  const vocabulary = read('vocabulary.json', VocabularyFile);
  const facts: Fact[] = [];
  const files = new Map<string, string>();
  for (const file of factFiles(dir, problems)) {
    for (const fact of read(file, FactsFile)?.facts ?? []) {
      const first = files.get(fact.id);
      if (first === undefined) files.set(fact.id, file);
      else problems.push(duplicate(file, fact.id, first));
      facts.push(fact);
    }
  }
  const imports = importFiles(dir).flatMap((file) => {
    const taken = file === without ? undefined : read(file, ImportFile);
    return taken ? [{ file, taken }] : [];
  });
  const asked = askedFiles(dir).flatMap((file): readonly AskedFor[] =>
    Object.entries(read(file, AskedFile)?.asked ?? {}).map(([fact, questions]) => ({ fact, questions })),
  );
  if (problems.length > 0 || !about || !parties || !activities || !sources || !vocabulary) {
    return { ok: false, problems };
  }
  let record: RecordData = {
    about,
    parties: parties.parties,
    activities: activities.activities,
    sources: sources.sources,
    concepts: vocabulary.concepts,
    glossary: vocabulary.glossary,
    facts,
    asked,
  };
  for (const { file, taken } of imports) {
    const added = addImport(record, file, taken);
    if (!added.ok) return added;
    record = added.record;
  }
  return { ok: true, record, files };
}

/** The JSON files of a folder of the record, in order; undefined when there is no such folder. */
function filesIn(dir: string, folder: string): string[] | undefined {
  if (!existsSync(join(dir, folder))) return undefined;
  const names = readdirSync(join(dir, folder)).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** A record need not say how people ask for its facts. */
const askedFiles = (dir: string): readonly string[] => filesIn(dir, 'asked') ?? [];

const importFiles = (dir: string): readonly string[] => filesIn(dir, 'imports') ?? [];

function factFiles(dir: string, problems: Problem[]): string[] {
  const files = filesIn(dir, 'facts');
  if (files) return files;
  problems.push({
    file: 'facts',
    path: '',
    wrong: `there is no folder ${join(dir, 'facts')}`,
    right: 'make it and put the fact files in it, such as facts/allies.json',
  });
  return [];
}

type ReadJob<S extends z.ZodType> = Readonly<{ dir: string; file: string; schema: S; problems: Problem[] }>;

function readFile<S extends z.ZodType>({ dir, file, schema, problems }: ReadJob<S>): z.infer<S> | undefined {
  const json = readJson(join(dir, file));
  if (!json.ok) {
    problems.push({ file, path: '', wrong: json.wrong, right: json.right });
    return undefined;
  }
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) problems.push(issueProblem({ file, value: json.value, issue }));
  return undefined;
}

type Json = { ok: true; value: unknown } | { ok: false; wrong: string; right: string };

function readJson(path: string): Json {
  if (!existsSync(path)) {
    return {
      ok: false,
      wrong: `there is no file ${path}`,
      right: 'add it, or point DATA_DIR at another record',
    };
  }
  try {
    return { ok: true, value: JSON.parse(readFileSync(path, 'utf8')) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, wrong: `this is not JSON (${reason})`, right: 'mend the JSON at that place' };
  }
}

function duplicate(file: string, id: string, first: string): Problem {
  const where = file === first ? 'twice in this file' : `in ${first} too`;
  return { file, id, path: 'id', wrong: `the id stands ${where}`, right: 'give one of the two another id' };
}
