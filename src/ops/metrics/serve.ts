/** /metrics, /health and /ready on the loopback address: for a Prometheus and a watchdog on the same machine. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Metrics, Standing } from './metrics.ts';

const HOST = '127.0.0.1';

export type Serving = Readonly<{ url: string; stop(): Promise<void> }>;
type Served = Readonly<{ port: number; metrics: Metrics; standing: () => Standing }>;

/** Rejects when the port is taken: what watches the bot would else watch something else. */
export async function serveMetrics({ port, metrics, standing }: Served): Promise<Serving> {
  const server = createServer((request, response) => {
    answer(request, response, { metrics, standing }).catch(() =>
      send(response, 500, 'The metrics failed.\n'),
    );
  });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen({ port, host: HOST }, resolve);
  await promise;
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${HOST}:${used}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { method, url, headers }: IncomingMessage,
  response: ServerResponse,
  { metrics, standing }: Omit<Served, 'port'>,
): Promise<void> {
  // A page in somebody's browser that was pointed here by a name of its own reads nothing.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? '') || headers.origin !== undefined)
    return send(response, 403, 'Wrong host.\n');
  if (method !== 'GET' && method !== 'HEAD') return send(response, 405, 'Only GET.\n');
  if (url === '/health') return send(response, 200, 'alive\n');
  if (url === '/ready') {
    const { ready } = standing();
    return send(response, ready ? 200 : 503, ready ? 'ready\n' : 'not connected to Discord\n');
  }
  if (url !== '/metrics') return send(response, 404, 'Here are /metrics, /health and /ready.\n');
  const { type, text } = await metrics.page();
  send(response, 200, text, type);
}

function send(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(text);
}
