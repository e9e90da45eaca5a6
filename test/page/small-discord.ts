/** The least server that the page can talk to: it answers every action from a script. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type APIApplicationCommand,
  type APIMessage,
  type APIUser,
  ApplicationCommandOptionType,
  ComponentType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { BuiltPage } from '../../src/local/page/bundle.ts';
import type { PageAction, PageEvent, PageMessage, PageState } from '../../src/local/page-api.ts';

const user = (id: string, name: string, bot = false): APIUser => ({
  id,
  username: name.toLowerCase(),
  global_name: name,
  discriminator: '0',
  avatar: null,
  ...(bot ? { bot } : {}),
});
export const ada = user('101', 'Ada');
export const grace = user('102', 'Grace');
export const bot = user('900', 'Almanac', true);

let nextId = 5000;
export function message(about: Partial<PageMessage> & { author: APIUser; channel_id?: string }): PageMessage {
  const plain: APIMessage = {
    id: String(nextId++),
    channel_id: '11',
    content: '',
    timestamp: new Date(Date.UTC(2026, 10, 24, 9, nextId % 60)).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: MessageType.Default,
    author: about.author,
  };
  return { ...plain, ...about };
}

const command = (
  about: Partial<APIApplicationCommand> & { id: string; name: string },
): APIApplicationCommand => ({
  application_id: bot.id,
  default_member_permissions: null,
  description: '',
  type: 1,
  version: '1',
  ...about,
});
const text = ApplicationCommandOptionType.String;

export const commands: readonly APIApplicationCommand[] = [
  command({
    id: '71',
    name: 'tide',
    description: 'When the tide turns at a port',
    options: [
      { type: text, name: 'port', description: 'Which port', required: true, autocomplete: true },
      {
        type: text,
        name: 'unit',
        description: 'Metres or feet',
        choices: [
          { name: 'Metres', value: 'm' },
          { name: 'Feet', value: 'ft' },
        ],
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only you see the answer' },
    ],
  }),
  command({ id: '72', name: 'moon', description: 'The phase of the moon' }),
  command({ id: '73', name: 'slow', description: 'Never answers' }),
  command({ id: '79', name: 'Explain this', type: 3 }),
];

const PORTS = ['Bergen', 'Bremen', 'Brest', 'Lisbon'];
const RED_DOT =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="320" height="160"%3E%3Crect width="320" height="160" fill="%23123b5d"/%3E%3Cpath d="M0 110q40-40 80 0t80 0 80 0 80 0v50H0z" fill="%233aa0d8"/%3E%3C/svg%3E';

/** A message that uses every element of Components V2. */
export const everything = (): PageMessage =>
  message({
    author: bot,
    flags: MessageFlags.IsComponentsV2,
    command: { user: ada, name: 'tide', kind: 'slash' },
    attachments: [
      { id: '1', filename: 'tides.csv', size: 2048, url: 'http://127.0.0.1/tides.csv', proxy_url: '' },
      {
        id: '2',
        filename: 'chart.svg',
        size: 400,
        url: RED_DOT,
        proxy_url: '',
        content_type: 'image/svg+xml',
      },
    ],
    components: [
      {
        type: ComponentType.Container,
        accent_color: 0x3aa0d8,
        components: [
          {
            type: ComponentType.Section,
            components: [
              {
                type: ComponentType.TextDisplay,
                content: '## High water at Bergen\n**14:32**, 1.6 m above chart datum.',
              },
            ],
            accessory: { type: ComponentType.Thumbnail, media: { url: RED_DOT }, description: 'Waves' },
          },
          { type: ComponentType.Separator, divider: true },
          {
            type: ComponentType.TextDisplay,
            content:
              '- *Spring* tide until <t:1795600000:D>\n- see [the tables](https://example.org/tides)\n> "The sea is calm tonight."\n-# Read as: high water at Bergen · </moon:72>',
          },
          {
            type: ComponentType.MediaGallery,
            items: [{ media: { url: 'attachment://chart.svg' }, description: 'The curve of the day' }],
          },
          {
            type: ComponentType.File,
            file: { url: 'attachment://tides.csv' },
            name: 'tides.csv',
            size: 2048,
          },
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: 'Source: harbour office' }],
            accessory: { type: ComponentType.Button, style: 5, label: 'Open', url: 'https://example.org/' },
          },
          {
            type: ComponentType.ActionRow,
            components: [
              { type: ComponentType.Button, style: 1, label: 'Next tide', custom_id: 'next' },
              { type: ComponentType.Button, style: 2, label: 'Fails', custom_id: 'fail' },
              { type: ComponentType.Button, style: 3, label: 'Ask more', custom_id: 'modal' },
              { type: ComponentType.Button, style: 4, label: 'Delete', custom_id: 'delete', disabled: true },
            ],
          },
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.StringSelect,
                custom_id: 'day',
                placeholder: 'Another day',
                options: [
                  { label: 'Today', value: 'today', description: '24 November' },
                  { label: 'Tomorrow', value: 'tomorrow' },
                ],
              },
            ],
          },
        ],
      },
    ],
  });

