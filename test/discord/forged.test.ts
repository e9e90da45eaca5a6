/** Ids of buttons that the program never put there, or that somebody else was shown: they give nobody a right. */
import { ButtonStyle, ComponentType, TextChannel } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let kim: Visitor;
beforeEach(async () => {
  town = await openTown();
  mara = town.discord.as(town.discord.people.member.id);
  kim = town.discord.as(town.discord.people.other.id);
});
afterEach(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

/** A message of the bot's with such a button, as an answer to that question. */
async function forged(customId: string, to?: PageMessage): Promise<PageMessage> {
  const channel = await town.client().channels.fetch(town.discord.channel('general'));
  if (!(channel instanceof TextChannel)) throw new Error('general is no text channel');
  const button = { type: ComponentType.Button, style: ButtonStyle.Secondary, label: 'x', customId } as const;
  const reply = to === undefined ? {} : { reply: { messageReference: to.id } };
  const sent = await channel.send({
    ...{ content: 'x', ...reply },
    components: [{ type: ComponentType.ActionRow, components: [button] }],
  });
  return mara.waitFor('general', ({ id }) => id === sent.id);
}
const press = (who: Visitor, message: PageMessage, id: string): Promise<PageMessage> =>
  answerTo(who, 'general', () => who.press(message, id));
const OLDER = 'This button is from an older version; ask again.';

test("a delete button with one's own id under somebody else's answer deletes nothing", async () => {
  const question = await say(kim, 'general', `<@${town.discord.bot.id}> who did it`);
  await replyTo(kim, question);
  const id = `1:delete:${mara.id}`;
  const answer = await forged(id, question);
  expect(textOf(await press(mara, answer, id))).toBe('Only the person who asked can delete this answer.');
  expect(mara.messages('general').some((one) => one.id === answer.id)).toBe(true);
});

test("the asker's own still deletes, under an answer to a message too", async () => {
  const question = await say(kim, 'general', `<@${town.discord.bot.id}> who did it`);
  const id = `1:delete:${kim.id}`;
  const answer = await forged(id, question);
  await kim.press(answer, id);
  await expect.poll(() => kim.messages('general').some((one) => one.id === answer.id)).toBe(false);
});

test.each(['show', 'export', 'erase', 'confirm'])(
  '/privacy %s in front of everyone shows and erases nothing',
  async (act) => {
    await answerTo(kim, 'general', () => kim.slash('general', 'ask', { question: 'who did it' }));
    const id = `1:privacy:${act}`;
    const told = await press(kim, await forged(id), id);
    expect([textOf(told), told.ephemeralFor]).toEqual([OLDER, kim.id]);
    const kept = await answerTo(kim, 'general', () => kim.slash('general', 'privacy'));
    expect(textOf(kept)).toContain('1 question');
  },
);

test.each(['show', 'accept', 'dismiss', 'propose'])(
  '/review %s by a member: no list, and no case is decided',
  async (act) => {
    await answerTo(mara, 'general', () => mara.slash('general', 'ask', { question: 'unknown wind' }));
    await expect.poll(async () => (await town.cases()).length).toBe(1);
    const id = `1:review:${act}:waiting:0:${(await town.cases())[0]?.id}`;
    expect(textOf(await press(mara, await forged(id), id))).toBe(OLDER);
    expect(await town.cases()).toHaveLength(1);
  },
);

test.each(['1:form:settings', '9:ask:who', '1:__proto__:x', 'x'])('%s does nothing', async (id) => {
  expect(textOf(await press(mara, await forged(id), id))).toBe(OLDER);
});

test('one that somebody else was shown asks for whoever presses, and only they see it', async () => {
  const id = '1:ask:answered tides';
  const told = await press(kim, await forged(id), id);
  expect(textOf(told)).toContain('Northland attributed');
  expect(told.ephemeralFor).toBe(kim.id);
});
