/** What Prometheus and a watchdog read, and what they must not. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../src/discord/commands.ts';
import { register } from '../../src/discord/registration.ts';
import { startLocalDiscord } from '../../src/local/server.ts';
import { createMetrics, type Standing } from '../../src/ops/metrics/metrics.ts';
import { serveMetrics } from '../../src/ops/metrics/serve.ts';
import { run, start } from '../fixtures/run.ts';
import { answerTo } from '../fixtures/talk.ts';

const READY: Standing = { ready: true, pingMs: 40, servers: 2, underWay: 3 };

async function served(standing: () => Standing = () => READY) {
  const metrics = createMetrics(standing);
  const { url, stop } = await serveMetrics({ port: 0, metrics, standing });
  onTestFinished(stop);
  return { metrics, url };
}
const page = async (url: string): Promise<string> => (await fetch(`${url}/metrics`)).text();

test('/metrics: questions by outcome, how long they took, how the bot stands, memory', async () => {
  const { metrics, url } = await served();
  const question = { kind: 'question', question: '1', door: 'command' } as const;
  metrics.watch({ ...question, outcome: 'answered', ms: 20 });
  metrics.watch({ ...question, outcome: 'answered', ms: 2000 });
  metrics.watch({ ...question, outcome: 'limited' });
  metrics.watch({ kind: 'rate-limited', scope: 'global' });
  const text = await page(url);
  for (const line of [
    'rollcall_questions_total{door="command",outcome="answered"} 2',
    'rollcall_questions_total{door="command",outcome="limited"} 1',
    'rollcall_answer_seconds_bucket{le="0.025",door="command"} 1',
    'rollcall_answer_seconds_count{door="command"} 2',
    'rollcall_discord_rate_limits_total{scope="global"} 1',
    'rollcall_ready 1',
    'rollcall_gateway_ping_seconds 0.04',
    'rollcall_servers 2',
    'rollcall_under_way 3',
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
});

test('/ready: 503 until the bot is connected, and while it is not; /health: 200 all the time', async () => {
  let ready = false;
  const { url } = await served(() => ({ ...READY, ready }));
  const status = async (path: string): Promise<number> => (await fetch(url + path)).status;
  expect([await status('/ready'), await status('/health')]).toEqual([503, 200]);
  ready = true;
  expect([await status('/ready'), await status('/health')]).toEqual([200, 200]);
});

test.each([
  ['another host', { host: 'evil.example' }, 'GET', '/metrics', 403],
  ['a page in a browser', { origin: 'https://evil.example' }, 'GET', '/metrics', 403],
  ['POST', {}, 'POST', '/metrics', 405],
  ['another path', {}, 'GET', '/', 404],
])('%s gets nothing', async (_who, headers, method, path, status) => {
  const { url } = await served();
  const sent = request(url + path, { method, headers }).end();
  const [response] = await once(sent, 'response');
  response.resume();
  expect(response.statusCode).toBe(status);
});

test('it listens on the loopback address alone', async () => {
  const { url } = await served();
  expect(new URL(url).hostname).toBe('127.0.0.1');
});

test('npm start with METRICS_PORT: ready once online, each question counted and logged by its id, never what was asked', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x', timing: { waitMs: 20_000 } });
  onTestFinished(discord.stop);
  const state = mkdtempSync(join(tmpdir(), 'metrics-'));
  onTestFinished(() => rmSync(state, { recursive: true }));
  const rest = new REST({ api: discord.apiUrl }).setToken('x');
  await register(commands, { rest, applicationId: discord.applicationId });
  const env = { DISCORD_TOKEN: 'x', DISCORD_API_URL: discord.apiUrl, DATA_DIR: 'test/fixtures/world' };
  const bot = start({ bin: 'start', env: { ...env, METRICS_PORT: '0', STATE_DIR: state } });
  onTestFinished(() => void bot.kill('SIGKILL'));
  let out = '';
  let log = '';
  bot.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  bot.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  await expect.poll(() => out, { timeout: 15_000 }).toContain('is online');
  const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '';
  await expect.poll(async () => (await fetch(`${url}/ready`)).status).toBe(200);
  const mara = discord.as(discord.people.member.id);
  await answerTo(mara, 'general', () => mara.slash('general', 'ask', { question: 'who blamed Arland?' }));
  expect(await page(url)).toContain('rollcall_questions_total{door="command",outcome="answered"} 1');
  const line = log.split('\n').find((each) => each.includes('"question"')) ?? '';
  expect(JSON.parse(line)).toMatchObject({ question: expect.stringMatching(/^\d+$/), outcome: 'answered' });
  expect(log + (await page(url))).not.toMatch(/Arland|mara/i);
});

test('a port for metrics that is taken: one sentence, exit 1', async () => {
  const { url } = await served();
  const { code, err } = await run({ bin: 'start', env: { METRICS_PORT: new URL(url).port } });
  expect(code).toBe(1);
  expect(err).toMatch(
    /^METRICS_PORT is \d+, and that port cannot be used \(EADDRINUSE\): choose a free one\.\n$/,
  );
});
