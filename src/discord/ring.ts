/** What every handler of Discord's events works with. */
import type { Command, Services } from '../command.ts';
import type { Pace } from './pace.ts';
import type { TooLate } from './too-late.ts';
import type { Turns } from './turns.ts';
import type { UnderWay } from './under-way.ts';
import type { Watched } from './watched.ts';

/** The part of a pino logger that is used. */
export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (details: object, message: string) => void>
>;

export type Ring = Readonly<{
  commands: ReadonlyMap<string, Command>;
  /** Others once the record was read anew: look at them when something is asked. */
  services: Services;
  underWay: UnderWay;
  pace: Pace;
  tooLate: TooLate;
  turn: Turns;
  log: Log;
  /** Once for each question, when it is known what became of it. */
  watch: (watched: Watched) => void;
  deferAfterMs: number;
}>;
