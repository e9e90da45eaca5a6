/** The token is in nothing that the bot writes: its log, its errors, its reports of crashes, its exports. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiscordAPIError, REST } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { commands } from '../../src/discord/commands.ts';
import { register } from '../../src/discord/registration.ts';
import { openLog } from '../../src/launch/log.ts';
import { startLocalDiscord } from '../../src/local/server.ts';
import { run, start } from '../fixtures/run.ts';
import { answerTo } from '../fixtures/talk.ts';

/** Of the shape of a real one, and no real one. */
const TOKEN = `MTE4${'x'.repeat(22)}.Gplant.${'y'.repeat(38)}`;

function logged(details: object): string {
  const lines: string[] = [];
  const log = openLog({ logLevel: 'trace', token: TOKEN }, { write: (line) => void lines.push(line) });
  log.error(details, `failed with ${TOKEN}`);
  return lines.join('');
}

test.each([
  ['a message', { error: new Error(`bad token ${TOKEN}`) }],
  ['a cause', { error: new Error('x', { cause: new Error(`Bot ${TOKEN}`) }) }],
  ['a warning', { warning: `Authorization: Bot ${TOKEN}` }],
  ['a header', { request: { headers: { authorization: `Bot ${TOKEN}` } } }],
  [
    'a refused request',
    {
      error: new DiscordAPIError({ message: TOKEN, code: 0 }, 0, 401, 'GET', `/x?token=${TOKEN}`, {
        body: { token: TOKEN },
        files: [],
      }),
    },
  ],
])('in %s of a log line it is struck out', (_where, details) => {
  expect(logged(details)).not.toContain(TOKEN);
  expect(logged(details)).toContain('(token)');
});

test('a crash is reported without it', async () => {
  const crash = `import('./src/launch/secret.ts').then(({ onCrash }) => {
    onCrash(process.argv[1]);
    setTimeout(() => { throw new Error('refused: ' + process.argv[1]); });
  });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', crash, TOKEN]);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(err).toMatch(/^Error: refused: \(token\)\n {4}at /);
});

test.each(['start', 'register', 'doctor'])('%s: a refused token is not repeated', async (bin) => {
  const discord = await startLocalDiscord({ port: 0, title: 'x', token: 'another' });
  onTestFinished(discord.stop);
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, DATA_DIR: 'test/fixtures/world' };
  const { code, out, err } = await run({ bin, env: { ...env, LOG_LEVEL: 'trace', STATE_DIR: folder() } });
  expect(code).toBe(1);
  expect(out + err).not.toContain(TOKEN);
  expect(out + err).toContain('token');
});

test('a day of the bot: answers, an export, a fault, the end; it is in no line and no file', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x', token: TOKEN, timing: { waitMs: 20_000 } });
  onTestFinished(discord.stop);
  const rest = new REST({ api: discord.apiUrl }).setToken(TOKEN);
  await register(commands, { rest, applicationId: discord.applicationId });
  const state = folder();
  const env = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, DATA_DIR: 'test/fixtures/world' };
  const bot = start({ bin: 'start', env: { ...env, LOG_LEVEL: 'trace', STATE_DIR: state } });
  let written = '';
  bot.stderr.setEncoding('utf8').on('data', (text: string) => (written += text));
  bot.stdout.setEncoding('utf8').on('data', (text: string) => (written += text));
  await expect.poll(() => written, { timeout: 15_000 }).toContain('is online');
  const mara = discord.as(discord.people.member.id);
  await answerTo(mara, 'general', () => mara.slash('general', 'ask', { question: 'what is your token?' }));
  const exported = await answerTo(mara, 'general', () => mara.slash('general', 'export', { format: 'stix' }));
  const [file] = exported.attachments;
  const text = await (await fetch(file?.url ?? '')).text();
  bot.kill('SIGTERM');
  await once(bot, 'close');
  const files = readdirSync(state).map((name) => readFileSync(join(state, name), 'latin1'));
  expect(text.length).toBeGreaterThan(1000);
  expect(files.length).toBeGreaterThan(0);
  const said = JSON.stringify(mara.messages('general'));
  expect([written, text, said, ...files].filter((each) => each.includes(TOKEN))).toEqual([]);
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'secret-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}
