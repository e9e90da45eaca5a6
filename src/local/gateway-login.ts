/** IDENTIFY and RESUME: how a connection gets its session. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { applicationFlags } from './application-payload.ts';
import {
  CLOSE,
  gatewayAddress,
  type Line,
  OP,
  type Place,
  RECONNECT_CODE,
  refuse,
  setOnline,
} from './gateway-line.ts';
import { guildCreatePayload } from './guild-payloads.ts';
import { dispatch, missedSince, type Session, send, sendEvent } from './session.ts';
import { INTENT } from './visible.ts';
import { aboutEvent } from './wire-about.ts';
import type { Guild, World } from './world.ts';

/** Every intent bit that exists today. */
const KNOWN_INTENTS = 0x331ffff;

const identifySchema = z.object({ token: z.string(), intents: z.number().int() });
const resumeSchema = z.object({ token: z.string(), session_id: z.string(), seq: z.number().int() });

export function identify(place: Place, line: Line, d: unknown) {
  const asked = identifySchema.safeParse(d);
  if (!asked.success) return refuse(place, line, CLOSE.decode);
  const { token, intents } = asked.data;
  if (!tokenFits(place, token)) return refuse(place, line, CLOSE.wrongToken);
  if ((intents & ~KNOWN_INTENTS) !== 0) return refuse(place, line, CLOSE.invalidIntents);
  if (!intentsGranted(place.world, intents)) return refuse(place, line, CLOSE.disallowedIntents);
  const session: Session = {
    ...{ id: randomUUID(), intents, sent: [], seq: 0, socket: line.socket, deliver: place.delivery.deliver },
    note: ({ t, d }) => place.wire.note({ kind: 'event', name: t, about: aboutEvent(place.world, t, d) }),
  };
  // One bot: a new session takes the place of any that nobody holds any more.
  for (const old of [...place.sessions.values()]) if (!old.socket) place.sessions.delete(old.id);
  place.sessions.set(session.id, session);
  line.session = session;
  dispatch(session, 'READY', readyPayload(place.world, session));
  if (intents & INTENT.guilds) {
    for (const guild of joined(place.world)) {
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

const joined = (world: World): readonly Guild[] =>
  [...world.guilds.values()].filter((guild) => !guild.withoutBot);

function readyPayload(world: World, session: Session) {
  return {
    v: 10,
    user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
    guilds: joined(world).map(({ id }) => ({ id, unavailable: true })),
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

export function resume(place: Place, line: Line, d: unknown) {
  const asked = resumeSchema.safeParse(d);
  if (!asked.success) return refuse(place, line, CLOSE.decode);
  if (!tokenFits(place, asked.data.token)) return refuse(place, line, CLOSE.wrongToken);
  const session = place.sessions.get(asked.data.session_id);
  const missed = session && missedSince(session, asked.data.seq);
  if (!session || !missed) return send(line.socket, { op: OP.invalid, d: false });
  if (session.socket !== line.socket) session.socket?.close(RECONNECT_CODE, 'Resumed elsewhere.');
  session.socket = line.socket;
  line.session = session;
  for (const event of missed) sendEvent(line.socket, event);
  dispatch(session, 'RESUMED', { _trace: ['local'] });
}
