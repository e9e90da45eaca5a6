/**
 * The log: JSON lines on standard error, so that standard output stays for people and programs. It holds no message:
 * of an error, only what says what failed, not what was sent.
 */
import { type DestinationStream, pino } from 'pino';
import type { Config } from '../config.ts';
import type { Log } from '../discord/ring.ts';
import { withoutSecret } from './secret.ts';

const STANDARD_ERROR = 2;

/** What of an error is more than its name, message and place: Discord's, the system's and SQLite's codes. */
const CODES = ['code', 'status', 'method', 'errno', 'syscall', 'errcode', 'errstr'] as const;

function told(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  const { name, message, stack, cause } = error;
  const codes = CODES.flatMap((code) => (code in error ? [[code, Reflect.get(error, code)]] : []));
  const url = Reflect.get(error, 'url');
  return {
    ...{ name, message, stack },
    ...Object.fromEntries(codes),
    ...(typeof url === 'string' ? { url: withoutToken(url) } : {}),
    ...(cause === undefined ? {} : { cause: told(cause) }),
  };
}

/** Whoever has an interaction's token answers in the bot's name for 15 minutes. */
const withoutToken = (url: string): string =>
  url.replace(/\/(interactions|webhooks)\/(\d+)\/[^/?]+/, '/$1/$2/…');

export const openLog = (
  { logLevel, token }: Pick<Config, 'logLevel' | 'token'>,
  to: DestinationStream = pino.destination(STANDARD_ERROR),
): Log =>
  pino(
    { level: logLevel, base: null, serializers: { error: told } },
    { write: (line) => to.write(withoutSecret(line, token)) },
  );
