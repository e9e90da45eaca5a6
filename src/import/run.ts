/** `npm run import`: a file in, a changed record folder or a sentence out. */
import { readFileSync } from 'node:fs';
import { checkRecord } from '../facts/check.ts';
import { addImport } from '../facts/imports.ts';
import { loadRecord } from '../facts/load.ts';
import { type Problem, problemLine } from '../facts/problem.ts';
import { readGalaxy } from './galaxy.ts';
import { type Taken, takeGalaxy } from './misp.ts';
import { holds, openFolder, type Place, writeInto } from './own-folder.ts';
import { reportLines } from './report.ts';

export type Watch = Readonly<{ stage(name: string): void; at(done: number, all: number): void }>;
export type Outcome =
  | Readonly<{ ok: true; taken: Taken; dir: string; kind: 'new' | 'record'; changed: boolean }>
  | Readonly<{ ok: false; lines: readonly string[] }>;

/** An import is one file of the record, so that it is written whole, replaced whole, and undone by deleting it. */
const NAME = 'imports/misp.json';

export function importGalaxy(file: string, place: Place, watch: Watch): Outcome {
  const folder = openFolder(place);
  if (folder.kind === 'refused') return { ok: false, lines: [`${folder.why}.`] };
  watch.stage('Reading the rows');
  const text = read(file);
  if (text === undefined)
    return { ok: false, lines: [`${file} can't be read; name the galaxy's JSON file.`] };
  const galaxy = readGalaxy(text, watch.at);
  if (!galaxy.ok) return { ok: false, lines: [`${file} is not taken: ${galaxy.why}.`] };
  const loaded = loadRecord(folder.kind === 'record' ? folder.dir : place.base, NAME);
  if (!loaded.ok) return broken('The record can’t be added to as it is:', loaded.problems);
  watch.stage('Comparing with the record');
  const taken = takeGalaxy(galaxy, loaded.record);
  if (taken.added + taken.merged.length === 0) return nothing(taken);
  const added = addImport(loaded.record, NAME, taken.file);
  watch.stage('Checking the result');
  const problems = added.ok ? checkRecord({ record: added.record, files: loaded.files }) : added.problems;
  if (problems.length > 0)
    return broken('Nothing was written, since the record would not be in order:', problems);
  const entry = { name: NAME, text: `${JSON.stringify(taken.file, null, 2)}\n` };
  const changed = folder.kind === 'new' || !holds(folder.dir, entry);
  watch.stage('Writing');
  if (changed) writeInto(folder, entry, place.base);
  return { ok: true, taken, dir: folder.dir, kind: folder.kind, changed };
}

const nothing = (taken: Taken): Outcome => ({
  ok: false,
  lines: ['None of the rows can be taken, so nothing was written.', ...reportLines(taken)],
});

const broken = (title: string, problems: readonly Problem[]): Outcome => ({
  ok: false,
  lines: [title, ...problems.map(problemLine)],
});

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
