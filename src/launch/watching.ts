/** Metrics and health of this process, from before it is online until its end. */
import type { Ring } from '../discord/ring.ts';
import { createMetrics, type Standing } from '../ops/metrics/metrics.ts';
import { serveMetrics } from '../ops/metrics/serve.ts';
import { exitWith } from './exit.ts';

export type Watching = Readonly<{ watch: Ring['watch']; attach(standing: () => Standing): void }>;

const NOT_YET: Standing = { ready: false, servers: 0, underWay: 0 };

export async function openWatching(port: number): Promise<Watching> {
  let standing = (): Standing => NOT_YET;
  const now = (): Standing => standing();
  const metrics = createMetrics(now);
  const serving = serveMetrics({ port, metrics, standing: now });
  const { url } = await serving.catch((error: unknown) =>
    exitWith(`METRICS_PORT is ${port}, and that port cannot be used (${codeOf(error)}): choose a free one.`),
  );
  console.log(`Metrics and health are at ${url}: /metrics, /health, /ready`);
  return {
    watch: metrics.watch,
    attach: (own) => {
      standing = own;
    },
  };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);
