import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { leaves } from '../../src/local/page/app/sub-commands.ts';

const command: APIApplicationCommand = {
  ...{ id: '7', name: 'lamp', description: 'Lamps', version: '1', application_id: '9' },
  type: ApplicationCommandType.ChatInput,
  default_member_permissions: null,
};
const where: APIApplicationCommandBasicOption = {
  type: 7,
  name: 'where',
  description: 'Where',
  required: true,
};

test('/lamp with sub-commands is listed as each of them, and never by itself', () => {
  const inner: APIApplicationCommandOption[] = [
    { type: 1, name: 'show', description: 'Shows' },
    {
      ...{ type: 2, name: 'harbour', description: 'Of the harbour' },
      options: [{ type: 1, name: 'on', description: 'Lights', options: [where] }],
    },
  ];
  const listed = leaves({ ...command, options: inner });
  expect(listed.map(({ id, name, description, options }) => [id, name, description, options])).toEqual([
    ['7 show', 'lamp show', 'Shows', []],
    ['7 harbour on', 'lamp harbour on', 'Lights', [where]],
  ]);
});

test('a command without sub-commands is listed as it is', () => {
  expect(leaves({ ...command, options: [where] })).toEqual([{ ...command, options: [where] }]);
  expect(leaves(command)).toEqual([command]);
});
