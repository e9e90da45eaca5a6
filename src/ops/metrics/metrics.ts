/** Numbers about a running bot, as Prometheus reads them. No label says who asked, where or what. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Watched } from '../../discord/watched.ts';

/** How the bot stands right now. */
export type Standing = Readonly<{
  /** Connected to Discord, and not about to end. */
  ready: boolean;
  /** Of the last heartbeat; undefined before the first one. */
  pingMs?: number;
  servers: number;
  /** What is being answered. */
  underWay: number;
}>;

export type Metrics = Readonly<{
  watch(watched: Watched): void;
  /** The text format, and its type. */
  page(): Promise<Readonly<{ type: string; text: string }>>;
}>;

/** Around what people notice, and Discord's three seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 3, 10];

export function createMetrics(standing: () => Standing): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const questions = new Counter({
    name: 'rollcall_questions_total',
    help: 'Questions by where they came in and what became of them',
    labelNames: ['door', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'rollcall_answer_seconds',
    help: 'How long an answer took to make, without the way over Discord',
    labelNames: ['door'],
    buckets: SECONDS,
    registers,
  });
  const waits = new Counter({
    name: 'rollcall_discord_rate_limits_total',
    help: 'How often Discord asked the bot to wait',
    labelNames: ['scope'],
    registers,
  });
  const gauge = (name: string, help: string, value: (now: Standing) => number): void => {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value(standing()));
      },
    });
  };
  gauge('rollcall_ready', '1 while connected to Discord', ({ ready }) => (ready ? 1 : 0));
  gauge('rollcall_gateway_ping_seconds', 'Of the last heartbeat', ({ pingMs = Number.NaN }) => pingMs / 1000);
  gauge('rollcall_servers', 'Servers that the bot is in', ({ servers }) => servers);
  gauge('rollcall_under_way', 'What is being answered', ({ underWay }) => underWay);
  return {
    watch: (watched) => {
      switch (watched.kind) {
        case 'question':
          questions.inc({ door: watched.door, outcome: watched.outcome });
          if (watched.ms !== undefined) seconds.observe({ door: watched.door }, watched.ms / 1000);
          break;
        case 'rate-limited':
          waits.inc({ scope: watched.scope });
          break;
        default:
          watched satisfies never;
      }
    },
    page: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