export type SmallDiscord = Readonly<{
  url: string;
  actions: readonly PageAction[];
  tell(event: PageEvent): void;
  close(): Promise<void>;
}>;

export async function startSmallDiscord(
  page: BuiltPage,
  start: readonly PageMessage[],
  port = 0,
): Promise<SmallDiscord> {
  const actions: PageAction[] = [];
  const open = new Map<WebSocket, APIUser>();
  const messages = new Map(start.map((one) => [one.id, one]));
  const http = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const file = page.files[path];
    const body = path === '/' ? page.html : file?.body;
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': file?.type ?? 'text/html; charset=utf-8',
    });
    response.end(body);
  });
  const sockets = new WebSocketServer({ server: http, path: '/page' });
  const send = (socket: WebSocket, event: PageEvent): void => socket.send(JSON.stringify(event));
  const tell = (event: PageEvent): void => {
    if (event.tell === 'message' || event.tell === 'edited') messages.set(event.message.id, event.message);
    if (event.tell === 'deleted') messages.delete(event.message);
    for (const [socket, me] of open)
      if (event.tell !== 'message' || (event.message.ephemeralFor ?? me.id) === me.id) send(socket, event);
  };

  function state(me: APIUser): PageState {
    const channels = [...messages.values()].map((one) => one.channel_id);
    return {
      title: 'Almanac',
      me,
      users: [ada, grace],
      bot,
      online: true,
      guilds: [
        {
          id: '1',
          name: 'Harbour Office',
          channels: [
            { id: '11', name: 'general', kind: 'text' },
            { id: '12', name: 'tides', kind: 'text' },
            { id: '13', name: 'Spring tides', kind: 'thread', parent: '12' },
          ],
        },
      ],
      dms: [{ id: '21', name: 'Almanac', kind: 'dm' }],
      commands,
      messages: Object.fromEntries(
        channels.map((id) => [
          id,
          [...messages.values()].filter(
            (one) => one.channel_id === id && (one.ephemeralFor ?? me.id) === me.id,
          ),
        ]),
      ),
    };
  }

  function act(
    action: PageAction,
    me: APIUser,
    socket: WebSocket,
  ): Partial<Extract<PageEvent, { tell: 'reply' }>> {
    switch (action.do) {
      case 'say': {
        const target = action.replyTo === undefined ? undefined : messages.get(action.replyTo);
        tell({
          tell: 'message',
          message: message({
            author: me,
            channel_id: action.channel,
            content: action.content,
            timestamp: new Date().toISOString(),
            ...(target === undefined
              ? {}
              : {
                  type: MessageType.Reply,
                  referenced_message: target,
                  message_reference: { type: 0, message_id: target.id, channel_id: target.channel_id },
                }),
          }),
        });
        return {};
      }
      case 'edit': {
        const old = messages.get(action.message);
        if (old !== undefined)
          tell({
            tell: 'edited',
            message: { ...old, content: action.content, edited_timestamp: new Date().toISOString() },
          });
        return {};
      }
      case 'delete':
      case 'dismiss':
        tell({ tell: 'deleted', channel: action.channel, message: action.message });
        return {};
      case 'complete': {
        const typed = String(action.options.find(({ name }) => name === action.focused)?.value ?? '');
        const found = PORTS.filter((port) => port.toLowerCase().startsWith(typed.toLowerCase()));
        return { choices: found.map((name) => ({ name, value: `port:${name.toLowerCase()}` })) };
      }
      case 'slash': {
        if (action.command === '73') return { error: 'The application did not respond' };
        const hidden = action.options.some(({ name, value }) => name === 'private' && value === true);
        const said = action.options.map(({ name, value }) => `${name}=${value}`).join(', ');
        tell({
          tell: 'message',
          message: message({
            author: bot,
            channel_id: action.channel,
            content: `**Tide** ${said}`,
            timestamp: new Date().toISOString(),
            command: { user: me, name: action.command === '72' ? 'moon' : 'tide', kind: 'slash' },
            ...(hidden ? { ephemeralFor: me.id, flags: MessageFlags.Ephemeral } : {}),
          }),
        });
        return {};
      }
      case 'message-command': {
        const target = messages.get(action.message);
        tell({
          tell: 'message',
          message: message({
            author: bot,
            channel_id: action.channel,
            content: `Explained: ${target?.content ?? ''}`,
            timestamp: new Date().toISOString(),
            ephemeralFor: me.id,
            flags: MessageFlags.Ephemeral,
            command: { user: me, name: 'Explain this', kind: 'message' },
            ...(target === undefined ? {} : { referenced_message: target }),
          }),
        });
        return {};
      }
      case 'press': {
        const pressed = messages.get(action.message);
        if (action.customId === 'fail') return { error: 'This interaction failed' };
        if (action.customId === 'modal') {
          send(socket, {
            tell: 'modal',
            channel: action.channel,
            modal: {
              custom_id: 'more',
              title: 'Ask more',
              components: [
                {
                  type: ComponentType.Label,
                  label: 'Your question',
                  component: { type: ComponentType.TextInput, custom_id: 'question', style: 2 },
                },
              ],
            },
          });
          return {};
        }
        const what = action.values === undefined ? action.customId : action.values.join(' and ');
        if (pressed !== undefined)
          tell({
            tell: 'message',
            message: message({
              author: bot,
              channel_id: action.channel,
              content: `Pressed ${what}`,
              timestamp: new Date().toISOString(),
            }),
          });
        return {};
      }
      case 'submit':
        tell({
          tell: 'message',
          message: message({
            author: bot,
            channel_id: action.channel,
            content: `Asked: ${action.fields.map(({ value }) => value).join()}`,
            timestamp: new Date().toISOString(),
          }),
        });
        return {};
      case 'thread':
        tell({
          tell: 'channel',
          guild: '1',
          channel: { id: action.message ?? '99', name: action.name, kind: 'thread', parent: action.channel },
        });
        return {};
      default: {
        const never: never = action;
        return never;
      }
    }
  }

  sockets.on('connection', (socket, request) => {
    const id = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('user');
    const me = id === grace.id ? grace : ada;
    open.set(socket, me);
    send(socket, { tell: 'state', state: state(me) });
    socket.on('close', () => open.delete(socket));
    socket.on('message', (data) => {
      const action: PageAction = JSON.parse(String(data));
      actions.push(action);
      send(socket, { tell: 'reply', id: action.id, ...act(action, me, socket) });
    });
  });
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const address = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${address.port}/`,
    actions,
    tell,
    close: async () => {
      for (const socket of open.keys()) socket.terminate();
      sockets.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}
