/** One gateway session of the bot: what was sent is kept, so that RESUME can replay what was missed. */
import type { WebSocket } from 'ws';

export type Dispatch = Readonly<{ t: string; d: unknown; s: number }>;

export type Session = {
  readonly id: string;
  readonly intents: number;
  readonly sent: Dispatch[];
  seq: number;
  socket: WebSocket | null;
  /** Hears every event. */
  readonly note: (event: Dispatch) => void;
  readonly deliver: (socket: WebSocket, event: Dispatch) => void;
};

/** How many events a session remembers; an older place to resume from is refused. */
const KEPT_EVENTS = 2000;

export function dispatch(session: Session, t: string, d: unknown): void {
  session.seq += 1;
  const event = { t, d, s: session.seq };
  session.sent.push(event);
  if (session.sent.length > KEPT_EVENTS) session.sent.shift();
  session.note(event);
  if (session.socket) session.deliver(session.socket, event);
}

/** Everything after `seq`; null when that place is unknown or forgotten. */
export function missedSince(session: Session, seq: number): readonly Dispatch[] | null {
  const oldest = session.sent[0]?.s ?? 1;
  if (seq > session.seq || seq < oldest - 1) return null;
  return session.sent.filter((event) => event.s > seq);
}

export function sendEvent(socket: WebSocket, event: Dispatch): void {
  send(socket, { op: 0, ...event });
}

export function send(
  socket: WebSocket,
  packet: Readonly<{ op: number; d?: unknown; s?: number; t?: string }>,
): void {
  if (socket.readyState !== socket.OPEN) return;
  socket.send(JSON.stringify({ s: null, t: null, d: null, ...packet }));
}
