/** `npm run quality -- [--file dev.jsonl] [--kind answer] [--misses] [--write-figures [--lower]]`: how many answers are right. */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { exitWith } from '../launch/exit.ts';
import { openBot } from '../launch/open-bot.ts';
import { FIGURES, readFigures, readSets } from '../launch/question-sets.ts';
import { warm } from '../launch/warm.ts';
import { writeWhole } from '../launch/write-whole.ts';
import { dropped, figuresOf } from '../quality/figures.ts';
import { misses, table } from '../quality/report.ts';
import { runSet } from '../quality/run.ts';

const options = {
  file: { type: 'string' },
  kind: { type: 'string' },
  misses: { type: 'boolean' },
  'write-figures': { type: 'boolean' },
  lower: { type: 'boolean' },
} as const;
const { file, kind, misses: showMisses, 'write-figures': write, lower } = parseArgs({ options }).values;
if (write && file !== undefined) exitWith('--write-figures writes those of all sets: leave out --file.');

const opened = openBot(process.env.DATA_DIR || 'data');
if (!opened.ok) exitWith('The record cannot be used:', ...opened.problems);
const { bot } = opened;
warm(bot);

const all = readSets();
const wanted = all.filter(({ name }) => file === undefined || name === basename(file, '.jsonl'));
if (wanted.length === 0)
  exitWith(`There is no question set ${file}: ${all.map(({ name }) => name).join(', ')}.`);

const asked = wanted.map(({ name, conversations }) => ({
  name,
  results: runSet(conversations, { bot, start: new Date(), clock: () => performance.now() }),
}));
for (const { name, results } of asked) {
  const shown = kind === undefined ? results : results.filter((result) => result.turn.kind === kind);
  console.log(`${table(name, shown)}\n`);
  if (showMisses) console.log(`${misses(shown)}\n`);
}

if (write) {
  const now = figuresOf(asked);
  const fewer = dropped(readFigures(), now);
  if (fewer.length > 0 && !lower)
    exitWith('Not written, since these dropped (--lower accepts that):', ...fewer);
  const wrote = writeWhole(FIGURES, `${JSON.stringify(now, null, 2)}\n`);
  if (!wrote.ok) exitWith(wrote.why);
  console.log(`Written to ${FIGURES}.`);
}
