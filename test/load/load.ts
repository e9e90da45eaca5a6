/**
 * `npm run load [-- --rate 300] [--seconds 300] [--report load-report.md]`: slash commands through a local Discord to
 * the bot in a process of its own. Ends with 1 when any failed, or when p99 is above --p99 milliseconds.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startLocalDiscord } from '../../src/local/server.ts';
import { startBot } from './bot-process.ts';
import { liveLine } from './live-line.ts';
import { machine } from './machine.ts';
import { peopleFor, quantile, runLoad, SERVERS } from './run-load.ts';
import { questionsOf } from './uses.ts';

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '300' },
    seconds: { type: 'string', default: '300' },
    p99: { type: 'string', default: '250' },
    report: { type: 'string', default: 'load-report.md' },
  },
});
const [rate, seconds, most] = [Number(values.rate), Number(values.seconds), Number(values.p99)];
const WARM_UP_S = 10;

const discord = await startLocalDiscord({
  ...{ port: 0, title: 'Load', keptMessages: 200 },
  crowd: { people: peopleFor(rate), servers: SERVERS },
});
const bot = await startBot(discord);
const live = liveLine(process.stderr);
const figures = (took: readonly number[]): string =>
  `p50 ${quantile(took, 0.5).toFixed(0)} ms, p99 ${quantile(took, 0.99).toFixed(0)} ms`;
const before = await bot.memory();
const { sent, took, errors } = await runLoad({
  ...{ discord, rate, seconds, warmUpSeconds: WARM_UP_S, questions: questionsOf('data') },
  onSecond: (second, { sent, took, errors }) =>
    live(
      second,
      `${second} s of ${WARM_UP_S + seconds}: ${sent} sent, ${figures(took)}, ${errors.size} kinds of errors`,
    ),
});
const after = await bot.memory();
const callbacks = discord.requests.filter(({ path }) => path.includes('/callback'));
const deferred = callbacks.filter(({ body }) => (body as { type?: number } | undefined)?.type === 5);
const beside = discord.requests.filter(({ path }) => path.includes('/webhooks/'));
const kinds = new Map<string, number>();
for (const { method, path, status } of discord.requests) {
  const kind = `${method} ${path.replace(/\d{15,}|[\da-f]{8}-[\da-f-]{27}/g, '…').replace(/^\/api\/v10/, '')} ${status}`;
  kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
}
await bot.stop();
await discord.stop();

const failed = [...errors.values()].reduce((sum, count) => sum + count, 0);
const p99 = quantile(took, 0.99);
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const report = `# Load

${rate} slash commands a second for ${seconds} s, after ${WARM_UP_S} s that are not counted, through the local Discord,
from the moment each was due to the moment its callback had arrived. Both processes ran on ${machine()}.

| figure | value |
| --- | --- |
| commands counted | ${took.length} |
| errors | ${failed} |
| p50 | ${quantile(took, 0.5).toFixed(1)} ms |
| p90 | ${quantile(took, 0.9).toFixed(1)} ms |
| p99 | ${p99.toFixed(1)} ms |
| longest | ${quantile(took, 1).toFixed(1)} ms |
| deferred, of the last ${callbacks.length} callbacks | ${deferred.length} |
| requests beside callbacks, of the last ${discord.requests.length} | ${beside.length} |
| held by the bot before and after | ${megabytes(before.held)}, ${megabytes(after.held)} |
| resident memory of the bot before and after | ${megabytes(before.rss)}, ${megabytes(after.rss)} |

${[...kinds].map(([kind, count]) => `- of the last ${discord.requests.length} requests, ${count}: ${kind}\n`).join('')}${[...errors].map(([error, count]) => `- ${count} times: ${error}\n`).join('')}${[...bot.said].map(([saying, count]) => `- the log, ${count} times: ${saying}\n`).join('')}`;
writeFileSync(values.report, report);
console.log(
  `\n${sent} sent, ${took.length} counted, ${failed} failed, ${figures(took)}; see ${values.report}.`,
);
if (failed > 0 || p99 > most || took.length < rate * seconds) process.exitCode = 1;
