/** The bot on the record of a data folder, or one line for each thing that is wrong with the record. */
import { type Bot, createBot } from '../bot.ts';
import { checkRecord } from '../facts/check.ts';
import { loadRecord } from '../facts/load.ts';
import { problemLine } from '../facts/problem.ts';
import type { RecordData } from '../facts/schema.ts';

export type OpenedBot = Readonly<
  { ok: true; bot: Bot; record: RecordData } | { ok: false; problems: readonly string[] }
>;

export function openBot(dataDir: string): OpenedBot {
  const loaded = loadRecord(dataDir);
  const problems = loaded.ok ? checkRecord(loaded) : loaded.problems;
  if (loaded.ok && problems.length === 0) {
    const { record } = loaded;
    return { ok: true, bot: createBot({ record }), record };
  }
  return { ok: false, problems: problems.map(problemLine) };
}
