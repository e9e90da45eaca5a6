/** `npm run quality -- [--file dev.jsonl] [--kind answer] [--misses]`: how many answers are right. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { exitWith } from '../launch/exit.ts';
import { openBot } from '../launch/open-bot.ts';
import { readSets } from '../launch/question-sets.ts';
import { warm } from '../launch/warm.ts';
import { misses, table } from '../quality/report.ts';
import { runSet } from '../quality/run.ts';

const options = { file: { type: 'string' }, kind: { type: 'string' }, misses: { type: 'boolean' } } as const;
const { file, kind, misses: showMisses } = parseArgs({ options }).values;

const opened = openBot(process.env.DATA_DIR || 'data');
if (!opened.ok) exitWith('The record cannot be used:', ...opened.problems);
const { bot } = opened;
warm(bot);

const all = readSets();
const wanted = all.filter(({ name }) => file === undefined || name === basename(file, '.jsonl'));
if (wanted.length === 0)
  exitWith(`There is no question set ${file}: ${all.map(({ name }) => name).join(', ')}.`);

for (const { name, conversations } of wanted) {
  const results = runSet(conversations, { bot, start: new Date(), clock: () => performance.now() });
  const shown = kind === undefined ? results : results.filter((result) => result.turn.kind === kind);
  console.log(`${table(name, shown)}\n`);
  if (showMisses) console.log(`${misses(shown)}\n`);
}
