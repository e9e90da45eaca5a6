/** The record of a data folder and the bot on it, or one line for each thing that is wrong with the record. */
import { type Bot, createBot } from '../bot.ts';
import { checkRecord } from '../facts/check.ts';
import { loadRecord } from '../facts/load.ts';
import { problemLine } from '../facts/problem.ts';
import type { RecordData } from '../facts/schema.ts';

type Opened<T> = Readonly<({ ok: true } & T) | { ok: false; problems: readonly string[] }>;
export type OpenedBot = Opened<{ bot: Bot; record: RecordData }>;

export function openBot(dataDir: string): OpenedBot {
  const opened = openRecord(dataDir);
  if (!opened.ok) return opened;
  const { record } = opened;
  return { ok: true, bot: createBot({ record }), record };
}

export function openRecord(dataDir: string): Opened<{ record: RecordData }> {
  const loaded = loadRecord(dataDir);
  const problems = loaded.ok ? checkRecord(loaded) : loaded.problems;
  return loaded.ok && problems.length === 0
    ? { ok: true, record: loaded.record }
    : { ok: false, problems: problems.map(problemLine) };
}
