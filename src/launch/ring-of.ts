/** What commands and messages work with, in a running process. */
import type { Bot } from '../bot.ts';
import type { Services } from '../command.ts';
import type { Config } from '../config.ts';
import { DEFER_AFTER_MS } from '../discord/answering.ts';
import { commands, commandTable } from '../discord/commands.ts';
import { createPace, LIMITS } from '../discord/pace.ts';
import type { Ring } from '../discord/ring.ts';
import { createTooLate } from '../discord/too-late.ts';
import { createTurns } from '../discord/turns.ts';
import { createUnderWay } from '../discord/under-way.ts';
import { exporterOf } from '../export/export.ts';
import { proposerOf } from '../export/proposal.ts';
import type { RecordData } from '../facts/schema.ts';
import { createPictures, forgivingPictures } from '../picture/pictures.ts';
import { openDrawing } from '../picture/thread.ts';
import { Turn } from '../question/query.ts';
import { forgivingState } from '../state/forgiving.ts';
import { openState } from '../state/open.ts';
import { openLog } from './log.ts';
import { createRereader, tellReread } from './reread.ts';

const ofRecord = ({ bot, record }: Opened): Pick<Services, 'bot' | 'exports' | 'propose'> => ({
  bot,
  exports: exporterOf(record),
  propose: proposerOf(record),
});

type Opened = Readonly<{ bot: Bot; record: RecordData }>;

/** `count`: for whoever counts what the log is told of. */
export function ringOf(opened: Opened, config: Config, count: Ring['watch'] = () => {}): Ring {
  const log = openLog(config);
  const onFailure = (error: unknown): void =>
    log.warn({ error }, 'The state could not be read or saved; answers go on, follow-ups and edits may not.');
  const { state, problem } = openState(config.stateDir, {
    readTurn: (value) => Turn.safeParse(value).data,
    keptDays: config.keptDays,
    onFailure,
  });
  if (problem !== undefined) log.warn({}, problem);
  const reread = createRereader({
    dataDir: config.dataDir,
    take: (fresh) => {
      services = { ...services, ...ofRecord(fresh) };
    },
  });
  let services: Services = {
    ...ofRecord(opened),
    state: forgivingState(state, onFailure),
    now: () => new Date(),
    pictures: forgivingPictures(
      createPictures(() => openDrawing(config.pictureFont)),
      (error) => log.warn({ error }, 'A picture could not be drawn; its answer goes out without it.'),
    ),
    reread: async () => {
      const outcome = await reread();
      tellReread(outcome, log);
      return outcome;
    },
  };
  return {
    commands: commandTable(commands),
    get services() {
      return services;
    },
    underWay: createUnderWay(),
    tooLate: createTooLate(Date.now),
    turn: createTurns(),
    pace: createPace(LIMITS),
    log,
    watch: (watched) => {
      log.info(watched, watched.kind);
      count(watched);
    },
    deferAfterMs: DEFER_AFTER_MS,
  };
}
