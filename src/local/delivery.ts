/** How a session's events reach its connection: once and in order, unless they are made not to. */
import type { WebSocket } from 'ws';
import { type Dispatch, sendEvent } from './session.ts';

export type Delivery = Readonly<{
  deliver(socket: WebSocket, event: Dispatch): void;
  /** Each is sent twice. */
  twice(on: boolean): void;
  /** Each waits for the next one and comes after it; at most `ORDER_MS`. */
  reorder(on: boolean): void;
}>;

const ORDER_MS = 50;
/** The others say what there is, and come first on a real Discord, too. */
const REORDERED = /^(?:MESSAGE|INTERACTION)_/;

export function createDelivery(): Delivery {
  let [isTwice, isReordered] = [false, false];
  let held: (() => void) | undefined;
  const release = (): void => {
    held?.();
    held = undefined;
  };
  const send = (socket: WebSocket, event: Dispatch): void => {
    sendEvent(socket, event);
    if (isTwice && REORDERED.test(event.t)) sendEvent(socket, event);
  };
  return {
    deliver: (socket, event) => {
      if (isReordered && held === undefined && REORDERED.test(event.t)) {
        held = () => send(socket, event);
        setTimeout(release, ORDER_MS).unref();
        return;
      }
      send(socket, event);
      release();
    },
    twice: (on) => {
      isTwice = on;
    },
    reorder: (on) => {
      isReordered = on;
      if (!on) release();
    },
  };
}
