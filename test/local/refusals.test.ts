/** Payloads that Discord refuses, each beside one that it takes; sent as they are, without a client's own checks. */
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local/server.ts';
import { localDiscord } from './connect.ts';

type Json = Readonly<Record<string, unknown>> | readonly unknown[];
type Answer = Readonly<{ status: number; code?: number; errors?: unknown }>;

async function request(discord: LocalDiscord, line: string, body: Json | FormData): Promise<Answer> {
  const [method = '', path = ''] = line.split(' ');
  const form = body instanceof FormData;
  const response = await fetch(`${discord.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: 'Bot x', ...(form ? {} : { 'content-type': 'application/json' }) },
    body: form ? body : JSON.stringify(body),
  });
  const json = response.status === 204 ? {} : await response.json();
  return { status: response.status, code: json.code, errors: json.errors };
}

const send = (discord: LocalDiscord, body: Json | FormData) =>
  request(discord, `POST /channels/${discord.channel('general')}/messages`, body);
const register = (discord: LocalDiscord, commands: readonly Json[]) =>
  request(discord, `PUT /applications/${discord.applicationId}/commands`, commands);

const row = (...components: Json[]) => ({ type: 1, components });
const button = (more: Json = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const link = (more: Json = {}) => ({ type: 2, style: 5, label: 'Go', url: 'https://example.org', ...more });
const select = (more: Json = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: [{ label: 'A', value: 'a' }],
  ...more,
});
const text = (content: string) => ({ type: 10, content });
const container = (...components: Json[]) => ({ type: 17, components });
const v2 = (...components: Json[]) => ({ flags: 32768, components });
const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

/** `at`: where in the body Discord says that it is wrong. */
const MESSAGES: readonly Readonly<{ what: string; at: string; refused: Json; taken: Json }>[] = [
  {
    what: '2001 characters',
    at: 'content',
    refused: { content: 'x'.repeat(2001) },
    taken: { content: 'x'.repeat(2000) },
  },
  {
    what: '2001 characters counted as people count them',
    at: 'content',
    refused: { content: '😀'.repeat(2001) },
    taken: { content: '😀'.repeat(2000) },
  },
  {
    what: '11 embeds',
    at: 'embeds',
    refused: { embeds: times(11, () => ({ title: 'x' })) },
    taken: { embeds: times(10, () => ({ title: 'x' })) },
  },
  {
    what: '6001 characters over all embeds',
    at: 'embeds',
    refused: { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
    taken: { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2000) }] },
  },
  {
    what: 'an embed title of 257 characters',
    at: 'embeds.0.title',
    refused: { embeds: [{ title: 'x'.repeat(257) }] },
    taken: { embeds: [{ title: 'x'.repeat(256) }] },
  },
  {
    what: 'a blank value of an embed field',
    at: 'embeds.0.fields.0.value',
    refused: { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
    taken: { embeds: [{ fields: [{ name: 'a', value: 'b' }] }] },
  },
  {
    what: 'a picture in an embed that was not uploaded',
    at: 'embeds.0',
    refused: { embeds: [{ title: 'x', image: { url: 'attachment://a.png' } }] },
    taken: { embeds: [{ title: 'x', image: { url: 'https://example.org/a.png' } }] },
  },
  {
    what: '6 rows',
    at: 'components',
    refused: { content: 'x', components: times(6, (at) => row(button({ custom_id: `${at}` }))) },
    taken: { content: 'x', components: times(5, (at) => row(button({ custom_id: `${at}` }))) },
  },
  {
    what: '6 buttons in a row',
    at: 'components.0.components',
    refused: { content: 'x', components: [row(...times(6, (at) => button({ custom_id: `${at}` })))] },
    taken: { content: 'x', components: [row(...times(5, (at) => button({ custom_id: `${at}` })))] },
  },
  {
    what: 'a custom_id of 101 characters',
    at: 'components.0.components.0.custom_id',
    refused: { content: 'x', components: [row(button({ custom_id: 'x'.repeat(101) }))] },
    taken: { content: 'x', components: [row(button({ custom_id: 'x'.repeat(100) }))] },
  },
  {
    what: 'a label of 81 characters',
    at: 'components.0.components.0.label',
    refused: { content: 'x', components: [row(button({ label: 'x'.repeat(81) }))] },
    taken: { content: 'x', components: [row(button({ label: 'x'.repeat(80) }))] },
  },
  {
    what: 'two buttons with the same custom_id',
    at: 'components.0.components.1.custom_id',
    refused: { content: 'x', components: [row(button(), button())] },
    taken: { content: 'x', components: [row(button(), button({ custom_id: 'stop' }))] },
  },
  {
    what: 'a button without custom_id',
    at: 'components.0.components.0.custom_id',
    refused: { content: 'x', components: [row({ type: 2, style: 1, label: 'Go' })] },
    taken: { content: 'x', components: [row(button())] },
  },
  {
    what: 'a button with neither label nor emoji',
    at: 'components.0.components.0.label',
    refused: { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'go' })] },
    taken: { content: 'x', components: [row({ type: 2, style: 1, custom_id: 'go', emoji: { name: '🗑️' } })] },
  },
  {
    what: 'a link with a custom_id',
    at: 'components.0.components.0.custom_id',
    refused: { content: 'x', components: [row(link({ custom_id: 'go' }))] },
    taken: { content: 'x', components: [row(link())] },
  },
  {
    what: 'a link to another scheme',
    at: 'components.0.components.0.url',
    refused: { content: 'x', components: [row(link({ url: 'ftp://example.org' }))] },
    taken: { content: 'x', components: [row(link({ url: 'http://example.org' }))] },
  },
  {
    what: 'a select beside a button',
    at: 'components.0.components',
    refused: { content: 'x', components: [row(select(), button())] },
    taken: { content: 'x', components: [row(select()), row(button())] },
  },
  {
    what: '26 options of a select',
    at: 'components.0.components.0.options',
    refused: {
      content: 'x',
      components: [row(select({ options: times(26, (at) => ({ label: 'A', value: `${at}` })) }))],
    },
    taken: {
      content: 'x',
      components: [row(select({ options: times(25, (at) => ({ label: 'A', value: `${at}` })) }))],
    },
  },
  {
    what: 'two options with the same value',
    at: 'components.0.components.0.options.1.value',
    refused: {
      content: 'x',
      components: [row(select({ options: times(2, () => ({ label: 'A', value: 'a' })) }))],
    },
    taken: {
      content: 'x',
      components: [row(select({ options: times(2, (at) => ({ label: 'A', value: `${at}` })) }))],
    },
  },
  {
    what: 'more to choose than there is',
    at: 'components.0.components.0.max_values',
    refused: { content: 'x', components: [row(select({ max_values: 2 }))] },
    taken: { content: 'x', components: [row(select({ max_values: 1 }))] },
  },
  {
    what: 'a text display without the V2 flag',
    at: 'components.0.type',
    refused: { components: [text('x')] },
    taken: v2(text('x')),
  },
  {
    what: 'content beside V2',
    at: 'content',
    refused: { ...v2(text('x')), content: 'x' },
    taken: v2(text('x')),
  },
  {
    what: 'embeds beside V2',
    at: 'embeds',
    refused: { ...v2(text('x')), embeds: [{ title: 'x' }] },
    taken: { ...v2(text('x')), embeds: [] },
  },
  {
    what: '4001 characters over all text displays',
    at: 'components',
    refused: v2(text('x'.repeat(4000)), container(text('x'))),
    taken: v2(text('x'.repeat(3999)), container(text('x'))),
  },
  {
    what: '41 components, counted with those inside',
    at: 'components',
    refused: v2(container(...times(40, () => text('x')))),
    taken: v2(container(...times(39, () => text('x')))),
  },
  {
    what: 'a container in a container',
    at: 'components.0.components.0',
    refused: v2(container(container(text('x')))),
    taken: v2(container(text('x'))),
  },
  { what: 'a blank text display', at: 'components.0.content', refused: v2(text('  ')), taken: v2(text('.')) },
  {
    what: 'the same component id twice',
    at: 'components.1.id',
    refused: v2({ ...text('x'), id: 7 }, { ...text('y'), id: 7 }),
    taken: v2({ ...text('x'), id: 7 }, { ...text('y'), id: 8 }),
  },
  {
    what: 'a gallery of a file that was not uploaded',
    at: 'components.0',
    refused: v2({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
    taken: v2({ type: 12, items: [{ media: { url: 'https://example.org/a.png' } }] }),
  },
  {
    what: 'users parsed and listed at once',
    at: 'allowed_mentions',
    refused: { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
    taken: { content: 'x', allowed_mentions: { parse: ['roles'], users: ['1'] } },
  },
  {
    what: 'an attachment that was not uploaded',
    at: 'attachments.0.id',
    refused: { content: 'x', attachments: [{ id: '0', filename: 'a.txt' }] },
    taken: { content: 'x', attachments: [] },
  },
];

/** Whether the tree of errors holds something at this place or inside it. */
function namesPlace(errors: unknown, at: string): boolean {
  let tree = errors;
  for (const key of at.split('.')) {
    if (typeof tree !== 'object' || tree === null || !(key in tree)) return false;
    tree = Object.entries(tree).find(([name]) => name === key)?.[1];
  }
  return true;
}

test.each(MESSAGES)(
  'a message with $what is refused at $at, its neighbour taken',
  async ({ at, refused, taken }) => {
    const discord = await localDiscord();
    const no = await send(discord, refused);
    expect({ status: no.status, code: no.code }).toEqual({ status: 400, code: 50035 });
    expect(namesPlace(no.errors, at), JSON.stringify(no.errors)).toBe(true);
    expect(discord.violations.length).toBe(1);
    expect(await send(discord, taken)).toMatchObject({ status: 200 });
    expect(discord.violations.length).toBe(1);
  },
);

test.each([{}, { content: '' }, { content: ' \n ' }, { embeds: [] }, { flags: 4096 }])(
  'the empty message %j is refused with 50006',
  async (body) => {
    const discord = await localDiscord();
    expect(await send(discord, body)).toMatchObject({ status: 400, code: 50006 });
    expect(discord.as('mara').messages('general')).toEqual([]);
  },
);

test('an uploaded file is found by its name, another name is not', async () => {
  const discord = await localDiscord();
  const withFile = (named: string) => {
    const form = new FormData();
    form.set('payload_json', JSON.stringify(v2({ type: 13, file: { url: `attachment://${named}` } })));
    form.set('files[0]', new Blob(['roll call']), 'roll.txt');
    return form;
  };
  expect(await send(discord, withFile('other.txt'))).toMatchObject({ status: 400, code: 50035 });
  expect(await send(discord, withFile('roll.txt'))).toMatchObject({ status: 200 });
});

