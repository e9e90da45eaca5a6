/** The gateway, version 10, JSON: https://discord.com/developers/docs/events/gateway */
import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { tellSession } from './gateway-events.ts';
import { applicationFlags, guildCreatePayload, memberPayload } from './payloads.ts';
import { dispatch, missedSince, type Session, send, sendEvent } from './session.ts';
import { INTENT } from './visible.ts';
import type { World } from './world.ts';

export type Gateway = Readonly<{
  connect(socket: WebSocket): void;
  /** Cuts the bot's connections; `resumable: false` also forgets their sessions. */
  drop(options: Readonly<{ resumable: boolean }>): void;
  close(): void;
}>;

export type GatewayOptions = Readonly<{
  world: World;
  /** Any token is taken while this is undefined. */
  token?: string | undefined;
  heartbeatMs: number;
  refused(reason: string): void;
}>;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSE = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  decode: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  wrongToken: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const;
const RECONNECT_CODE = 4000;
const LARGEST_PACKET_BYTES = 4096;
/** Every intent bit that exists today. */
const KNOWN_INTENTS = 0x331ffff;

const OP = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;

const packetSchema = z.object({ op: z.number(), d: z.unknown() });
const identifySchema = z.object({ token: z.string(), intents: z.number().int() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() });
const membersSchema = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().optional(),
});

type Place = GatewayOptions & Readonly<{ sessions: Map<string, Session> }>;
type Line = { readonly socket: WebSocket; session: Session | null };

export function openGateway(options: GatewayOptions): Gateway {
  const place: Place = { ...options, sessions: new Map() };
  const lines = new Set<Line>();
  const stopListening = options.world.listen((event) => {
    for (const session of [...place.sessions.values()]) tellSession(options.world, session, event);
  });
  return {
    connect: (socket) => {
      const line: Line = { socket, session: null };
      lines.add(line);
      socket.on('message', (data) => receive(place, line, String(data)));
      socket.on('error', () => socket.terminate());
      socket.on('close', (code) => {
        lines.delete(line);
        hangUp(place, line, code);
      });
      send(socket, { op: OP.hello, d: { heartbeat_interval: options.heartbeatMs, _trace: ['local'] } });
    },
    drop: ({ resumable }) => {
      if (!resumable) forgetAll(place);
      for (const line of lines) line.socket.close(RECONNECT_CODE, 'Dropped on purpose.');
    },
    close: () => {
      stopListening();
      for (const line of lines) line.socket.terminate();
    },
  };
}

function forgetAll(place: Place): void {
  place.sessions.clear();
  setOnline(place);
}

/** A clean goodbye (1000, 1001) ends the session; after any other it waits to be resumed. */
function hangUp(place: Place, line: Line, code: number): void {
  const { session } = line;
  if (!session || session.socket !== line.socket) return;
  session.socket = null;
  if (code === 1000 || code === 1001) place.sessions.delete(session.id);
  setOnline(place);
}

function setOnline(place: Place): void {
  const online = place.sessions.size > 0;
  if (place.world.online === online) return;
  place.world.online = online;
  place.world.emit({ kind: 'online' });
}

function refuse(place: Place, line: Line, [code, reason]: readonly [number, string]) {
  place.refused(`gateway ${code}: ${reason}`);
  line.socket.close(code, reason);
}

function receive(place: Place, line: Line, text: string) {
  if (Buffer.byteLength(text) > LARGEST_PACKET_BYTES) return refuse(place, line, CLOSE.decode);
  const packet = readPacket(text);
  if (!packet) return refuse(place, line, CLOSE.decode);
  if (packet.op === OP.heartbeat) return send(line.socket, { op: OP.ack });
  if (packet.op === OP.identify || packet.op === OP.resume) {
    if (line.session) return refuse(place, line, CLOSE.alreadyAuthenticated);
    return packet.op === OP.identify ? identify(place, line, packet.d) : resume(place, line, packet.d);
  }
  if (!line.session) return refuse(place, line, CLOSE.notAuthenticated);
  if (packet.op === OP.members) return sendMembers(place, line.session, packet.d);
  if (packet.op !== OP.presence && packet.op !== OP.voice) return refuse(place, line, CLOSE.unknownOpcode);
}

