/** The process as it runs on Discord: told to end, told to read the record anew. */
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { REST } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commands } from '../../src/discord/commands.ts';
import { register } from '../../src/discord/registration.ts';
import { type LocalDiscord, startLocalDiscord } from '../../src/local/server.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { start } from '../fixtures/run.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { customIds, textOf } from '../fixtures/town.ts';

let folder: string;
let discord: LocalDiscord;
let mara: Visitor;
let noor: Visitor;
let bot: ReturnType<typeof start>;
let log = '';
let env: Record<string, string>;

/** Until it is online. */
async function startBot(): Promise<void> {
  bot = start({ bin: 'start', env });
  bot.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
  let out = '';
  for await (const text of bot.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    out += text;
    if (out.includes('is online')) break;
  }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'process-'));
  cpSync('test/fixtures/world', join(folder, 'data'), { recursive: true });
  discord = await startLocalDiscord({ port: 0, title: 'x', timing: { waitMs: 20_000 } });
  mara = discord.as(discord.people.member.id);
  noor = discord.as(discord.people.moderator.id);
  env = {
    ...{ DISCORD_TOKEN: 'x', DISCORD_API_URL: discord.apiUrl },
    ...{ DATA_DIR: join(folder, 'data'), STATE_DIR: join(folder, 'state') },
  };
  const rest = new REST({ api: discord.apiUrl }).setToken('x');
  await register(commands, { rest, applicationId: discord.applicationId });
  log = '';
  await startBot();
});
afterEach(async () => {
  if (bot.exitCode === null) {
    bot.kill('SIGKILL');
    await once(bot, 'close');
  }
  expect(discord.violations).toEqual([]);
  await discord.stop();
  rmSync(folder, { recursive: true });
});

const ask = async (question: string): Promise<string> =>
  textOf(await answerTo(mara, 'general', () => mara.slash('general', 'ask', { question })));

test('SIGTERM, twice: what is under way is answered, and what was said is kept', async () => {
  // The first picture takes longest: its thread has to start.
  const drawing = mara.waitFor('general', ({ attachments }) => attachments.length > 0);
  expect(await mara.slash('general', 'rollcall', { picture: 'dark' })).toEqual({});
  const question = await say(mara, 'lobby', `<@${discord.bot.id}> who blamed Arland?`);
  await replyTo(mara, question);
  bot.kill('SIGTERM');
  bot.kill('SIGTERM');
  expect(await once(bot, 'close')).toEqual([0, null]);
  expect((await drawing).attachments).toHaveLength(1);
  expect(log.split('\n').filter((line) => /"level":[456]0/.test(line))).toEqual([]);
  using db = new DatabaseSync(join(folder, 'state', 'rollcall.sqlite'));
  expect(db.prepare('SELECT count(*) AS n FROM turns').get()?.n).toBe(2);
  expect(db.prepare('SELECT question FROM replies').all()).toEqual([{ question: question.id }]);
});

test('a server that removes the bot while it is not running: erased at the next start, and no other', async () => {
  for (const channel of ['general', 'lobby']) {
    await answerTo(noor, channel, () => noor.slash(channel, 'settings plain on'));
  }
  bot.kill('SIGTERM');
  await once(bot, 'close');
  const [left, other] = discord.guilds.map(({ id }) => id);
  discord.takeOut(left ?? '');
  await startBot();
  using db = new DatabaseSync(join(folder, 'state', 'rollcall.sqlite'));
  await expect.poll(() => db.prepare('SELECT server FROM settings').all()).toEqual([{ server: other }]);
  await expect.poll(() => log).toContain(left);
});

