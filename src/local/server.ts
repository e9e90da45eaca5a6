/** A Discord of our own on 127.0.0.1: API, gateway and the page's socket on one port. */
import { createServer, type IncomingMessage } from 'node:http';
import type { APIUser } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { type Crowd, gather, type Passerby, passerby } from './crowd.ts';
import { addElsewhere } from './elsewhere.ts';
import { type Faults, keepFaults } from './faults.ts';
import { foundWorld } from './founding.ts';
import { type Gateway, openGateway } from './gateway.ts';
import { type LoggedRequest, ownHost, type Page, type Site, serve } from './http.ts';
import { keepInteractions, type Timing } from './interactions.ts';
import { listen } from './listen.ts';
import { type NewServer, takeIn, takeOut } from './newcomer.ts';
import { openNotebook, type Violation } from './notebook.ts';
import { seatAtPage } from './page-socket.ts';
import { closeChannel, deleteChannel, lockThread } from './upheaval.ts';
import { findChannel, type Visitor, visit } from './visitor.ts';
import type { PrivilegedIntents, WorldEvent } from './world.ts';

export type LocalDiscordOptions = Readonly<{
  /** 0 for any free one. */
  port: number;
  title: string;
  botName?: string;
  now?: () => Date;
  page?: Page;
  /** Also a group DM, and a server that never invited the bot: people take it along there. */
  elsewhere?: boolean;
  crowd?: Crowd;
  /** In each channel; ten thousand while absent. */
  keptMessages?: number;
  /** The only token that is taken; any one is while this is absent. */
  token?: string;
  /** The developer portal's switches; all off. */
  privileged?: PrivilegedIntents;
  timing?: Partial<Timing> &
    Readonly<{ heartbeatMs?: number /** Of a visitor's `waitFor`. */; waitMs?: number }>;
}>;

export type LocalDiscord = Readonly<{
  url: string;
  /** For discord.js: `rest: { api }`. */
  apiUrl: string;
  bot: APIUser;
  applicationId: string;
  /** A member, a moderator, and another person. */
  people: Readonly<{ member: APIUser; moderator: APIUser; other: APIUser }>;
  /** By name or id; a DM is `dm` and needs its person. */
  channel(name: string, user?: string): string;
  guilds: readonly Readonly<{ id: string; name: string }>[];
  as(user: string): Visitor;
  /** Everyone whom `crowd` brought. */
  crowd: readonly Passerby[];
  /** Whether the bot has a session that it is using or may still resume. */
  online(): boolean;
  /** Hears everything that happens; returns how to stop listening. */
  listen(listener: (event: WorldEvent) => void): () => void;
  /** A server takes the bot in. */
  takeIn(server: NewServer): void;
  /** A server removes it. */
  takeOut(server: string): void;
  /** Discord cannot reach a server for a while. */
  outage(server: string): void;
  deleteChannel(channel: string): void;
  /** The bot may no longer write there; with `quietly`, it is not told. */
  closeChannel(channel: string, options?: Readonly<{ quietly: boolean }>): void;
  /** Archives a thread for good. */
  lockThread(thread: string): void;
  /** Every API request, in order (the last 10,000). */
  requests: readonly LoggedRequest[];
  /** Every refused or unknown request, on any of the wires. */
  violations: readonly Violation[];
  dropSocket(options: Readonly<{ resumable: boolean }>): void;
  /** What is made to go wrong with requests. */
  faults: Faults;
  /** What is made to go wrong with the connection to the gateway. */
  gateway: Omit<Gateway, 'connect' | 'drop' | 'close'>;
  /** Nothing is reached any more, and all connections break, until it is called with false. */
  blackout(on: boolean): void;
  stop(): Promise<void>;
}>;

/** The page may run for days. */
const KEPT_MESSAGES = 10_000;
const TIMING = { ackMs: 3000, tokenMs: 15 * 60_000, heartbeatMs: 41_250, waitMs: 5000 };

export async function startLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const { title, botName = title, now = () => new Date(), privileged = {}, page, token } = options;
  const { keptMessages = KEPT_MESSAGES } = options;
  const timing = { ...TIMING, ...options.timing };
  const http = createServer();
  const port = await listen(http, options.port);
  const url = `http://127.0.0.1:${port}`;
  const world = foundWorld({ url, title, botName, now, privileged, keptMessages });
  const settlers = new Set(world.users.keys());
  if (options.crowd) gather(world, options.crowd);
  const newcomers = [...world.users.values()].filter(({ id }) => !settlers.has(id));
  if (options.elsewhere) addElsewhere(world);
  const { requests, violations, wire, log, refusedBy, missed } = openNotebook(now);
  const interactions = keepInteractions({ world, timing, missed });
  const gateway = openGateway({
    world,
    wire,
    token,
    heartbeatMs: timing.heartbeatMs,
    refused: refusedBy('gateway'),
  });
  const faults = keepFaults();
  const site: Site = { world, interactions, page, token, faults, log };
  const sockets = new WebSocketServer({ noServer: true });
  http.on('request', (request, response) => {
    serve(site, request, response).catch((error: unknown) => {
      refusedBy(`${request.method} ${request.url}`)(`fault in the local Discord: ${String(error)}`);
      response.writeHead(500, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ message: 'Internal Server Error', code: 0 }));
    });
  });
  const door = { world, interactions, wire, refused: refusedBy('page') };
  http.on('upgrade', (request, socket, head) => {
    const use = ownHost(request, port) ? userOfSocket({ gateway, door }, request) : null;
    if (use) sockets.handleUpgrade(request, socket, head, use);
    else socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  let dark = false;
  http.on('connection', (socket) => {
    if (dark) socket.destroy();
  });
  return {
    url,
    apiUrl: `${url}/api`,
    bot: world.bot,
    applicationId: world.applicationId,
    people: peopleOf([...world.users.values()]),
    guilds: [...world.guilds.values()],
    channel: (name, user = '') => findChannel(world, user, name),
    takeIn: (server) => void takeIn(world, server),
    takeOut: (server) => takeOut(world, server),
    outage: (guild) => world.emit({ kind: 'left', guild, outage: true }),
    crowd: newcomers.map((user) => passerby({ world, interactions, user })),
    deleteChannel: (channel) => deleteChannel(world, channel),
    closeChannel: (channel, { quietly } = { quietly: false }) => closeChannel(world, channel, quietly),
    lockThread: (thread) => lockThread(world, thread),
    online: () => world.online,
    listen: world.listen,
    as: (user) => visit({ world, interactions, wire, user, waitMs: timing.waitMs }),
    requests,
    violations,
    dropSocket: gateway.drop,
    faults,
    gateway,
    blackout: (on) => {
      dark = on;
      if (!on) return;
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
    },
    stop: async () => {
      interactions.close();
      gateway.close();
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      await new Promise((done) => http.close(done));
    },
  };
}

type Wires = Readonly<{ gateway: Gateway; door: Parameters<typeof seatAtPage>[0] }>;

function userOfSocket({ gateway, door }: Wires, request: IncomingMessage) {
  const address = new URL(request.url ?? '/', door.world.url);
  if (address.pathname.replace(/\/$/, '') === '/gateway') return gateway.connect;
  if (address.pathname !== '/page') return null;
  return (socket: Parameters<Gateway['connect']>[0]) =>
    seatAtPage(door, socket, address.searchParams.get('user'));
}

function peopleOf([member, moderator, other]: readonly APIUser[]): LocalDiscord['people'] {
  if (!member || !moderator || !other)
    throw new Error('The world was founded with fewer than three people; see founding.ts.');
  return { member, moderator, other };
}
