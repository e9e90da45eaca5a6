/**
 * `npm run soak [-- --seconds 600] [--seed 1] [--outage 20] [--report soak-report.md]`: people ask while everything
 * that can go wrong with Discord does. Ends with 1 when anything was lost or answered twice, or memory grows.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startLocalDiscord } from '../../src/local/server.ts';
import { startBot } from '../load/bot-process.ts';
import { liveLine } from '../load/live-line.ts';
import { machine } from '../load/machine.ts';
import { questionsOf } from '../load/uses.ts';
import { seeded } from '../state/kills/seeded.ts';
import { rowsOf, tableOf } from './report.ts';
import { runSoak } from './run-soak.ts';
import { slopeOf } from './slope.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: '1' },
    outage: { type: 'string', default: '20' },
    report: { type: 'string', default: 'soak-report.md' },
  },
});
const seconds = Number(values.seconds);
/** A shorter run says nothing about growth. */
const LONG_ENOUGH_S = 300;
const MOST_MB_A_MINUTE = 1;

const discord = await startLocalDiscord({
  ...{ port: 0, title: 'Soak', keptMessages: 500 },
  crowd: { people: 60, servers: 8 },
  // So that missing heartbeats are noticed while they are missed.
  timing: { heartbeatMs: 1500 },
});
const bot = await startBot(discord);
const soaked = await runSoak({
  ...{ discord, bot, seconds, questions: questionsOf('data') },
  random: seeded(Number(values.seed)),
  outageMs: Number(values.outage) * 1000,
  onSecond: liveLine(process.stderr),
});
await bot.stop();
await discord.stop();

const rows = rowsOf(soaked);
const sum = (pick: 'asked' | 'told' | 'lost' | 'doubled'): number =>
  rows.reduce((all, row) => all + row[pick], 0);
const warm = soaked.memory.filter(({ minute }) => minute * 60 > seconds / 4);
const slope = slopeOf(warm);
const [lost, doubled] = [sum('lost'), sum('doubled')];
const summary = `${sum('asked')} asked, ${soaked.injected.length} faults, ${sum('told')} told by Discord that there was no answer, ${lost} lost, ${doubled} doubled`;
writeFileSync(
  values.report,
  `# Soak

${summary}, in ${seconds} s with the seed ${values.seed}, on ${machine()}.

- The bot held ${warm.at(0)?.value.toFixed(0)} MB after the warm-up and ${warm.at(-1)?.value.toFixed(0)} MB at the end: ${slope.toFixed(2)} MB a minute.
- ${soaked.counted.all()} requests, at most ${soaked.counted.mostInASecond()} in a second outside callbacks, ${soaked.counted.invalid()} of the kind that Discord counts towards a ban (10,000 in 10 minutes).

${tableOf(rows)}

"Told by Discord": the command was not answered within 3 s, and its asker read that the application did not respond.
What was asked while Discord had forgotten the bot's session never reached it, and counts as neither lost nor answered.
"Recovery" runs from the end of the fault to the first answer to something asked after it.

${[...bot.said].map(([saying, count]) => `- the log, ${count} times: ${saying}\n`).join('')}`,
);
console.log(`\n${summary}; see ${values.report}.`);
const grows = seconds >= LONG_ENOUGH_S && slope > MOST_MB_A_MINUTE;
if (lost > 0 || doubled > 0 || grows) process.exitCode = 1;
