/** The log: JSON lines on standard error, so that standard output stays for people and programs. */
import { pino } from 'pino';
import type { Config } from '../config.ts';
import type { Log } from '../discord/ring.ts';

const STANDARD_ERROR = 2;

export const openLog = ({ logLevel }: Pick<Config, 'logLevel'>): Log =>
  pino(
    { level: logLevel, base: null, serializers: { error: pino.stdSerializers.err } },
    pino.destination(STANDARD_ERROR),
  );
