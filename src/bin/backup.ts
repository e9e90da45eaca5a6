/** `npm run backup [-- FILE]`: a copy of the state, also while the bot runs. */
import { parseArgs } from 'node:util';
import { configFromProcess } from '../config.ts';
import { exitWith } from '../launch/exit.ts';
import { backUp } from '../ops/backup/backup.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const [target] = positionals;
const { stateDir } = outcome.config;
const done = backUp({ stateDir, now: new Date(), ...(target === undefined ? {} : { target }) });
if (!done.ok) exitWith(done.why);
console.log(done.says);
