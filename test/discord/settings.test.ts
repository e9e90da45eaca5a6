/** The wish: moderators decide how and where the bot answers, and see who changed what. */
import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { forgivingState } from '../../src/state/forgiving.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { openTown, type Town, textOf, turnsInMemory } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let noor: Visitor;
const enter = async (options: Parameters<typeof openTown>[0] = {}): Promise<void> => {
  town = await openTown(options);
  mara = town.discord.as(town.discord.people.member.id);
  noor = town.discord.as(town.discord.people.moderator.id);
};
let logged: unknown[] = [];
beforeEach(() => {
  logged = [];
  return enter({ now: () => new Date(Date.UTC(2031, 4, 3, 12)) });
});
afterEach(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual(logged);
  await town.close();
});

type Options = Readonly<Record<string, string | boolean>>;
const set = (what: string, options: Options = {}): Promise<PageMessage> =>
  answerTo(noor, 'threat-intel', () => noor.slash('threat-intel', `settings ${what}`, options));
const ask = (who: Visitor, channel: string, options: Options = {}): Promise<PageMessage> =>
  answerTo(who, channel, () => who.slash(channel, 'ask', { question: 'who did it', ...options }));
const mention = (who: Visitor, channel: string): Promise<PageMessage> =>
  say(who, channel, `<@${town.discord.bot.id}> who did it`);
const channel = (name: string): Options => ({ channel: town.discord.channel(name) });
/** Of the first server; Noor has it, Mara has not. */
const moderators = (): Options => {
  const state = noor.events.find((event) => event.tell === 'state');
  const roles = state?.state.guilds[0]?.roles ?? [];
  return { role: roles.find(({ name }) => name === 'Moderators')?.id ?? '' };
};
const isPlain = ({ flags, content }: PageMessage): boolean =>
  content !== '' && ((flags ?? 0) & MessageFlags.IsComponentsV2) === 0;

test('a member sees no /settings and cannot use it; a moderator can, and only they see what it says', async () => {
  expect(await mara.slash('general', 'settings show')).toEqual({ error: 'There is no such command here.' });
  expect(await noor.slash('dm', 'settings show')).toEqual({ error: 'There is no such command here.' });
  const shown = await set('show');
  expect(shown.ephemeralFor).toBe(noor.id);
  expect(textOf(shown)).toBe(
    [
      '**Settings of this server**',
      'Answering without a mention: nowhere',
      'Answers to commands: shown to everyone',
      'Look: cards',
      'Channels: all',
      'People: all',
      '**Last changes**',
      'none',
    ].join('\n'),
  );
});

test('/settings show: who changed what, and when', async () => {
  await set('private on');
  await set('allow channel', channel('newsroom'));
  await set('private off');
  await set('private off');
  const at = `<t:${Date.UTC(2031, 4, 3, 12) / 1000}:f> <@${noor.id}>`;
  expect(textOf(await set('show'))).toMatch(
    [
      '**Last changes**',
      `${at}: answers shown to the asker alone off`,
      `${at}: limit to <#${town.discord.channel('newsroom')}> on`,
      `${at}: answers shown to the asker alone on`,
    ].join('\n'),
  );
});

test('/settings private on: commands are answered to the asker alone, unless they say otherwise', async () => {
  expect(textOf(await set('private on'))).toMatch(/^Answers to commands are now shown to the asker alone/);
  const said = await say(mara, 'general', 'ambiguous');
  const onMessage = await answerTo(mara, 'general', () => mara.messageCommand('Answer this', said));
  expect([(await ask(mara, 'general')).ephemeralFor, onMessage.ephemeralFor]).toEqual([mara.id, mara.id]);
  const open = await ask(mara, 'general', { private: false });
  expect(open.ephemeralFor).toBeUndefined();
  const chosen = await answerTo(mara, 'general', () => mara.press(open, '1:ask:', ['who joined']));
  expect(chosen.ephemeralFor).toBe(mara.id);
  expect((await replyTo(mara, await mention(mara, 'general'))).ephemeralFor).toBeUndefined();
  await set('private off');
  expect((await ask(mara, 'general')).ephemeralFor).toBeUndefined();
});

test('/settings of one server do not hold in another, nor in direct messages', async () => {
  await set('private on');
  expect((await ask(mara, 'lobby')).ephemeralFor).toBeUndefined();
  expect((await ask(mara, 'dm')).ephemeralFor).toBeUndefined();
});

test('/settings plain on: every answer is text alone', async () => {
  const card = await replyTo(mara, await mention(mara, 'general'));
  expect(textOf(await set('plain on'))).toMatch(/^Answers are now text alone/);
  const plain = await ask(mara, 'general');
  expect(plain.content).toMatch(
    /^Northland attributed the harbour hack to the Ministry of Tides\. Southland/,
  );
  const said = await say(mara, 'general', 'ambiguous');
  const all = [
    plain,
    await replyTo(mara, await mention(mara, 'general')),
    await answerTo(mara, 'general', () => mara.slash('general', 'find', { text: 'ships' })),
    await answerTo(mara, 'general', () => mara.messageCommand('Answer this', said)),
    await answerTo(mara, 'general', () => mara.press(card, '1:ask:', ['who joined'])),
    await ask(mara, 'general', { private: true }),
  ];
  expect(all.map(isPlain)).toEqual([true, true, true, true, true, true]);
  await set('plain off');
  expect(isPlain(await ask(mara, 'general'))).toBe(false);
});

