/** First responses that Discord refuses, each beside one that it takes. */
import { type Client, DiscordAPIError, Events, type Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import type { LocalDiscord } from '../../src/local/server.ts';
import { discordWithBot } from './connect.ts';

type Body = Readonly<Record<string, unknown>>;
type Trigger = 'command' | 'component' | 'autocomplete' | 'form';

const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const input = (at = 0) => ({
  type: 18,
  label: 'Why?',
  component: { type: 4, custom_id: `why${at}`, style: 1 },
});
const form = (count: number, more: Body = {}) => ({
  type: 9,
  data: { custom_id: 'form', title: 'Form', components: times(count, input), ...more },
});
const row = { type: 1, components: [{ type: 2, style: 1, label: 'Go', custom_id: 'go' }] };

/** Makes an interaction of each kind happen. */
async function trigger(discord: LocalDiscord, kind: Trigger): Promise<void> {
  const mara = discord.as('mara');
  if (kind === 'autocomplete') {
    await mara.complete('general', 'go', { options: {}, focused: 'what' });
    return;
  }
  await mara.slash('general', 'go');
  if (kind === 'form') await mara.submit('general', 'form', { why0: 'so' });
  const [message] = mara.messages('general');
  if (kind === 'component' && message) await mara.press(message, 'go');
}

function kindOf(interaction: Interaction): Trigger {
  if (interaction.isAutocomplete()) return 'autocomplete';
  if (interaction.isModalSubmit()) return 'form';
  return interaction.isMessageComponent() ? 'component' : 'command';
}

/** Answers interactions of the kind under test with both bodies, and collects how they were taken. */
async function tryOut(client: Client<true>, wanted: Trigger, bodies: readonly Body[]) {
  const option = { type: 3, name: 'what', description: 'What', autocomplete: true } as const;
  await client.application.commands.set([{ name: 'go', description: 'Goes', options: [option] }]);
  const codes: unknown[] = [];
  client.on(Events.InteractionCreate, async (interaction) => {
    const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
    const answer = async (body: Body) => {
      try {
        await client.rest.post(route, { body, auth: false });
        return 'taken';
      } catch (error) {
        return error instanceof DiscordAPIError ? error.code : error;
      }
    };
    if (kindOf(interaction) === wanted) for (const body of bodies) codes.push(await answer(body));
    else
      await answer(wanted === 'form' ? form(1) : { type: 4, data: { content: 'press', components: [row] } });
  });
  return codes;
}

const CASES: readonly Readonly<{ what: string; on: Trigger; refused: Body; code?: number; taken: Body }>[] = [
  { what: 'choices', on: 'command', refused: { type: 8, data: { choices: [] } }, taken: { type: 5 } },
  {
    what: 'an update',
    on: 'command',
    refused: { type: 7, data: { content: 'x' } },
    taken: { type: 4, data: { content: 'x' } },
  },
  { what: 'an unknown type', on: 'command', refused: { type: 77 }, taken: { type: 5, data: { flags: 64 } } },
  {
    what: 'a deferral with the V2 flag',
    on: 'command',
    refused: { type: 5, data: { flags: 32768 } },
    taken: { type: 5, data: { flags: 64 } },
  },
  {
    what: 'nothing to say',
    on: 'command',
    refused: { type: 4, data: {} },
    code: 50006,
    taken: { type: 4, data: { content: '.' } },
  },
  {
    what: '2001 characters',
    on: 'command',
    refused: { type: 4, data: { content: 'x'.repeat(2001) } },
    taken: { type: 4, data: { content: 'x' } },
  },
  { what: 'a form of six parts', on: 'command', refused: form(6), taken: form(5) },
  { what: 'a form without parts', on: 'command', refused: form(0), taken: form(1) },
  {
    what: 'a form with a title of 46 characters',
    on: 'command',
    refused: form(1, { title: 'x'.repeat(46) }),
    taken: form(1, { title: 'x'.repeat(45) }),
  },
  {
    what: 'a form with two parts of one id',
    on: 'command',
    refused: form(0, { components: [input(1), input(1)] }),
    taken: form(0, { components: [input(1), input(2)] }),
  },
  {
    what: 'a message',
    on: 'autocomplete',
    refused: { type: 4, data: { content: 'x' } },
    taken: { type: 8, data: { choices: [] } },
  },
  {
    what: '26 choices',
    on: 'autocomplete',
    refused: { type: 8, data: { choices: times(26, (at) => ({ name: `${at}`, value: `${at}` })) } },
    taken: { type: 8, data: { choices: times(25, (at) => ({ name: `${at}`, value: `${at}` })) } },
  },
  {
    what: 'a choice of 101 characters',
    on: 'autocomplete',
    refused: { type: 8, data: { choices: [{ name: 'a', value: 'x'.repeat(101) }] } },
    taken: { type: 8, data: { choices: [{ name: 'a', value: 'x'.repeat(100) }] } },
  },
  { what: 'choices', on: 'component', refused: { type: 8, data: { choices: [] } }, taken: { type: 6 } },
  {
    what: '2001 characters',
    on: 'component',
    refused: { type: 7, data: { content: 'x'.repeat(2001) } },
    taken: { type: 7, data: { content: 'x' } },
  },
  { what: 'another form', on: 'form', refused: form(1), taken: { type: 4, data: { content: 'x' } } },
  {
    what: 'an update without a message',
    on: 'form',
    refused: { type: 7, data: { content: 'x' } },
    taken: { type: 5 },
  },
];

test.each(CASES)('a $on answered with $what is refused, its neighbour taken', async (one) => {
  const { discord, client } = await discordWithBot();
  const codes = await tryOut(client, one.on, [one.refused, one.taken]);
  await trigger(discord, one.on);
  await expect.poll(() => codes).toEqual([one.code ?? 50035, 'taken']);
});

test('an ephemeral answer that was deferred stays ephemeral whatever the edit says', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ name: 'go', description: 'Goes' }]);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.deferReply({ flags: 64 });
    await interaction.editReply('secret');
  });
  const [mara, kim] = [discord.as('mara'), discord.as('kim')];
  await mara.slash('general', 'go');
  const answer = await mara.waitFor('general', ({ content }) => content === 'secret');
  expect(answer.flags).toBe(64);
  expect(kim.messages('general')).toEqual([]);
});

test('the bot cannot reach its private answer as a message of the channel', async () => {
  const { discord, client } = await discordWithBot();
  await client.application.commands.set([{ name: 'go', description: 'Goes' }]);
  const codes: unknown[] = [];
  client.on(Events.InteractionCreate, async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    await interaction.reply({ content: 'secret', flags: 64 });
    const message = await interaction.fetchReply();
    const route = `/channels/${message.channelId}/messages/${message.id}` as const;
    await client.rest
      .get(route)
      .catch((error: unknown) => codes.push(error instanceof DiscordAPIError && error.code));
    await interaction.deleteReply();
    codes.push('deleted');
  });
  const mara = discord.as('mara');
  await mara.slash('general', 'go');
  await expect.poll(() => codes).toEqual([10008, 'deleted']);
  expect(mara.messages('general')).toEqual([]);
});
