/** `npm run import -- misp FILE [--into DIR]`: the MISP galaxy's threat actors, into a record folder of one's own. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { configFromProcess } from '../config.ts';
import { reportLines } from '../import/report.ts';
import { importGalaxy } from '../import/run.ts';
import { exitWith } from '../launch/exit.ts';
import { createProgress } from '../launch/progress.ts';

const USAGE = 'Write: npm run import -- misp FILE, with --into DIR for another folder than my-record.';
const ROOT = join(import.meta.dirname, '../..');

const { file, into } = readOptions();
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const place = {
  into,
  base: outcome.config.dataDir,
  shipped: ['data', 'test', 'src', 'commands', 'docs', 'node_modules', '.git'].map((name) =>
    join(ROOT, name),
  ),
};

const progress = createProgress(process.stderr);
const imported = attempt();
if (!imported.ok) exitWith(...imported.lines);
for (const line of reportLines(imported.taken)) console.log(line);
console.log(result(imported));

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { into: { type: 'string' } },
    });
    const [format, path, more] = positionals;
    if (format !== 'misp') exitWith(format ? `"${format}" can't be imported. ${USAGE}` : USAGE);
    if (path === undefined || more !== undefined) exitWith(`Name one file. ${USAGE}`);
    return { file: path, into: values.into || 'my-record' };
  } catch (error) {
    return exitWith(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}. ${USAGE}`);
  }
}

function attempt() {
  try {
    return importGalaxy(file, place, progress);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false as const, lines: [`Nothing was changed: ${into} can't be written (${why}).`] };
  } finally {
    progress.end();
  }
}

type Done = Extract<ReturnType<typeof importGalaxy>, { ok: true }>;

function result({ dir, kind, changed }: Done): string {
  if (!changed) return `Nothing changed: ${into} holds all of this already.`;
  const made = kind === 'new' ? `${into} was made from ${place.base}; the` : 'The';
  return `${made} actors are in ${join(dir, 'imports/misp.json')}. Ask about them with DATA_DIR=${into}.`;
}
