/** `npm run train -- [--write]`: learns again what speaks for a fact. */
import { parseArgs } from 'node:util';
import { createBot, partsOf } from '../bot.ts';
import { loadRecord } from '../facts/load.ts';
import { problemLine } from '../facts/problem.ts';
import { exitWith } from '../launch/exit.ts';
import { createProgress } from '../launch/progress.ts';
import { readSets } from '../launch/question-sets.ts';
import { writeWhole } from '../launch/write-whole.ts';
import { figuresOf } from '../quality/train/honesty.ts';
import { learn } from '../quality/train/learn.ts';
import { ASKED, askedRows, setRows } from '../quality/train/rows.ts';
import { calibrationTable, setTable, weightTable } from '../quality/train/table.ts';
import { weightsFile, weightsInUse } from '../quality/train/weights.ts';

/** The question sets are of this record, so that no other one is learned from. */
const RECORD = 'data';
const WEIGHTS = 'src/answer/resolve/weights.json';

const { write } = parseArgs({ options: { write: { type: 'boolean' } } }).values;
const progress = createProgress(process.stderr);
const loaded = loadRecord(RECORD);
if (!loaded.ok) exitWith('The record cannot be used:', ...loaded.problems.map(problemLine));
const { record } = loaded;

progress.stage('the ways in which people ask');
const rows = askedRows(record);
const world = { record, parts: partsOf(record), bot: createBot({ record }) };
for (const set of readSets()) {
  progress.stage(set.name);
  rows.push(...setRows(set, world));
}
progress.stage('learning');
const used = weightsInUse();
const learned = learn(rows);
progress.stage('learning without each set in turn');
const { sets, guesses } = figuresOf(rows, { used, learned });
progress.end();

console.log(`A right fact comes first, among the first two, among the first three:\n\n${setTable(sets)}\n`);
console.log(
  `Answers to the sets, each set held out:\n\n${calibrationTable(guesses.filter((g) => g.set !== ASKED))}\n`,
);
console.log(weightTable(used, learned));
if (write) {
  const wrote = writeWhole(WEIGHTS, weightsFile(learned));
  if (!wrote.ok) exitWith(wrote.why);
  console.log(`\nWritten to ${WEIGHTS}.`);
}
