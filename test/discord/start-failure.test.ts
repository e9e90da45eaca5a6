import { Client, REST, Routes } from 'discord.js';
import { expect, test } from 'vitest';
import { startFailure } from '../../src/discord/start-failure.ts';
import { startLocalDiscord } from '../../src/local/server.ts';

/** The error that discord.js itself throws. */
const thrownBy = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('it worked');
};

test('a wrong token', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x', token: 'right' });
  const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
  expect(startFailure(await thrownBy(() => client.login('wrong')))).toMatch(/^Discord refused the token: /);
  const rest = new REST({ api: discord.apiUrl }).setToken('wrong');
  expect(startFailure(await thrownBy(() => rest.get(Routes.currentApplication())))).toMatch(
    /^Discord refused the token: /,
  );
  await client.destroy();
  await discord.stop();
});

test('disallowed intents', async () => {
  const discord = await startLocalDiscord({ port: 0, title: 'x' });
  const client = new Client({ intents: ['MessageContent'], rest: { api: discord.apiUrl } });
  expect(startFailure(await thrownBy(() => client.login('x')))).toMatch(/^Discord refused the intents: /);
  await client.destroy();
  await discord.stop();
});

test('a name that no server has', async () => {
  const rest = new REST({ api: 'http://no-such-host.invalid/api', retries: 0 }).setToken('x');
  const sentence = startFailure(await thrownBy(() => rest.get(Routes.currentApplication())));
  expect(sentence).toMatch(/^Discord could not be reached \(.+\): check the network/);
});

test.each([new Error('planted\nat line 2'), 'planted'])('anything else keeps its first line: %s', (error) => {
  expect(startFailure(error)).toMatch(/^Connecting to Discord failed \(planted\): /);
});