/** In every file of the record. */
function rename(from: string, to: string): void {
  for (const name of ['parties', 'sources', 'facts/lantern']) {
    const file = join(folder, 'data', `${name}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(from, to));
  }
}
/** Beside what became of each question. */
const said = (): string[] =>
  log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).msg)
    .filter((message) => message !== 'question');
const TAKEN = 'The record was read anew.';
const REFUSED = 'The record has a mistake, so answers go on from the one before.';

test.skipIf(process.platform === 'win32')(
  'SIGHUP: a changed record answers; a broken one is refused, and the one before goes on',
  async () => {
    expect(await ask('who blamed Arland?')).toContain('Belmark');
    rename('Belmark', 'Veldmark');
    bot.kill('SIGHUP');
    await expect.poll(() => log).toContain(TAKEN);
    expect(await ask('who blamed Arland?')).toMatch(/^(?!.*Belmark).*Veldmark/s);
    rename('Veldmark', 'Holmark');
    const broken = join(folder, 'data', 'facts', 'broken.json');
    writeFileSync(broken, '{"facts": [{"id": "Not Kebab", "kind": "gap"}]}');
    bot.kill('SIGHUP');
    await expect.poll(() => log).toContain(REFUSED);
    expect(log).toContain('facts/broken.json, Not Kebab, id: ');
    expect(await ask('who blamed Arland?')).toContain('Veldmark');
    rmSync(broken);
    bot.kill('SIGHUP');
    await expect.poll(said).toEqual([TAKEN, REFUSED, TAKEN]);
    expect(await ask('who blamed Arland?')).toContain('Holmark');
  },
);

test('/review, accept: a record that has changed since is read; the moderator is told what became of it', async () => {
  for (const thing of ['ships', 'boats', 'trains']) await ask(`how many ${thing} sank?`);
  const list = await answerTo(noor, 'newsroom', () => noor.slash('newsroom', 'review'));
  const accepts = customIds(list).filter((id) => id.startsWith('1:review:accept:'));
  const accept = (n: number) => answerTo(noor, 'newsroom', () => noor.press(list, accepts[n] ?? ''));
  expect(await noor.press(list, accepts[0] ?? '')).toEqual({});
  await expect.poll(() => log).toContain('The record is as it was read last.');
  rename('Belmark', 'Veldmark');
  const told = await accept(1);
  expect(textOf(told)).toMatch(/^The record was read anew: version fixture, \d+ facts\.$/);
  expect(told.ephemeralFor).toBe(noor.id);
  expect(await ask('who blamed Arland?')).toContain('Veldmark');
  writeFileSync(join(folder, 'data', 'parties.json'), '{"parties": 7}');
  expect(textOf(await accept(2))).toMatch(/^The record has changed, but it has a mistake, so answers go on/);
  expect(await ask('who blamed Arland?')).toContain('Veldmark');
  expect(said()).toEqual(['The record is as it was read last.', TAKEN, REFUSED]);
});

test('no word of what is asked, answered, reported or erased is in the log', async () => {
  await ask('did the zanzibari navy join?');
  await ask('how many zanzibari ships sank?');
  const answer = await answerTo(mara, 'general', () =>
    mara.slash('general', 'check', { claim: 'zanzibari' }),
  );
  const report = customIds(answer).find((id) => id.startsWith('1:report:')) ?? '';
  await mara.press(answer, report);
  await answerTo(mara, 'general', () => mara.submit('general', report, { comment: 'zanzibari' }));
  await answerTo(mara, 'general', () => mara.slash('general', 'privacy'));
  const kept = mara.messages('general').at(-1);
  if (kept) await mara.press(kept, '1:privacy:confirm');
  bot.kill('SIGINT');
  expect(await once(bot, 'close')).toEqual([0, null]);
  expect(log.toLowerCase()).not.toContain('zanzibari');
});

test.each([
  { code: 4004, says: /no longer takes the token: copy the new one/ },
  { code: 4014, says: /ended the connection for good \(close code 4014\)/ },
])(
  'Discord ends the connection with $code: the process ends, and says what to do',
  async ({ code, says }) => {
    discord.gateway.closeWith(code);
    expect(await once(bot, 'close')).toEqual([1, null]);
    expect(log).toMatch(says);
  },
);

test('Discord ends the connection with 4000: the process goes on, and answers', async () => {
  discord.gateway.closeWith(4000);
  const question = await say(mara, 'lobby', `<@${discord.bot.id}> who blamed Arland?`);
  expect(textOf(await replyTo(mara, question))).toContain('Belmark');
});
