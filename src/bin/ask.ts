/** `npm run --silent ask -- "question"`, with `--json` or, for a stream of questions, `--jsonl`. */
import { readArguments } from '../cli/arguments.ts';
import { jsonLines } from '../cli/json-lines.ts';
import { lines } from '../cli/lines.ts';
import { configFromProcess } from '../config.ts';
import { exitWith } from '../launch/exit.ts';
import { openBot } from '../launch/open-bot.ts';
import { warm } from '../launch/warm.ts';
import { answerJson } from '../render/json.ts';
import { terminalText } from '../render/terminal.ts';

const WIDEST = 100;
const clock = { now: () => new Date(), milliseconds: () => performance.now() };

const args = readArguments(process.argv.slice(2));
if (args.kind === 'wrong') exitWith(args.sentence);
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const opened = openBot(outcome.config.dataDir);
if (!opened.ok) exitWith('The record cannot be used:', ...opened.problems);
const { bot } = opened;

// Whoever reads the output may stop reading: `ask --jsonl | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

if (args.kind === 'jsonl') {
  warm(bot);
  const answerLine = jsonLines(bot, clock);
  for await (const line of lines(process.stdin)) {
    if (!process.stdout.write(`${answerLine(line)}\n`)) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
} else {
  const began = clock.milliseconds();
  const { answer } = bot.ask(args.question, { now: clock.now(), mode: args.mode });
  const ms = clock.milliseconds() - began;
  const { columns = WIDEST, isTTY } = process.stdout;
  const terminal = { width: Math.min(columns, WIDEST), colour: isTTY && !process.env.NO_COLOR };
  console.log(
    args.kind === 'json'
      ? JSON.stringify(answerJson(answer, { question: args.question, ms }))
      : terminalText(answer, terminal),
  );
}
