/** Everything that the soak makes go wrong: how it begins, and how long it lasts. */
import type { Mishap } from '../../src/local/faults.ts';
import type { LocalDiscord } from '../../src/local/server.ts';

export type Chaos = Readonly<{
  name: string;
  /** In milliseconds, at full length; 0 for what happens in a moment. */
  lasts: number;
  /** Discord forgets the session: what the bot has not heard yet, it never will. */
  forgets?: true;
  /** Returns how to end it. */
  begin(discord: LocalDiscord): () => void;
}>;

const MESSAGES = /^POST \/channels\/\d+\/messages$/;
const CALLBACKS = /^POST \/interactions\//;
const ANSWERS = /^POST \/(?:channels\/\d+\/messages$|interactions\/)/;

const moment = (name: string, act: (discord: LocalDiscord) => void, forgets?: true): Chaos => ({
  ...{ name, lasts: 0 },
  ...(forgets ? { forgets } : {}),
  begin: (discord) => {
    act(discord);
    return () => {};
  },
});

const requests = (name: string, mishap: Mishap, on = ANSWERS): Chaos => ({
  ...{ name, lasts: 4000 },
  begin: ({ faults }) => faults.inject({ mishap, on }).mend,
});

const gateway = (name: string, turn: (discord: LocalDiscord, on: boolean) => void): Chaos => ({
  ...{ name, lasts: 4000 },
  begin: (discord) => {
    turn(discord, true);
    return () => turn(discord, false);
  },
});

export const chaos = (outageMs: number): readonly Chaos[] => [
  moment('socket dropped, session kept', ({ dropSocket }) => dropSocket({ resumable: true })),
  moment('socket dropped, session gone', ({ dropSocket }) => dropSocket({ resumable: false }), true),
  moment('invalid session, resumable', (discord) => discord.gateway.invalidate({ resumable: true })),
  moment('invalid session', (discord) => discord.gateway.invalidate({ resumable: false }), true),
  moment('reconnect requested', (discord) => discord.gateway.askToReconnect()),
  gateway('heartbeats not acknowledged', (discord, on) => discord.gateway.deafen(on)),
  gateway('events twice', (discord, on) => discord.gateway.twice(on)),
  gateway('events out of order', (discord, on) => discord.gateway.reorder(on)),
  requests('429, route', { kind: 'limit', scope: 'user', seconds: 0.5 }),
  requests('429, global', { kind: 'limit', scope: 'global', seconds: 0.5 }),
  requests('429, shared', { kind: 'limit', scope: 'shared', seconds: 0.5 }),
  requests('429, Cloudflare page', { kind: 'limit', scope: 'cloudflare', seconds: 1 }),
  requests('500', { kind: 'status', status: 500 }),
  requests('502', { kind: 'status', status: 502 }),
  requests('503', { kind: 'status', status: 503 }),
  requests('401', { kind: 'status', status: 401 }, MESSAGES),
  requests('answers 1 s late', { kind: 'slow', ms: 1000 }),
  requests('answers cut in the middle', { kind: 'cut' }),
  requests('connections broken', { kind: 'unheard' }),
  requests('10062', { kind: 'problem', problem: 'unknownInteraction' }, CALLBACKS),
  requests('40060', { kind: 'problem', problem: 'alreadyAcknowledged' }, CALLBACKS),
  { ...gateway('outage', (discord, on) => discord.blackout(on)), lasts: outageMs },
];
