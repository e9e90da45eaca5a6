import type { PageAction, PageEvent } from '../../page-api.ts';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type Ask = WithoutId<PageAction>;
export type Reply = Omit<Extract<PageEvent, { tell: 'reply' }>, 'id' | 'tell'>;
export type Socket = Readonly<{ ask(action: Ask): Promise<Reply>; close(): void }>;

/** Milliseconds between two attempts to reach the server again. */
const RETRY = 1000;
/** The close code of a policy violation, RFC 6455. */
const NO_SUCH_USER = 1008;
const LOST: Reply = { error: 'The connection was lost. Try again.' };

export function connect(options: {
  url: string;
  told(event: Exclude<PageEvent, { tell: 'reply' }>): void;
  connected(connected: boolean): void;
  /** The server knows no such user; nothing is tried again. */
  refused(): void;
}): Socket {
  const waiting = new Map<number, (reply: Reply) => void>();
  let next = 1;
  let closed = false;
  let socket = open();

  function read(data: unknown): void {
    // The server of this very page is the only sender, and both share this type.
    const event = JSON.parse(String(data)) as PageEvent;
    if (event.tell !== 'reply') {
      options.told(event);
      return;
    }
    waiting.get(event.id)?.(event);
    waiting.delete(event.id);
  }

  function lost(): void {
    options.connected(false);
    for (const answer of waiting.values()) answer(LOST);
    waiting.clear();
    if (!closed)
      setTimeout(() => {
        if (!closed) socket = open();
      }, RETRY);
  }

  function open(): WebSocket {
    const opened = new WebSocket(options.url);
    opened.addEventListener('open', () => options.connected(true));
    opened.addEventListener('message', ({ data }) => {
      if (!closed) read(data);
    });
    opened.addEventListener('close', ({ code }) => {
      if (closed) return;
      closed = code === NO_SUCH_USER;
      lost();
      if (closed) options.refused();
    });
    return opened;
  }

  return {
    ask: (action) =>
      new Promise((resolve) => {
        if (socket.readyState !== WebSocket.OPEN) return resolve(LOST);
        const id = next++;
        waiting.set(id, resolve);
        socket.send(JSON.stringify({ ...action, id }));
      }),
    close: () => {
      closed = true;
      socket.close();
    },
  };
}
