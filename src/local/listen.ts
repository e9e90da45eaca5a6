/** A port on the loopback address, the next ones when it is taken. */
import type { Server } from 'node:http';

const HOST = '127.0.0.1';
const TRIES = 20;

export async function listen(server: Server, port: number): Promise<number> {
  for (let tried = port; ; tried += 1) {
    const error = await attempt(server, tried);
    if (error === null) return portOf(server);
    const last = port === 0 || tried >= port + TRIES;
    if (error.code !== 'EADDRINUSE' || last) {
      throw new Error(`Cannot listen on ${HOST}:${tried} (${error.code}); name a free port.`, {
        cause: error,
      });
    }
  }
}

function attempt(server: Server, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const fail = (error: NodeJS.ErrnoException) => resolve(error);
    server.once('error', fail);
    server.listen({ port, host: HOST }, () => {
      server.off('error', fail);
      resolve(null);
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error(`A server on ${HOST} has no port: ${address}.`);
  return address.port;
}
