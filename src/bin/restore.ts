/** `npm run restore -- FILE`: brings a backup back, also while the bot runs; without a file, lists the backups. */
import { parseArgs } from 'node:util';
import { configFromProcess } from '../config.ts';
import { exitWith } from '../launch/exit.ts';
import { backupsIn } from '../ops/backup/backup.ts';
import { restore } from '../ops/backup/restore.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const { stateDir, keptDays } = outcome.config;
const [backup] = positionals;
if (backup === undefined) {
  const backups = backupsIn(stateDir);
  if (backups.length === 0)
    exitWith(`There is no backup in ${stateDir}: name a file, npm run restore -- FILE.`);
  console.log(['Restore one of these, the newest first:', ...backups.map(command)].join('\n'));
} else {
  const done = await restore({ stateDir, backup, keptDays, now: new Date() });
  if (!done.ok) exitWith(done.why);
  console.log(done.says);
}

function command(file: string): string {
  return `npm run restore -- ${file}`;
}
