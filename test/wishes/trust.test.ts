/** What people ask of a bot that they rely on: there in time, open to correction, and safe with what they type. */
import { afterEach, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { read, WORLD } from '../facts/world.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf, turnsInMemory } from '../fixtures/town.ts';

const bot = createBot({ record: read(WORLD).record });
let town: Town;
let mara: Visitor;
let kim: Visitor;
let noor: Visitor;
async function enter(options: Parameters<typeof openTown>[0] = {}): Promise<void> {
  town = await openTown({ bot, ...options });
  const { member, other, moderator } = town.discord.people;
  [mara, kim, noor] = [town.discord.as(member.id), town.discord.as(other.id), town.discord.as(moderator.id)];
}
afterEach(async () => {
  expect(town.errors).toEqual([]);
  await town.close();
});

const QUESTION = 'who attributed the Lantern breach to Arland?';
const ANSWER = 'The Belmark government attributed the Lantern breach';
const ask = (who: Visitor, question: string, place = 'general'): Promise<PageMessage> =>
  answerTo(who, place, () => who.slash(place, 'ask', { question }));
const buttonOf = (message: PageMessage, start: string): string =>
  customIds(message).find((id) => id.startsWith(start)) ?? `no ${start}`;

/** A state that thinks until it is let go. */
function slowState() {
  const state = turnsInMemory();
  const { promise, resolve } = Promise.withResolvers<void>();
  const turn: typeof state.turn = async (...given) => {
    await promise;
    return state.turn(...given);
  };
  return { state: { ...state, turn }, letGo: resolve };
}

test('12. "It says Unknown interaction though it was quick": an answer that takes longer is announced in time', async () => {
  const { state, letGo } = slowState();
  await enter({ state, deferAfterMs: 20 });
  const waiting = await ask(mara, QUESTION);
  expect(textOf(waiting)).toBe('');
  letGo();
  const whole = await mara.waitFor(
    'general',
    ({ id, components }) => id === waiting.id && !!components?.length,
  );
  expect(textOf(whole)).toContain(ANSWER);
  expect(town.discord.violations).toEqual([]);
});

test('12. … and one that came too late is no fault, and nothing after it waits', async () => {
  const { state, letGo } = slowState();
  await enter({ state, timing: { ackMs: 60 } });
  expect(await mara.slash('general', 'ask', { question: QUESTION })).toEqual({
    error: 'The application did not respond',
  });
  letGo();
  await expect.poll(() => town.discord.violations.length).toBe(1);
  expect(textOf(await answerTo(kim, 'general', () => kim.slash('general', 'help')))).toContain('Ask');
});

test('12. "Autocomplete is slow": few choices, short ones, for whatever is typed', async () => {
  await enter();
  for (const typed of ['', 'l', 'lantern', 'the of a', '🐟'.repeat(50), 'a '.repeat(3000)]) {
    const { choices } = await mara.complete('general', 'ask', {
      options: { question: typed },
      focused: 'question',
    });
    expect(choices?.length).toBeLessThanOrEqual(25);
    for (const { name, value } of choices ?? [])
      expect(Math.max(name.length, String(value).length)).toBeLessThanOrEqual(100);
  }
  expect(town.discord.violations).toEqual([]);
});

test('14. "A button to say that an answer is wrong, and a list for admins of that and of what had no answer"', async () => {
  await enter();
  const answer = await ask(mara, QUESTION);
  await mara.press(answer, buttonOf(answer, '1:report:'));
  const form = mara.form()?.custom_id ?? '';
  const told = await answerTo(mara, 'general', () => mara.submit('general', form, { comment: 'who else?' }));
  expect([textOf(told).startsWith('Thank you.'), told.ephemeralFor]).toEqual([true, mara.id]);
  await ask(kim, 'who paid for the Lantern breach?');
  await expect.poll(async () => (await town.cases()).length).toBe(2);
  const list = await answerTo(noor, 'newsroom', () => noor.slash('newsroom', 'review'));
  expect(textOf(list)).toContain('**2 cases wait for a decision**');
  expect(textOf(list)).toContain('**who paid for the Lantern breach?**');
  expect(textOf(list)).toContain('> who else?');
  expect(await mara.slash('general', 'review')).toEqual({ error: 'There is no such command here.' });
  expect(town.discord.violations).toEqual([]);
});

const PINGS = '@everyone @here <@&1> who is this';
test.each([
  ['a mention', (question: string) => say(mara, 'general', `<@${town.discord.bot.id}> ${question}`)],
  ['a direct message', (question: string) => say(mara, 'dm', question)],
])('15. "It repeated my text and pinged everyone": %s', async (_how, asked) => {
  await enter();
  const answer = await replyTo(mara, await asked(`${PINGS} <@${kim.id}>`));
  expect(textOf(answer)).not.toMatch(/@everyone|@here|<@/);
  expect([answer.mention_everyone, answer.mentions, answer.mention_roles]).toEqual([false, [], []]);
});

test.each([
  ['ask', { question: `${PINGS} <@1>` }],
  ['party', { name: PINGS }],
  ['find', { text: PINGS }],
  ['check', { claim: `${PINGS}. And that @everyone` }],
])('15. … nor by /%s %j', async (command, options) => {
  await enter();
  const answer = await answerTo(mara, 'general', () => mara.slash('general', command, options));
  // A zero-width space or a backslash keeps what is echoed from coming alive.
  expect(textOf(answer)).not.toMatch(/(?<!\\)(@everyone|@here|<@[&!]?\d)/);
  expect([answer.mention_everyone, answer.mentions, answer.mention_roles]).toEqual([false, [], []]);
});

test.each(['dm', 'Tea Break', 'square'])(
  '15. "It crashed where there is no server": everything that it says works in %s',
  async (place) => {
    await enter({ elsewhere: true });
    const act = (command: string, options = {}) =>
      answerTo(mara, place, () => mara.slash(place, command, options));
    const answer = await ask(mara, QUESTION, place);
    expect(textOf(answer)).toContain(ANSWER);
    expect(
      textOf(await answerTo(mara, place, () => mara.press(answer, buttonOf(answer, '1:open:')))),
    ).toMatch(/rests on/);
    expect(textOf(await act('rollcall'))).toContain('Belmark');
    expect(textOf(await act('party', { name: 'Arland' }))).toContain('Arland');
    expect(textOf(await act('help'))).toContain('Ask');
    expect(textOf(await act('privacy'))).toContain('kept');
    await mara.press(answer, buttonOf(answer, '1:delete:'));
    await expect.poll(() => mara.messages(place).some(({ id }) => id === answer.id)).toBe(false);
    expect(town.discord.violations).toEqual([]);
  },
);
