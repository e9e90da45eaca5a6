import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REST, Routes } from 'discord.js';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { commands } from '../../src/discord/commands.ts';
import { register } from '../../src/discord/registration.ts';
import { type LocalDiscord, type LocalDiscordOptions, startLocalDiscord } from '../../src/local/server.ts';
import { examine } from '../../src/ops/doctor/doctor.ts';
import { findingLine } from '../../src/ops/doctor/finding.ts';
import { recordFinding, stateFinding } from '../../src/ops/doctor/machine.ts';
import { run } from '../fixtures/run.ts';

const TOKEN = 'a.secret.token';
const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));
const env = { DATA_DIR: 'test/fixtures/world', STATE_DIR: join(folder, 'state'), DISCORD_TOKEN: TOKEN };

async function localDiscord(options: Partial<LocalDiscordOptions> = {}): Promise<LocalDiscord> {
  const discord = await startLocalDiscord({ port: 0, title: 'Harbour', token: TOKEN, ...options });
  onTestFinished(discord.stop);
  return discord;
}

const restOf = (discord: LocalDiscord) => new REST({ api: discord.apiUrl, retries: 0 }).setToken(TOKEN);

async function registered(discord: LocalDiscord): Promise<void> {
  await register(commands, { rest: restOf(discord), applicationId: discord.applicationId });
}

type Told = Readonly<{ out: string; failing: readonly string[] }>;
const told = (out: string): Told => ({
  out,
  failing: out.split('\n').filter((line) => line.startsWith('FAIL')),
});

/** As a process, with everything that it printed. */
async function doctor(more: Record<string, string>) {
  const { code, out, err } = await run({ bin: 'doctor', env: { ...env, ...more } });
  expect(err).toBe('');
  return { code, ...told(out) };
}

/** Without the process: its lines. */
async function examined(more: Record<string, string>, now = () => new Date()): Promise<Told> {
  const outcome = readConfig({ ...env, ...more });
  if (!outcome.ok) throw new Error(outcome.problem);
  const { findings, invite } = await examine({ config: outcome.config, commands, now });
  return told([...findings.map(findingLine), invite ?? ''].join('\n'));
}

test('a bot that is set up: every line is ok, and the invite link asks for what answering takes', async () => {
  const discord = await localDiscord();
  await registered(discord);
  const before = discord.requests.length;
  const { code, out } = await doctor({ DISCORD_API_URL: discord.apiUrl });
  expect(
    out
      .split('\n\n')[0]
      ?.split('\n')
      .map((line) => line.slice(0, 17).trim()),
  ).toEqual(
    'Record,State folder,Token,Application,Intents,Starts,Servers,Commands,Clock'
      .split(',')
      .map((what) => `ok    ${what}`.slice(0, 17).trim()),
  );
  expect(code).toBe(0);
  expect(out).not.toContain(TOKEN);
  const link = new URL(/Invite it: (\S+)/.exec(out)?.[1] ?? '');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    client_id: discord.applicationId,
    scope: 'bot applications.commands',
    permissions: String((1 << 10) + (1 << 11) + (1 << 15) + (1 << 16) + 2 ** 38),
  });
  expect(discord.requests.slice(before).map(({ method }) => method)).toEqual(
    discord.requests.slice(before).map(() => 'GET'),
  );
  expect(discord.violations).toEqual([]);
});

test('commands that are not registered, or differ: named, with npm run register as the fix', async () => {
  const discord = await localDiscord();
  const { code, failing } = await doctor({ DISCORD_API_URL: discord.apiUrl });
  expect({ code, failing }).toEqual({
    code: 1,
    failing: [expect.stringMatching(/\+ \/ask.*npm run register/)],
  });
  await registered(discord);
  await restOf(discord).post(Routes.applicationCommands(discord.applicationId), {
    body: { name: 'ask', description: 'Something else' },
  });
  const again = await examined({ DISCORD_API_URL: discord.apiUrl });
  expect(again.failing).toEqual([expect.stringContaining('1 differ from what is here (~ /ask)')]);
});

