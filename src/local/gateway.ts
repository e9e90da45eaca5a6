/** The gateway, version 10, JSON: https://discord.com/developers/docs/events/gateway */
import type { WebSocket } from 'ws';
import { z } from 'zod';
import { createDelivery, type Delivery } from './delivery.ts';
import { tellSession } from './gateway-events.ts';
import {
  CLOSE,
  type GatewayOptions,
  type Line,
  OP,
  type Place,
  RECONNECT_CODE,
  refuse,
  setOnline,
} from './gateway-line.ts';
import { identify, resume } from './gateway-login.ts';
import { sendMembers } from './gateway-members.ts';
import { send } from './session.ts';

export type Gateway = Readonly<{
  connect(socket: WebSocket): void;
  /** Cuts the bot's connections; `resumable: false` also forgets their sessions. */
  drop(options: Readonly<{ resumable: boolean }>): void;
  /** Asks the bot to connect anew. */
  askToReconnect(): void;
  /** Tells the bot that its session is not valid; unless `resumable`, it is forgotten. */
  invalidate(options: Readonly<{ resumable: boolean }>): void;
  /** Heartbeats are not acknowledged while it is on. */
  deafen(on: boolean): void;
  /** Closes the bot's connections with a code of Discord's. */
  closeWith(code: number): void;
  twice: Delivery['twice'];
  reorder: Delivery['reorder'];
  close(): void;
}>;

const LARGEST_PACKET_BYTES = 4096;
const packetSchema = z.object({ op: z.number(), d: z.unknown() });
export function openGateway(options: GatewayOptions): Gateway {
  const delivery = createDelivery();
  const place: Place = { ...options, sessions: new Map(), delivery, mood: { deaf: false } };
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
    askToReconnect: () => {
      for (const line of lines) send(line.socket, { op: OP.reconnect });
    },
    invalidate: ({ resumable }) => {
      if (!resumable) forgetAll(place);
      for (const line of lines) {
        // It is resumed on the same connection.
        line.session = null;
        send(line.socket, { op: OP.invalid, d: resumable });
      }
    },
    deafen: (on) => {
      place.mood.deaf = on;
    },
    closeWith: (code) => {
      for (const line of lines) line.socket.close(code);
    },
    twice: delivery.twice,
    reorder: delivery.reorder,
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

function receive(place: Place, line: Line, text: string) {
  if (Buffer.byteLength(text) > LARGEST_PACKET_BYTES) return refuse(place, line, CLOSE.decode);
  const packet = readPacket(text);
  if (!packet) return refuse(place, line, CLOSE.decode);
  if (packet.op === OP.heartbeat) return place.mood.deaf ? undefined : send(line.socket, { op: OP.ack });
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
