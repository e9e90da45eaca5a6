/** No message, neither what was asked nor what was answered, is in the log. */
import { REST, Routes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { openLog } from '../../src/launch/log.ts';
import { startLocalDiscord } from '../../src/local/server.ts';
import { NotSaved } from '../../src/state/not-saved.ts';

const SECRET = 'what Mara asked';

function logged(error: unknown): Readonly<Record<string, unknown>> {
  const lines: string[] = [];
  openLog({ logLevel: 'trace' }, { write: (line) => void lines.push(line) }).error({ error }, 'failed');
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain(SECRET);
  return JSON.parse(lines.join()).error;
}

test('a message that Discord refuses: what was wrong with it, not what it said', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x' });
  onTestFinished(discord.stop);
  const rest = new REST({ api: discord.apiUrl }).setToken('x');
  const body = { content: SECRET.repeat(500) };
  const sent = rest.post(Routes.channelMessages(discord.channel('general')), { body });
  const error = logged(await sent.catch((refused: unknown) => refused));
  expect(error).toMatchObject({ code: 50035, status: 400, method: 'POST' });
  expect(error.stack).toContain('DiscordAPIError');
});

test("an interaction's token is not in the log", async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x' });
  onTestFinished(discord.stop);
  const rest = new REST({ api: discord.apiUrl }).setToken('x');
  const body = { type: 4, data: { content: SECRET } };
  const sent = rest.post(Routes.interactionCallback('123456789012345678', 'the-token'), {
    body,
    auth: false,
  });
  const error = logged(await sent.catch((refused: unknown) => refused));
  expect(error.url).toMatch(/\/interactions\/123456789012345678\/…\/callback$/);
  expect(JSON.stringify(error)).not.toContain('the-token');
});

test('what could not be saved: the reason, with the codes of SQLite', () => {
  const cause = Object.assign(new Error('database or disk is full'), { errcode: 13, row: SECRET });
  expect(logged(new NotSaved('The settings could not be saved', cause))).toMatchObject({
    cause: { message: 'database or disk is full', errcode: 13 },
  });
});

test.each([SECRET, { content: SECRET }, undefined])(
  'what was thrown and is no error is named by its kind alone',
  (thrown) => {
    expect(logged(thrown)).toBe(typeof thrown === 'undefined' ? undefined : typeof thrown);
  },
);
