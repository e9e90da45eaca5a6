/** One connection to the gateway, and what all of them share. */
import type { WebSocket } from 'ws';
import type { Delivery } from './delivery.ts';
import type { Session } from './session.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

export type GatewayOptions = Readonly<{
  world: World;
  /** Any token is taken while this is undefined. */
  token?: string | undefined;
  heartbeatMs: number;
  wire: Wire;
  /** `code`: with which the connection is closed. */
  refused(reason: string, code: number): void;
}>;

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
export const CLOSE = {
  unknownOpcode: [4001, 'Unknown opcode.'],
  decode: [4002, 'Error while decoding payload.'],
  notAuthenticated: [4003, 'Not authenticated.'],
  wrongToken: [4004, 'Authentication failed.'],
  alreadyAuthenticated: [4005, 'Already authenticated.'],
  invalidIntents: [4013, 'Invalid intent(s).'],
  disallowedIntents: [4014, 'Disallowed intent(s).'],
} as const;
export const RECONNECT_CODE = 4000;

export const OP = {
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalid: 9,
  hello: 10,
  ack: 11,
} as const;

export type Place = GatewayOptions &
  Readonly<{
    sessions: Map<string, Session>;
    delivery: Delivery;
    /** `deaf`: heartbeats are heard no more. */
    mood: { deaf: boolean };
  }>;
export type Line = { readonly socket: WebSocket; session: Session | null };

export function setOnline(place: Place): void {
  const online = place.sessions.size > 0;
  if (place.world.online === online) return;
  place.world.online = online;
  place.world.emit({ kind: 'online' });
}

export function refuse(place: Place, line: Line, [code, reason]: readonly [number, string]) {
  place.refused(reason, code);
  line.socket.close(code, reason);
}

export function gatewayAddress(world: World): string {
  return `${world.url.replace('http', 'ws')}/gateway`;
}
