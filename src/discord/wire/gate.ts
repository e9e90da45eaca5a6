/** Where every request waits for its turn: the pace of all, and pauses that Discord asks of all. */
import type { Answered } from './attempt.ts';
import { backOff } from './back-off.ts';
import { type Clock, sleep } from './clock.ts';
import type { Errand } from './errand.ts';
import type { Stop, Verdict } from './verdict.ts';
import { createWindow } from './window.ts';

/** https://discord.com/developers/docs/topics/rate-limits#global-rate-limit: 50, of which callbacks are no part. */
const PACE = { most: 40, ms: 1000 };
/** 10,000 of them end in a ban: https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans */
const INVALID = { most: 1000, ms: 600_000 };
/** A pause may end before its time. */
const LOOK_MS = 1000;

/** `probes`: the one request that finds out whether a pause is over. */
type Ticket = Readonly<{ probes: readonly Pausing[] }>;
export type Gate = Readonly<{
  /** Undefined when it can't be before that moment. */
  pass(errand: Errand, until: number): Promise<Ticket | undefined>;
  heard(ticket: Ticket, verdict: Verdict, response: Answered | undefined): void;
  /** Whether the token was ever taken. */
  accepted(): boolean;
}>;

/** Whether such a pause is one for this request, too. */
export const holds = (stop: Stop, { kind }: Errand): boolean =>
  stop === 'everything' || (stop === 'all but callbacks' && kind !== 'callback');

type Pausing = { readonly stop: Stop; until: number; streak: number };

export function createGate(clock: Clock): Gate {
  const [pace, invalid] = [createWindow(PACE, clock), createWindow(INVALID, clock)];
  const everything: Pausing = { stop: 'everything', until: 0, streak: 0 };
  const butCallbacks: Pausing = { stop: 'all but callbacks', until: 0, streak: 0 };
  let accepted = false;
  const pausesOf = (errand: Errand): readonly Pausing[] =>
    [everything, butCallbacks].filter(({ stop }) => holds(stop, errand));
  const waitFor = (errand: Errand): Readonly<{ ms: number; look: number }> => {
    const pause = Math.max(...pausesOf(errand).map(({ until }) => until - clock.now()));
    const windows = errand.kind === 'callback' ? [] : [pace.msUntilRoom(), invalid.msUntilRoom()];
    const ms = Math.max(0, pause, ...windows);
    return { ms, look: pause > 0 ? Math.min(ms, LOOK_MS) : ms };
  };
  return {
    pass: async (errand, until) => {
      for (let wait = waitFor(errand); wait.ms > 0; wait = waitFor(errand)) {
        if (clock.now() + wait.ms > until) return undefined;
        await sleep(clock, wait.look);
      }
      if (errand.kind !== 'callback') pace.note();
      const probes = pausesOf(errand).filter(({ streak }) => streak > 0);
      for (const pause of probes) pause.until = clock.now() + errand.timeoutMs;
      return { probes };
    },
    heard: ({ probes }, verdict, response) => {
      if (isInvalid(response)) invalid.note();
      if (response?.ok) accepted = true;
      const stop = verdict.kind === 'again' ? verdict.stop : 'nothing';
      if (response && response.status < 500) {
        for (const pause of probes) if (pause.stop !== stop) lift(pause);
      } else {
        // Nothing was learnt: the next one finds out.
        for (const pause of probes) pause.until = Math.min(pause.until, clock.now() + LOOK_MS);
      }
      if (verdict.kind !== 'again' || stop === 'nothing') return;
      const pause = stop === 'everything' ? everything : butCallbacks;
      // Others that were under way when it began say nothing new.
      if (pause.until > clock.now() && !probes.includes(pause)) return;
      pause.streak += 1;
      pause.until = clock.now() + verdict.leastMs + backOff(pause.streak, verdict.pause, clock);
    },
    accepted: () => accepted,
  };
}

function lift(pause: Pausing): void {
  pause.until = 0;
  pause.streak = 0;
}

/** What Discord counts towards a ban; a limit that others caused is not among it. */
const isInvalid = (response: Answered | undefined): boolean =>
  response !== undefined &&
  ([401, 403].includes(response.status) ||
    (response.status === 429 && response.headers.get('x-ratelimit-scope') !== 'shared'));
