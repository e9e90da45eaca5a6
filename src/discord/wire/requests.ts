/**
 * How the bot's requests go out: paced, tried again with growing pauses where that can help and does no harm, and
 * held back altogether where Discord says so. discord.js by itself tries three times at once, and, at a rate limit
 * without "Retry-After" as Cloudflare sends it, without end.
 */
import type { RESTOptions } from 'discord.js';
import type { Log } from '../ring.ts';
import { type Answered, attempt, type MakeRequest, type Tried } from './attempt.ts';
import { backOff } from './back-off.ts';
import { type Clock, sleep } from './clock.ts';
import { errandOf, LONGEST_PATIENCE_MS } from './errand.ts';
import { createGate, holds } from './gate.ts';
import { judge } from './verdict.ts';

export type Wiring = Readonly<{ clock: Clock; log: Pick<Log, 'debug'> }>;

/** Options of discord.js's REST: all patience is here, none there. */
export const patient = (wiring: Wiring): Partial<RESTOptions> => ({
  retries: 0,
  timeout: 2 * LONGEST_PATIENCE_MS,
  makeRequest: patientRequests(wiring),
});

function patientRequests({ clock, log }: Wiring): MakeRequest {
  const gate = createGate(clock);
  return async (url, init) => {
    const errand = errandOf(init.method ?? 'GET', url);
    const until = clock.now() + errand.patienceMs;
    for (let tries = 1; ; tries++) {
      const ticket = await gate.pass(errand, until);
      if (!ticket) throw new Error(`Discord takes no requests for now (${errand.kind}, try ${tries})`);
      const tried = await attempt({ url, init, timeoutMs: errand.timeoutMs }, clock);
      const verdict = await judge(tried, { errand, tries, accepted: gate.accepted() });
      gate.heard(ticket, verdict, tried.kind === 'answered' ? tried.response : undefined);
      if (verdict.kind === 'done') return verdict.response;
      // A pause of all is waited for at the gate.
      const asked = verdict.kind === 'again' && !holds(verdict.stop, errand) ? verdict : undefined;
      const wait = asked ? asked.leastMs + backOff(tries, asked.pause, clock) : 0;
      if (verdict.kind === 'over' || clock.now() + wait > until) return given(tried);
      log.debug({ try: tries, wait, errand: errand.kind }, 'a request to Discord is tried again');
      await sleep(clock, wait);
    }
  };
}

/** A limit goes no further: discord.js would begin to wait for it. A token that was taken before is kept. */
function given(tried: Tried): Answered {
  if (tried.kind === 'lost') throw tried.error;
  const { status } = tried.response;
  if (status === 429) throw new Error('Discord asks to wait longer than the answer can');
  // discord.js would forget the token, and with it everything that comes later.
  if (status === 401) throw new Error('Discord no longer takes the token');
  return tried.response;
}