test('an answer keeps its look when its question is edited or its page turned after a change', async () => {
  const question = await mention(mara, 'general');
  const card = await replyTo(mara, question);
  const roll = await answerTo(mara, 'general', () => mara.slash('general', 'find', { text: 'ships' }));
  await set('plain on');
  await mara.edit(question, `<@${town.discord.bot.id}> unknown ships`);
  await mara.waitFor('general', (one) => one.id === card.id && textOf(one).includes("doesn't say"));
  await mara.press(roll, '1:find:1:ships');
  await mara.waitFor('general', (one) => one.id === roll.id && textOf(one).includes('hit 3'));
  const plain = await answerTo(mara, 'general', () => mara.slash('general', 'find', { text: 'ships' }));
  const second = await mention(mara, 'general');
  const reply = await replyTo(mara, second);
  await set('plain off');
  await mara.press(plain, '1:find:1:ships');
  await mara.waitFor('general', (one) => one.id === plain.id && one.content.includes('hit 3'));
  await mara.edit(second, `<@${town.discord.bot.id}> unknown ships`);
  await mara.waitFor('general', (one) => one.id === reply.id && one.content.includes("doesn't say"));
});

test('/settings allow channel: elsewhere the asker is told where; managers are never kept out', async () => {
  const news = `<#${town.discord.channel('newsroom')}>`;
  expect(textOf(await set('allow channel', channel('newsroom')))).toMatch(
    new RegExp(`^Questions are answered in ${news} and their threads only; .* Whoever manages the server`),
  );
  const refused = await ask(mara, 'general');
  expect(refused.ephemeralFor).toBe(mara.id);
  expect(textOf(refused)).toBe(`In this server, questions are answered in ${news} only: ask there.`);
  expect(textOf(await ask(mara, 'newsroom'))).toContain('Northland');
  expect(textOf(await ask(noor, 'general'))).toContain('Northland');
  expect(textOf(await set('show'))).toContain(`Channels: ${news}\n`);
  await set('disallow channel', channel('newsroom'));
  expect(textOf(await ask(mara, 'general'))).toContain('Northland');
});

test('/settings allow channel: its threads too; a mention or a button elsewhere gets no answer in the channel', async () => {
  const open = await replyTo(mara, await mention(mara, 'general'));
  await set('allow channel', channel('newsroom'));
  await mara.thread('newsroom', 'side talk');
  expect(textOf(await ask(mara, 'side talk'))).toContain('Northland');
  const question = await mention(mara, 'general');
  const pressed = await answerTo(mara, 'general', () => mara.press(open, '1:ask:', ['who joined']));
  expect(pressed.ephemeralFor).toBe(mara.id);
  expect(textOf(pressed)).toMatch(/^In this server, questions are answered in /);
  // Asked later in the same channel, it is answered later.
  await replyTo(noor, await mention(noor, 'general'));
  const replies = mara.messages('general').filter((one) => one.message_reference?.message_id === question.id);
  expect(replies).toEqual([]);
});

test('/settings allow role: people without it are told; with it, and everyone again, they are answered', async () => {
  await set('allow role', moderators());
  const refused = await ask(mara, 'general');
  expect(textOf(refused)).toMatch(/^In this server, only people with the role <@&\d+> may ask/);
  expect(textOf(await ask(noor, 'general'))).toContain('Northland');
  expect(textOf(await set('allow everyone'))).toMatch(/^Everyone may ask\./);
  expect(textOf(await ask(mara, 'general'))).toContain('Northland');
});

test('a channel of another server is no choice', async () => {
  const { error } = await noor.slash('general', 'settings allow channel', channel('lobby'));
  expect(error).toBe('The option "channel" names nothing of this server.');
});

test('settings are there after a restart of the bot', async () => {
  await set('private on');
  await town.restart();
  expect((await ask(mara, 'general')).ephemeralFor).toBe(mara.id);
});

test('what holds only until the next start is said', async () => {
  expect(textOf(await set('private on'))).toMatch(/\nThis holds only until the bot is started again/);
  await town.close();
  await enter({ state: { ...turnsInMemory(), lasting: true } });
  expect(textOf(await set('private on'))).not.toContain('This holds only');
});

test('settings that cannot be saved: one sentence why, and nothing is changed', async () => {
  await town.close();
  const full = (): Promise<never> => Promise.reject(Object.assign(new Error('planted'), { errcode: 13 }));
  await enter({ state: forgivingState({ ...turnsInMemory(), change: full }, () => {}) });
  const told = await set('private on');
  expect(textOf(told)).toBe(
    'The settings could not be saved: the disk is full. Answers go on; ask whoever runs this bot to free space.',
  );
  expect(told.ephemeralFor).toBe(noor.id);
  expect((await ask(mara, 'general')).ephemeralFor).toBeUndefined();
  logged = [expect.stringMatching(/The settings could not be saved/)];
});

test.each(['allow channel', 'disallow role', 'listen'])(
  '/settings %s without its option is not sent',
  async (what) => {
    expect((await noor.slash('general', `settings ${what}`)).error).toEqual(expect.any(String));
  },
);
