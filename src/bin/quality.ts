/** `npm run quality -- [--file dev.jsonl] [--kind answer] [--misses]`: how many answers are right. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exitWith } from '../launch/exit.ts';
import { openBot } from '../launch/open-bot.ts';
import { warm } from '../launch/warm.ts';
import { parseQuestionSet } from '../quality/question-set.ts';
import { misses, table } from '../quality/report.ts';
import { runSet } from '../quality/run.ts';

const FOLDER = 'test/questions';
const options = { file: { type: 'string' }, kind: { type: 'string' }, misses: { type: 'boolean' } } as const;
const { file, kind, misses: showMisses } = parseArgs({ options }).values;

const opened = openBot(process.env.DATA_DIR || 'data');
if (!opened.ok) exitWith('The record cannot be used:', ...opened.problems);
const { bot } = opened;
warm(bot);

const all = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .sort();
const wanted =
  file === undefined ? all : all.filter((name) => [name, `${name.slice(0, -6)}`].includes(basename(file)));
if (wanted.length === 0) exitWith(`There is no question set ${file}: ${all.join(', ')}.`);

for (const name of wanted) {
  const set = parseQuestionSet(readFileSync(join(FOLDER, name), 'utf8'));
  const results = runSet(set, { bot, start: new Date(), clock: () => performance.now() });
  const shown = kind === undefined ? results : results.filter((result) => result.turn.kind === kind);
  console.log(`${table(name, shown)}\n`);
  if (showMisses) console.log(`${misses(shown)}\n`);
}