test('a wrong token: said once, the rest is not checked', async () => {
  const discord = await localDiscord();
  const { failing, out } = await examined({
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: 'another.one',
  });
  expect(failing).toEqual([expect.stringMatching(/Token +Discord refused the token\. Fix: copy it again/)]);
  expect(out).not.toContain('another.one');
  expect(out.match(/not checked/g)).toHaveLength(6);
  expect(out).not.toContain('Invite');
});

test('no token: exit 1', async () => {
  const { code, failing } = await doctor({ DISCORD_TOKEN: '' });
  expect({ code, failing }).toEqual({
    code: 1,
    failing: [expect.stringContaining('DISCORD_TOKEN is not set')],
  });
});

test('no network', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const address = closed.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  closed.close();
  const { failing } = await examined({ DISCORD_API_URL: `http://127.0.0.1:${port}/api` });
  expect(failing).toEqual([
    expect.stringMatching(/could not be reached .*ECONNREFUSED.* Fix: check the network/),
  ]);
});

test('DEV_GUILD_ID of a server that the bot is not in', async () => {
  const discord = await localDiscord();
  await registered(discord);
  const { failing } = await examined({ DISCORD_API_URL: discord.apiUrl, DEV_GUILD_ID: '123456789012345678' });
  expect(failing.join('\n')).toMatch(/Servers +the bot is not in the server 123456789012345678/);
});

test('commands registered everywhere and for DEV_GUILD_ID, too: each shows twice', async () => {
  const discord = await localDiscord();
  await registered(discord);
  const guildId = discord.guilds[0]?.id ?? '';
  await register(commands, { rest: restOf(discord), applicationId: discord.applicationId, guildId });
  const { out, failing } = await examined({ DISCORD_API_URL: discord.apiUrl, DEV_GUILD_ID: guildId });
  expect(failing).toEqual([]);
  expect(out).toMatch(/note +Commands +\d+ registered twice/);
});

test('a privileged intent that is on and not needed is noted', async () => {
  const discord = await localDiscord({ privileged: { members: true } });
  await registered(discord);
  const { out, failing } = await examined({ DISCORD_API_URL: discord.apiUrl });
  expect(failing).toEqual([]);
  expect(out).toMatch(/note +Intents +switched on, and not needed: Server Members\./);
});

test.each([
  ['an hour ahead', 3_600_000, /^FAIL +Clock +\d+ s ahead of Discord's\. Fix: /],
  ['an hour behind', -3_600_000, /^FAIL +Clock +\d+ s behind Discord's\. Fix: /],
  ['right', 0, /^ok +Clock/],
])('a clock that is %s', async (_what, off, line) => {
  const discord = await localDiscord();
  const now = () => new Date(Date.now() + off);
  const { out } = await examined({ DISCORD_API_URL: discord.apiUrl }, now);
  expect(out.split('\n')).toContainEqual(expect.stringMatching(line));
});

describe('the machine', () => {
  test('a state folder that is not there yet is left for the start to make', () => {
    const line = findingLine(stateFinding(join(folder, 'not', 'yet')));
    expect(line).toMatch(/^ok +State folder .*not\/yet can be written, \d+ [MG]B free$/);
    expect(readdirSync(folder)).not.toContain('not');
  });

  test('a state folder that is a file', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(findingLine(stateFinding(file))).toMatch(/^FAIL .*a-file is a file, not a folder\. Fix: /);
  });

  test('a damaged database', () => {
    const dir = mkdtempSync(join(folder, 'damaged-'));
    writeFileSync(join(dir, 'rollcall.sqlite'), 'no database at all, but long enough to be one'.repeat(50));
    expect(findingLine(stateFinding(dir))).toMatch(
      /^FAIL .*rollcall\.sqlite is damaged\. Fix: npm run restore/,
    );
  });

  test('a broken record: the first thing that is wrong, and how many more', () => {
    const broken = join(folder, 'record');
    cpSync('test/fixtures/world', broken, { recursive: true });
    writeFileSync(join(broken, 'facts', 'broken.json'), '{"facts": [{"id": "Not Kebab", "kind": "gap"}]}');
    expect(findingLine(recordFinding(broken))).toMatch(
      /^FAIL +Record .*facts\/broken\.json, Not Kebab.* Fix: npm run data/,
    );
    expect(findingLine(recordFinding('test/fixtures/world'))).toMatch(/^ok +Record +15 facts from 2 sources/);
  });
});
