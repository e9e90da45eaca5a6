import { request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { PageEvent } from '../../src/local/page-api.ts';
import type { LocalDiscord } from '../../src/local/server.ts';
import { localDiscord } from './connect.ts';

function pageSocket(
  discord: LocalDiscord,
  options: Readonly<{ user?: string; headers?: Record<string, string> }> = {},
) {
  const query = options.user === undefined ? '' : `?user=${options.user}`;
  const address = `${discord.url.replace('http', 'ws')}/page${query}`;
  const socket = new WebSocket(address, { headers: options.headers ?? {} });
  onTestFinished(() => socket.terminate());
  const events: PageEvent[] = [];
  socket.on('message', (data) => events.push(JSON.parse(String(data))));
  const closed = new Promise<number>((done) => {
    socket.on('close', done);
    socket.on('error', () => {});
  });
  return { events, closed, send: (action: unknown) => socket.send(JSON.stringify(action)) };
}

test('the page is first told the whole state, then what it did and what came of it', async () => {
  const discord = await localDiscord();
  const page = pageSocket(discord, { user: discord.people.other.id });
  await expect
    .poll(() => page.events[0])
    .toMatchObject({
      tell: 'state',
      state: {
        title: 'Test Bot',
        me: { username: 'kim' },
        online: false,
        guilds: [
          { name: 'Press Room' },
          { name: 'Second Server', channels: [{ name: 'lobby', kind: 'text' }] },
        ],
        dms: [{ name: 'Test Bot', kind: 'dm' }],
      },
    });
  page.send({ id: 1, do: 'say', channel: discord.channel('lobby'), content: 'hello' });
  page.send({ id: 2, do: 'say', channel: discord.channel('lobby'), content: ' ' });
  await expect
    .poll(() => page.events.slice(1))
    .toMatchObject([
      { tell: 'message', message: { content: 'hello', author: { username: 'kim' } } },
      { tell: 'reply', id: 1 },
      { tell: 'reply', id: 2, error: 'A message needs some text.' },
    ]);
});

test('a page that names nobody is the first person, and one that names a stranger is closed', async () => {
  const discord = await localDiscord();
  const page = pageSocket(discord);
  await expect.poll(() => page.events[0]).toMatchObject({ state: { me: { username: 'mara' } } });
  expect(await pageSocket(discord, { user: '1' }).closed).toBe(1008);
});

test('nonsense from the page is recorded and the page stays', async () => {
  const discord = await localDiscord();
  const page = pageSocket(discord);
  await expect.poll(() => page.events.length).toBe(1);
  page.send({ do: 'fly' });
  page.send({ id: 1, do: 'say', channel: discord.channel('lobby'), content: 'still here' });
  await expect.poll(() => page.events.at(-1)).toEqual({ tell: 'reply', id: 1 });
  expect(discord.violations).toMatchObject([{ where: 'page' }]);
});

test.each([{ origin: 'https://example.org' }, { origin: 'null' }, { host: 'rebound.example.org' }])(
  'another site cannot open the socket: %j',
  async (headers) => {
    const discord = await localDiscord();
    const page = pageSocket(discord, { headers });
    await page.closed;
    expect(page.events).toEqual([]);
  },
);

test('the page itself, from its own address, can', async () => {
  const discord = await localDiscord();
  const page = pageSocket(discord, { headers: { origin: discord.url } });
  await expect.poll(() => page.events.length).toBe(1);
});

/** fetch does not let a Host be set. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((done, fail) => {
    request(url, { headers }, (response) => done(response.resume().statusCode))
      .on('error', fail)
      .end();
  });
}

test('the page is served to its own host name alone', async () => {
  const files = { '/app.js': { type: 'text/javascript', body: 'run()' } };
  const discord = await localDiscord({ page: { html: '<title>Rollcall</title>', files } });
  expect(await (await fetch(discord.url)).text()).toBe('<title>Rollcall</title>');
  expect(await (await fetch(`${discord.url}/app.js`)).text()).toBe('run()');
  expect((await fetch(`${discord.url}/other.js`)).status).toBe(404);
  expect(await statusOf(discord.url, { host: 'rebound.example.org' })).toBe(403);
  expect(await statusOf(discord.url, { origin: 'https://example.org' })).toBe(403);
});

test('a taken port: the next one', async () => {
  const first = await localDiscord();
  const taken = Number(new URL(first.url).port);
  const second = await localDiscord({ port: taken });
  expect(Number(new URL(second.url).port)).toBeGreaterThan(taken);
});
