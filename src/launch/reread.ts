/** Reads the record anew while the bot answers from the one before; a broken one is refused, and that goes on. */
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Bot, createBotInSteps } from '../bot.ts';
import type { Reread } from '../command.ts';
import type { Log } from '../discord/ring.ts';
import type { RecordData } from '../facts/schema.ts';
import { openRecord } from './open-bot.ts';

export type Rereader = Readonly<{
  dataDir: string;
  take: (fresh: Readonly<{ bot: Bot; record: RecordData }>) => void;
}>;

/** One after the other; what is as it was read last is not read again. */
export function createRereader({ dataDir, take }: Rereader): () => Promise<Reread> {
  let known = stampOf(dataDir);
  const reread = async (): Promise<Reread> => {
    const stamp = stampOf(dataDir);
    if (stamp === known) return { kind: 'same' };
    known = stamp;
    try {
      const opened = openRecord(dataDir);
      if (!opened.ok) return { kind: 'refused', problems: opened.problems };
      const { record } = opened;
      const bot = await createBotInSteps({ record }, () => setImmediate());
      take({ bot, record });
      return { kind: 'new', version: bot.about.version, facts: bot.about.facts };
    } catch (error) {
      return { kind: 'refused', problems: [String(error)] };
    }
  };
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(reread);
    last = next.catch(() => undefined);
    return next;
  };
}

export function tellReread(outcome: Reread, log: Log): void {
  switch (outcome.kind) {
    case 'same':
      log.info({}, 'The record is as it was read last.');
      break;
    case 'new':
      log.info({ version: outcome.version, facts: outcome.facts }, 'The record was read anew.');
      break;
    case 'refused':
      log.error(
        { problems: outcome.problems },
        'The record has a mistake, so answers go on from the one before.',
      );
      break;
    default:
      outcome satisfies never;
  }
}

/** Other after every change of a file. */
const stampOf = (dataDir: string): string =>
  globSync('**/*.json', { cwd: dataDir })
    .sort()
    .map((name) => {
      const file = statSync(join(dataDir, name), { throwIfNoEntry: false });
      return `${name} ${file?.mtimeMs} ${file?.size}`;
    })
    .join('\n');
