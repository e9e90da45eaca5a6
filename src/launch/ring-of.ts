/** What commands and messages work with, in a running process. */
import type { Bot } from '../bot.ts';
import type { Config } from '../config.ts';
import { DEFER_AFTER_MS } from '../discord/answering.ts';
import { commands, commandTable } from '../discord/commands.ts';
import type { Ring } from '../discord/ring.ts';
import { exporterOf } from '../export/export.ts';
import { proposerOf } from '../export/proposal.ts';
import type { RecordData } from '../facts/schema.ts';
import { createPictures, forgivingPictures } from '../picture/pictures.ts';
import { openDrawing } from '../picture/thread.ts';
import { Turn } from '../question/query.ts';
import { forgivingState } from '../state/forgiving.ts';
import { openState } from '../state/open.ts';
import { openLog } from './log.ts';

type Opened = Readonly<{ bot: Bot; record: RecordData }>;

export function ringOf({ bot, record }: Opened, config: Config): Ring {
  const log = openLog(config);
  const onFailure = (error: unknown): void =>
    log.warn({ error }, 'The state could not be read or saved; answers go on, follow-ups and edits may not.');
  const { state, problem } = openState(config.stateDir, {
    readTurn: (value) => Turn.safeParse(value).data,
    keptDays: config.keptDays,
    onFailure,
  });
  if (problem !== undefined) log.warn({}, problem);
  return {
    commands: commandTable(commands),
    services: {
      bot,
      state: forgivingState(state, onFailure),
      now: () => new Date(),
      exports: exporterOf(record),
      pictures: forgivingPictures(
        createPictures(() => openDrawing(config.pictureFont)),
        (error) => log.warn({ error }, 'A picture could not be drawn; its answer goes out without it.'),
      ),
      propose: proposerOf(record),
    },
    log,
    deferAfterMs: DEFER_AFTER_MS,
  };
}
