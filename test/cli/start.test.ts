import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { commands } from '../../src/discord/commands.ts';
import { nodeProblem } from '../../src/launch/node-version.ts';
import { startLocalDiscord } from '../../src/local/server.ts';
import { run, start } from '../fixtures/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'start-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { DATA_DIR: 'test/fixtures/world', STATE_DIR: join(folder, 'state') };

/** Starts it, waits for its two lines, and ends it like a terminal does. */
async function startAndStop(more: Record<string, string>, meanwhile: (url: string) => Promise<void>) {
  const child = start({ bin: 'start', env: { ...env, ...more } });
  let out = '';
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  for await (const text of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += text;
    if (out.split('\n').length > 2) break;
  }
  await meanwhile(/http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0] ?? '');
  child.kill('SIGTERM');
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('npm start: the page carries the name before any script, and two lines say where and how on', async () => {
  const { code, out, err } = await startAndStop({ PORT: '0' }, async (url) => {
    expect(await (await fetch(url)).text()).toContain('<title>Rollcall</title>');
  });
  expect(out).toMatch(
    /^Rollcall is at http:\/\/127\.0\.0\.1:\d+\nTo connect it to Discord, put DISCORD_TOKEN=.*\n$/,
  );
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('a port in use: the next one; a state folder that is none: one sentence on the log', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const noFolder = join(folder, 'a-file');
  writeFileSync(noFolder, '');
  const { code, err } = await startAndStop({ PORT: String(port), STATE_DIR: noFolder }, async (url) => {
    expect(Number(new URL(url).port)).toBeGreaterThan(port);
  });
  taken.close();
  expect(code).toBe(0);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect(JSON.parse(err).msg).toMatch(/^The state folder .* cannot be used/);
});

test('a broken fact file stops the start: file, id, path, what to write instead', async () => {
  const broken = join(folder, 'record');
  cpSync('test/fixtures/world', broken, { recursive: true });
  writeFileSync(join(broken, 'facts', 'broken.json'), '{"facts": [{"id": "Not Kebab", "kind": "gap"}]}');
  const { code, out, err } = await run({ bin: 'start', env: { ...env, DATA_DIR: broken } });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('facts/broken.json, Not Kebab, id: ');
  expect(err).toContain('kebab-case');
});

test.each(['start', 'register'])('%s with a wrong token: one sentence, exit 1', async (bin) => {
  const discord = await startLocalDiscord({ port: 0, title: 'x', token: 'the right one' });
  const { code, err } = await run({
    bin,
    env: { ...env, DISCORD_TOKEN: 'wrong', DISCORD_API_URL: discord.apiUrl },
  });
  await discord.stop();
  expect(code).toBe(1);
  expect(err).toMatch(/^Discord refused the token: copy it again .*\n$/);
});

test.each(['start', 'register'])('%s without a network: one sentence, exit 1', async (bin) => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const address = closed.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  closed.close();
  const apiUrl = `http://127.0.0.1:${port}/api`;
  const { code, err } = await run({ bin, env: { ...env, DISCORD_TOKEN: 'x', DISCORD_API_URL: apiUrl } });
  expect(code).toBe(1);
  expect(err).toMatch(/^Discord could not be reached \(.*ECONNREFUSED.*\): check the network.*\n$/);
});

test('register: what changes, then nothing more to change; --dry-run changes nothing', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x' });
  const connection = { ...env, DISCORD_TOKEN: 'x', DISCORD_API_URL: discord.apiUrl };
  const dry = await run({ bin: 'register', args: ['--dry-run'], env: connection });
  expect(dry.out).toMatch(/^\+ \/ask\n[\s\S]*\nNothing was registered: this was a dry run\.\n$/);
  const { out } = await run({ bin: 'register', env: connection });
  expect(out).toMatch(/^\+ \/ask\n/);
  expect(out).toContain(`\nRegistered ${commands.length} commands everywhere.\n`);
  expect((await run({ bin: 'register', env: connection })).out).toMatch(/^Nothing changes: /);
  const [guild] = discord.guilds;
  const inOne = await run({ bin: 'register', env: { ...connection, DEV_GUILD_ID: guild?.id ?? '' } });
  expect(inOne.out).toContain(`Registered ${commands.length} commands in server ${guild?.id}.`);
  expect(discord.violations).toEqual([]);
  await discord.stop();
});

test('register without a token: one sentence, exit 1', async () => {
  const { code, err } = await run({ bin: 'register', env });
  expect(code).toBe(1);
  expect(err).toMatch(/^DISCORD_TOKEN is not set: .*\n$/);
});

test('start with a token prints the invite link', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x' });
  const { code, out } = await startAndStop(
    { DISCORD_TOKEN: 'x', DISCORD_API_URL: discord.apiUrl },
    async () => {},
  );
  await discord.stop();
  expect(code).toBe(0);
  expect(out).toContain(`oauth2/authorize?client_id=${discord.applicationId}`);
});

test.each(['v20.20.2', 'v22.18.0', 'v9.0.0'])('Node %s is too old, and a sentence says so', (version) => {
  expect(nodeProblem(version)).toContain(`this is ${version}`);
});
test.each(['v24.0.0', 'v24.21.0', 'v26.1.0', 'v100.0.0'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});