function readPacket(text: string): z.infer<typeof packetSchema> | null {
  try {
    return packetSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function identify(place: Place, line: Line, d: unknown) {
  const asked = identifySchema.safeParse(d);
  if (!asked.success) return refuse(place, line, CLOSE.decode);
  const { token, intents } = asked.data;
  if (!tokenFits(place, token)) return refuse(place, line, CLOSE.wrongToken);
  if ((intents & ~KNOWN_INTENTS) !== 0) return refuse(place, line, CLOSE.invalidIntents);
  if (!intentsGranted(place.world, intents)) return refuse(place, line, CLOSE.disallowedIntents);
  const session: Session = { id: randomUUID(), intents, sent: [], seq: 0, socket: line.socket };
  // One bot: a new session takes the place of any that nobody holds any more.
  for (const old of [...place.sessions.values()]) if (!old.socket) place.sessions.delete(old.id);
  place.sessions.set(session.id, session);
  line.session = session;
  dispatch(session, 'READY', readyPayload(place.world, session));
  if (intents & INTENT.guilds) {
    for (const guild of place.world.guilds.values()) {
      dispatch(session, 'GUILD_CREATE', guildCreatePayload(place.world, guild));
    }
  }
  setOnline(place);
}

function tokenFits(place: Place, token: string): boolean {
  return place.token === undefined ? token.length > 0 : token === place.token;
}

function intentsGranted(world: World, intents: number): boolean {
  const { members, presences, messageContent } = world.privileged;
  const refused =
    (members ? 0 : INTENT.members) |
    (presences ? 0 : INTENT.presences) |
    (messageContent ? 0 : INTENT.messageContent);
  return (intents & refused) === 0;
}

function readyPayload(world: World, session: Session) {
  return {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
    guilds: [...world.guilds.keys()].map((id) => ({ id, unavailable: true })),
    session_id: session.id,
    session_type: 'normal',
    resume_gateway_url: gatewayAddress(world),
    shard: [0, 1],
    application: { id: world.applicationId, flags: applicationFlags(world) },
    private_channels: [],
    relationships: [],
    user_settings: {},
  };
}

export function gatewayAddress(world: World): string {
  return `${world.url.replace('http', 'ws')}/gateway`;
}

function resume(place: Place, line: Line, d: unknown) {
  const asked = resumeSchema.safeParse(d);
  if (!asked.success) return refuse(place, line, CLOSE.decode);
  if (!tokenFits(place, asked.data.token)) return refuse(place, line, CLOSE.wrongToken);
  const session = place.sessions.get(asked.data.session_id);
  const missed = session && missedSince(session, asked.data.seq);
  if (!session || !missed) return send(line.socket, { op: OP.invalid, d: false });
  session.socket?.close(RECONNECT_CODE, 'Resumed elsewhere.');
  session.socket = line.socket;
  line.session = session;
  for (const event of missed) sendEvent(line.socket, event);
  dispatch(session, 'RESUMED', { _trace: ['local'] });
}

function sendMembers(place: Place, session: Session, d: unknown) {
  const asked = membersSchema.safeParse(d);
  const guild = asked.success ? place.world.guilds.get(asked.data.guild_id) : undefined;
  if (!asked.success || !guild) return;
  const { query, user_ids, nonce } = asked.data;
  const all = [place.world.bot, ...place.world.users.values()];
  const wanted = all.filter((user) =>
    user_ids === undefined ? user.username.startsWith(query ?? '') : [user_ids].flat().includes(user.id),
  );
  dispatch(session, 'GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: wanted.map((user) => memberPayload(place.world, guild, user)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: [user_ids ?? []].flat().filter((id) => !all.some((user) => user.id === id)),
    ...(nonce === undefined ? {} : { nonce }),
  });
}