test('components V2 cannot be taken back by an edit, and content does not come back with it', async () => {
  const discord = await localDiscord();
  await send(discord, v2(text('x')));
  const [message] = discord.as('mara').messages('general');
  const route = `PATCH /channels/${message?.channel_id}/messages/${message?.id}`;
  expect(await request(discord, route, { flags: 0, content: 'x', components: [] })).toMatchObject({
    code: 50035,
  });
  expect(await request(discord, route, { flags: 0, components: [text('y')] })).toMatchObject({ status: 200 });
  expect(discord.as('mara').messages('general')[0]?.flags).toBe(32768);
});

test('an edit to V2 must empty the old content', async () => {
  const discord = await localDiscord();
  await send(discord, { content: 'old' });
  const [message] = discord.as('mara').messages('general');
  const route = `PATCH /channels/${message?.channel_id}/messages/${message?.id}`;
  expect(await request(discord, route, v2(text('x')))).toMatchObject({ code: 50035 });
  expect(await request(discord, route, { ...v2(text('x')), content: null })).toMatchObject({ status: 200 });
});

const slash = (more: Json = {}) => ({ name: 'ask', description: 'Asks', ...more });
const option = (more: Json = {}) => ({ type: 3, name: 'what', description: 'What', ...more });

const COMMANDS: readonly Readonly<{ what: string; refused: readonly Json[]; taken: readonly Json[] }>[] = [
  { what: 'capitals in its name', refused: [slash({ name: 'Ask' })], taken: [slash()] },
  { what: 'a space in its name', refused: [slash({ name: 'ask me' })], taken: [slash({ name: 'ask-me' })] },
  { what: 'no description', refused: [{ name: 'ask' }], taken: [slash()] },
  {
    what: 'a description of 101 characters',
    refused: [slash({ description: 'x'.repeat(101) })],
    taken: [slash({ description: 'x'.repeat(100) })],
  },
  {
    what: 'a description on a message command',
    refused: [{ type: 3, name: 'Check This', description: 'x' }],
    taken: [{ type: 3, name: 'Check This' }],
  },
  {
    what: 'a required option after an optional one',
    refused: [slash({ options: [option(), option({ name: 'who', required: true })] })],
    taken: [slash({ options: [option({ name: 'who', required: true }), option()] })],
  },
  {
    what: 'two options of one name',
    refused: [slash({ options: [option(), option()] })],
    taken: [slash({ options: [option(), option({ name: 'who' })] })],
  },
  {
    what: '26 options',
    refused: [slash({ options: times(26, (at) => option({ name: `o${at}` })) })],
    taken: [slash({ options: times(25, (at) => option({ name: `o${at}` })) })],
  },
  {
    what: 'autocomplete and choices',
    refused: [slash({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
    taken: [slash({ options: [option({ autocomplete: true })] })],
  },
  {
    what: 'a choice of 101 characters',
    refused: [slash({ options: [option({ choices: [{ name: 'a', value: 'x'.repeat(101) }] })] })],
    taken: [slash({ options: [option({ choices: [{ name: 'a', value: 'x'.repeat(100) }] })] })],
  },
  {
    what: 'an unknown locale',
    refused: [slash({ name_localizations: { xx: 'fragen' } })],
    taken: [slash({ name_localizations: { de: 'fragen' } })],
  },
  { what: 'a twin', refused: [slash(), slash()], taken: [slash(), { type: 3, name: 'ask' }] },
  {
    what: '15 more of its kind, when it is a message command',
    refused: times(16, (at) => ({ type: 3, name: `c${at}` })),
    taken: times(15, (at) => ({ type: 3, name: `c${at}` })),
  },
  {
    what: '100 more of its kind',
    refused: times(101, (at) => slash({ name: `c${at}` })),
    taken: times(100, (at) => slash({ name: `c${at}` })),
  },
  {
    what: 'more than 8000 characters in all',
    refused: [slash({ options: times(25, (at) => option({ name: `o${at}`, choices: longChoices(4) })) })],
    taken: [slash({ options: times(25, (at) => option({ name: `o${at}`, choices: longChoices(3) })) })],
  },
];

function longChoices(count: number) {
  return times(count, (at) => ({ name: `choice ${at}`, value: 'x'.repeat(90) }));
}

test.each(COMMANDS)('a command with $what is refused, its neighbour taken', async ({ refused, taken }) => {
  const discord = await localDiscord();
  expect(await register(discord, refused)).toMatchObject({ status: 400, code: 50035 });
  expect(await register(discord, taken)).toMatchObject({ status: 200 });
});

test('permissions may be written as digits in a string', async () => {
  const discord = await localDiscord();
  expect(await register(discord, [slash({ default_member_permissions: '32' })])).toMatchObject({
    status: 200,
  });
  expect(await discord.as('mara').slash('general', 'ask')).toEqual({
    error: 'There is no such command here.',
  });
});

test('an unknown route answers 404 in the shape of the API and is recorded', async () => {
  const discord = await localDiscord();
  expect(await request(discord, 'POST /nowhere/at/all', {})).toMatchObject({ status: 404, code: 0 });
  expect(discord.violations).toMatchObject([
    { where: 'POST /api/v10/nowhere/at/all', reason: '404: Not Found' },
  ]);
  expect(await request(discord, 'PUT /users/@me', {})).toMatchObject({ status: 405 });
});

test('a request without a token is refused', async () => {
  const discord = await localDiscord();
  const response = await fetch(`${discord.apiUrl}/v10/users/@me`);
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({ code: 0, message: '401: Unauthorized' });
});
