import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  add,
  back,
  fill,
  forward,
  matching,
  missing,
  ready,
  type Slash,
  start,
} from '../../src/local/page/app/slash.ts';

const command = (
  about: Partial<APIApplicationCommand> & { id: string; name: string },
): APIApplicationCommand => ({
  application_id: '900',
  default_member_permissions: null,
  description: '',
  type: ApplicationCommandType.ChatInput,
  version: '1',
  ...about,
});
const { String: Text, Boolean: Flag, Integer } = ApplicationCommandOptionType;
const tide = command({
  id: '71',
  name: 'tide',
  description: 'When the tide turns at a port',
  options: [
    { type: Text, name: 'port', description: 'Which port', required: true, autocomplete: true },
    { type: Text, name: 'unit', description: 'Metres or feet' },
    { type: Integer, name: 'days', description: 'How many days' },
    { type: Flag, name: 'private', description: 'Only you see the answer' },
  ],
});
const moon = command({ id: '72', name: 'moon', description: 'The phase of the moon' });
const slow = command({ id: '73', name: 'slow', description: 'Never answers' });
const explain = command({ id: '79', name: 'Explain this', type: ApplicationCommandType.Message });
const commands = [tide, moon, slow, explain];

const open = (): Slash => start(tide);
const names = (slash: Slash | undefined): string =>
  slash?.chips.map((chip) => (chip.name === slash.focus ? `[${chip.name}]` : chip.name)).join(' ') ?? 'left';

describe('which commands are offered for', () => {
  it.each([
    ['', ['tide', 'moon', 'slow']],
    ['mo', ['moon']],
    ['MO', ['moon']],
    // In no name, but in a description.
    ['phase', ['moon']],
    ['explain', []],
    ['xyz', []],
  ])('/%s', (typed, found) =>
    expect(matching(commands, typed, 'en-US').map(({ name }) => name)).toEqual(found),
  );
});

describe('the chips', () => {
  it('open with the required option, and the rest is offered', () => {
    expect(names(open())).toBe('[port]');
    expect(missing(open()).map(({ name }) => name)).toEqual(['unit', 'days', 'private']);
    expect(names(start(moon))).toBe('');
  });

  it('once one is filled the next empty one has the caret, then the end', () => {
    const two = add(open(), 'private');
    expect(names(two)).toBe('port [private]');
    const filled = forward(fill(two, { name: 'private', text: 'True', value: true }));
    expect(names(filled)).toBe('[port] private');
    expect(names(forward(fill(filled, { name: 'port', text: 'Oslo' })))).toBe('port private');
  });

  it('Backspace takes an empty optional one away, never a required one', () => {
    expect(names(back(add(open(), 'unit')))).toBe('[port]');
    expect(names(back(open()))).toBe('left');
  });
});

describe('what is sent for /tide', () => {
  const typed = (...chips: readonly (readonly [string, string])[]): Slash =>
    chips.reduce((slash, [name, text]) => fill(add(slash, name), { name, text }), open());

  it.each([
    [[['port', 'Oslo']], [{ name: 'port', value: 'Oslo' }]],
    [[['port', ' Oslo ']], [{ name: 'port', value: 'Oslo' }]],
    [
      [
        ['private', 'true'],
        ['port', 'Oslo'],
      ],
      [
        { name: 'port', value: 'Oslo' },
        { name: 'private', value: true },
      ],
    ],
    [
      [
        ['port', 'Oslo'],
        ['unit', ''],
      ],
      [{ name: 'port', value: 'Oslo' }],
    ],
  ] as const)('%j', (chips, options) => expect(ready(typed(...chips))).toEqual({ kind: 'ready', options }));

  it.each([
    [[], 'port', 'This option is required. Specify a value.'],
    [[['port', '  ']], 'port', 'This option is required. Specify a value.'],
    [
      [
        ['port', 'Oslo'],
        ['private', 'maybe'],
      ],
      'private',
      'Choose True or False.',
    ],
  ] as const)('%j is refused', (chips, focus, problem) =>
    expect(ready(typed(...chips))).toMatchObject({ kind: 'problem', slash: { focus, problem } }),
  );
});
