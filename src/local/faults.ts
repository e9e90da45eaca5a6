/** What goes wrong on purpose with a bot's requests: what a real Discord, and what lies before it, does on bad days. */
import { setTimeout as wait } from 'node:timers/promises';
import { PROBLEMS } from './errors.ts';

/** https://discord.com/developers/docs/topics/rate-limits. Cloudflare's ban comes as a page, without Discord's headers. */
type LimitScope = 'user' | 'global' | 'shared' | 'cloudflare';

export type Mishap =
  /** Refused before anything was done. */
  | Readonly<{ kind: 'status'; status: number }>
  | Readonly<{ kind: 'limit'; scope: LimitScope; seconds?: number }>
  | Readonly<{ kind: 'problem'; problem: keyof typeof PROBLEMS }>
  /** The connection breaks before anything was done. */
  | Readonly<{ kind: 'unheard' }>
  /** It is done, but the answer comes so late. */
  | Readonly<{ kind: 'slow'; ms: number }>
  /** It is done, but the connection breaks in the middle of the answer. */
  | Readonly<{ kind: 'cut' }>;

export type Fault = Readonly<{
  mishap: Mishap;
  /** "POST /channels/…", without the API's prefix; every request when absent. */
  on?: RegExp;
  /** How often; until it is mended when absent. */
  times?: number;
}>;

type Injected = Readonly<{ count(): number; mend(): void }>;
export type Faults = Readonly<{
  inject(fault: Fault): Injected;
  /** What happens to this request; of several faults, the one injected first. */
  meets(method: string, path: string): Mishap | undefined;
  /** Mends everything. */
  mend(): void;
}>;

const PREFIX = /^\/api\/v\d+/;

export function keepFaults(): Faults {
  const open = new Set<{ fault: Fault; count: number }>();
  return {
    inject: (fault) => {
      const entry = { fault, count: 0 };
      open.add(entry);
      return { count: () => entry.count, mend: () => void open.delete(entry) };
    },
    meets: (method, path) => {
      const request = `${method} ${path.replace(PREFIX, '')}`;
      for (const entry of open) {
        const { on, times = Number.POSITIVE_INFINITY, mishap } = entry.fault;
        if (on && !on.test(request)) continue;
        entry.count += 1;
        if (entry.count >= times) open.delete(entry);
        return mishap;
      }
      return undefined;
    },
    mend: () => open.clear(),
  };
}

export type Raw = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: string;
}>;

/** What is sent instead of an answer; undefined when the request is answered after all. */
export function insteadOf(mishap: Mishap): Raw | undefined {
  switch (mishap.kind) {
    case 'status':
      return mishap.status === PROBLEMS.unauthorized.status
        ? problem('unauthorized')
        : { status: mishap.status, headers: HTML, body: `<html><h1>${mishap.status}</h1></html>` };
    case 'limit':
      return limited(mishap);
    case 'problem':
      return problem(mishap.problem);
    case 'unheard':
    case 'slow':
    case 'cut':
      return undefined;
    default:
      return mishap satisfies never;
  }
}

/** Before an answer that was made is sent. */
export const delayOf = (mishap: Mishap | undefined): Promise<void> =>
  mishap?.kind === 'slow' ? wait(mishap.ms, undefined, { ref: false }) : Promise.resolve();

const HTML = { 'content-type': 'text/html' };
const JSON_TYPE = { 'content-type': 'application/json' };

function problem(name: keyof typeof PROBLEMS): Raw {
  const { status, code, message } = PROBLEMS[name];
  return { status, headers: JSON_TYPE, body: JSON.stringify({ code, message }) };
}

function limited({ scope, seconds }: Extract<Mishap, { kind: 'limit' }>): Raw {
  const after: Record<string, string> = seconds === undefined ? {} : { 'retry-after': String(seconds) };
  if (scope === 'cloudflare') {
    return { status: 429, headers: { ...HTML, ...after }, body: '<html><h1>Error 1015</h1></html>' };
  }
  const global = scope === 'global';
  return {
    status: 429,
    headers: {
      ...JSON_TYPE,
      ...after,
      via: '1.1 local',
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: JSON.stringify({ message: 'You are being rate limited.', retry_after: seconds ?? 1, global }),
  };
}
