/** What every handler of Discord's events works with. */
import type { Command, Services } from '../command.ts';

/** The part of a pino logger that is used. */
export type Log = Readonly<
  Record<'debug' | 'info' | 'warn' | 'error', (details: object, message: string) => void>
>;

export type Ring = Readonly<{
  commands: ReadonlyMap<string, Command>;
  services: Services;
  log: Log;
  deferAfterMs: number;
}>;
