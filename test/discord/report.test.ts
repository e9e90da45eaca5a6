/** The wish: "this answer is not right", said with one button and, if one likes, a few words. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let kim: Visitor;
let now = Date.UTC(2031, 4, 3);
beforeAll(async () => {
  town = await openTown({ now: () => new Date(now) });
  mara = town.discord.as(town.discord.people.member.id);
  kim = town.discord.as(town.discord.people.other.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const THANKS = /^Thank you\. .*moderators.*\/review/;
const ask = (who: Visitor, options: Readonly<Record<string, string | boolean>>): Promise<PageMessage> =>
  answerTo(who, 'general', () => who.slash('general', 'ask', options));
const reportId = (message: PageMessage): string =>
  customIds(message).find((id) => id.startsWith('1:report:')) ?? 'no such button';

async function report(who: Visitor, answer: PageMessage, comment: string): Promise<PageMessage> {
  const { error } = await who.press(answer, reportId(answer));
  if (error !== undefined) throw new Error(error);
  return answerTo(who, answer.channel_id, () => who.submit(answer.channel_id, reportId(answer), { comment }));
}

test('"Not right?" under an answer, with a comment: the moderators get question, answer and facts', async () => {
  const answer = await ask(mara, { question: 'who did it' });
  const told = await report(kim, answer, 'It was the *Ministry* of Wind');
  expect(told.ephemeralFor).toBe(kim.id);
  expect(textOf(told)).toMatch(THANKS);
  expect((await town.cases())[0]).toMatchObject({
    kind: 'report',
    question: 'who did it',
    answer: expect.stringContaining('Northland attributed the harbour hack'),
    facts: ['f-attribution', 'f-joins'],
    by: kim.id,
    at: now,
    comment: 'It was the *Ministry* of Wind',
  });
});

test('without a comment, under a private answer, and after a restart of the bot', async () => {
  const answer = await ask(mara, { question: 'who did it privately', private: true });
  await town.restart();
  expect(textOf(await report(mara, answer, ''))).toMatch(THANKS);
  expect((await town.cases())[0]).toMatchObject({
    question: 'who did it privately',
    comment: '',
    by: mara.id,
  });
});

test('under the answer to a mention, to another command, and to a choice', async () => {
  const mention = await replyTo(
    mara,
    await say(mara, 'general', `<@${town.discord.bot.id}> who did it aloud`),
  );
  await report(mara, mention, 'a');
  const party = await answerTo(mara, 'general', () => mara.slash('general', 'party', { name: 'Northland' }));
  await report(mara, party, 'b');
  const choose = await ask(mara, { question: 'ambiguous' });
  await report(mara, await answerTo(mara, 'general', () => mara.press(choose, '1:ask:answered tides')), 'c');
  const [c, b, a] = await town.cases();
  expect([a?.question, b?.question, c?.question]).toEqual([
    'who did it aloud',
    '/party name: Northland',
    'answered tides',
  ]);
});

test('a page that was turned is still the answer that it was', async () => {
  const first = await answerTo(mara, 'general', () => mara.slash('general', 'find', { text: 'ships' }));
  await mara.press(first, '1:find:1:ships');
  const second = await mara.waitFor(
    'general',
    (message) => message.id === first.id && customIds(message).includes('1:find:2:ships'),
  );
  expect(reportId(second)).toBe(reportId(first));
});

test('help cannot be wrong; in a direct message there is nobody to tell', async () => {
  const help = await answerTo(mara, 'general', () => mara.slash('general', 'help'));
  const direct = await answerTo(mara, 'dm', () => mara.slash('dm', 'ask', { question: 'who did it' }));
  expect([reportId(help), reportId(direct)]).toEqual(['no such button', 'no such button']);
});

test('an answer of 31 days ago: the person is told, and nothing is kept', async () => {
  const answer = await ask(mara, { question: 'who did it long ago' });
  now += 31 * 86_400_000;
  expect(textOf(await report(mara, answer, 'late'))).toMatch(/^This answer is no longer kept/);
  expect(await town.cases()).toEqual([]);
});

test('what the record does not hold is an open question; what it holds, and what nobody asked, is not', async () => {
  await ask(mara, { question: 'unknown ships' });
  await replyTo(kim, await say(kim, 'general', `<@${town.discord.bot.id}> Unknown ships?`));
  await ask(mara, { question: 'who did it' });
  await answerTo(mara, 'general', () => mara.slash('general', 'who', { accused: 'Atlantis' }));
  await say(kim, 'general', 'unknown boats');
  await answerTo(mara, 'dm', () => mara.slash('dm', 'ask', { question: 'unknown cats' }));
  await expect.poll(async () => (await town.cases())[0]?.times).toBe(2);
  expect((await town.cases()).map(({ question, by, kind }) => [question, by, kind])).toEqual([
    ['Unknown ships?', kim.id, 'open'],
  ]);
});
