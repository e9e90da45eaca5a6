/** `npm start`: on Discord when DISCORD_TOKEN is set, else on a small Discord of its own with a web page. */
import type { Ring } from '../discord/ring.ts';
import { exitWith } from '../launch/exit.ts';
import { nodeProblem } from '../launch/node-version.ts';
import type { Running } from '../launch/running.ts';
import { onCrash } from '../launch/secret.ts';
import { onSignals } from '../launch/signals.ts';

const problem = nodeProblem(process.version);
if (problem !== undefined) exitWith(problem);

// Imported only now: an older Node would fail on them before it could say why.
const { configFromProcess } = await import('../config.ts');
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const { config } = outcome;
onCrash(config.token);

const watching =
  config.metricsPort === undefined
    ? undefined
    : await (await import('../launch/watching.ts')).openWatching(config.metricsPort);

const openRing = async (): Promise<Ring> => {
  const { openBot } = await import('../launch/open-bot.ts');
  const opened = openBot(config.dataDir);
  if (!opened.ok) exitWith('The record cannot be used:', ...opened.problems);
  const { ringOf } = await import('../launch/ring-of.ts');
  return ringOf(opened, config, watching?.watch);
};
const run = async (): Promise<Running> =>
  config.token === undefined
    ? (await import('../launch/run-local.ts')).runLocally(config, openRing)
    : (await import('../launch/run-real.ts')).runOnDiscord(config.token, config, openRing);
const running = run();

// Before it is online: whoever reads the address may stop the bot at once.
onSignals(running);
watching?.attach((await running).standing);
await running;
