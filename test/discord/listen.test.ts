/** The wish: in some channels, questions to the room are answered without a mention, and nothing else is. */
import { afterEach, expect, test } from 'vitest';
import { createBot } from '../../src/bot.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { read, WORLD } from '../facts/world.ts';
import { answerTo, replyTo, say } from '../fixtures/talk.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let noor: Visitor;
const enter = async (options: Parameters<typeof openTown>[0]): Promise<void> => {
  town = await openTown(options);
  mara = town.discord.as(town.discord.people.member.id);
  noor = town.discord.as(town.discord.people.moderator.id);
};
const GRANTED = { privileged: { messageContent: true } };
afterEach(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const listen = (what: 'add' | 'remove', channel: string): Promise<PageMessage> =>
  answerTo(noor, 'newsroom', () =>
    noor.slash('newsroom', `settings listen ${what}`, { channel: town.discord.channel(channel) }),
  );
const repliesTo = (question: PageMessage): readonly PageMessage[] =>
  mara.messages(question.channel_id).filter(({ message_reference: to }) => to?.message_id === question.id);
/** Asked later in the same channel, a mention is answered later. */
async function staysSilent(question: PageMessage): Promise<void> {
  await replyTo(mara, await say(mara, question.channel_id, `<@${town.discord.bot.id}> who did it`));
  expect(repliesTo(question)).toEqual([]);
}

test('/settings listen add: a question that is surely answered is; others in the same channel are not', async () => {
  await enter(GRANTED);
  const told = textOf(await listen('add', 'general'));
  expect(told).toMatch(/^Questions in <#\d+> are now answered without a mention, where the answer is sure\./);
  const answer = await replyTo(mara, await say(mara, 'general', 'answered who did it?'));
  expect(textOf(answer)).toContain('Northland attributed');
  for (const text of ['lunch anyone', 'unknown ships', 'ambiguous', 'help', '`answered` who did it?']) {
    await staysSilent(await say(mara, 'general', text));
  }
  expect((await town.cases()).map(({ question }) => question)).toEqual([]);
});

test('a question in another channel, in a thread, or to someone is not answered', async () => {
  await enter(GRANTED);
  await listen('add', 'general');
  await mara.thread('general', 'side talk');
  await staysSilent(await say(mara, 'newsroom', 'answered who did it?'));
  await staysSilent(await say(mara, 'side talk', 'answered who did it?'));
  await staysSilent(await say(mara, 'general', `answered who did it, <@${noor.id}>?`));
  const first = await say(noor, 'general', 'lunch');
  await staysSilent(await say(mara, 'general', 'answered who did it?', first.id));
  await staysSilent(await say(mara, 'general', 'answered who did it, Noor?'));
});

test('/settings listen remove: silence again', async () => {
  await enter(GRANTED);
  await listen('add', 'general');
  expect(textOf(await listen('remove', 'general'))).toMatch(/^In <#\d+>, questions now need a mention/);
  await staysSilent(await say(mara, 'general', 'answered who did it?'));
});

test('an edit makes a remark a question, another question, and a remark again', async () => {
  await enter(GRANTED);
  await listen('add', 'general');
  const said = await say(mara, 'general', 'lunch anyone');
  await mara.edit(said, 'answered who did it?');
  const answer = await replyTo(mara, said);
  await mara.edit(said, 'never mind');
  await expect.poll(() => repliesTo(said)).toEqual([]);
  expect(textOf(answer)).toContain('Northland');
});

test('without the intent, listening cannot be switched on, and it is said what to enable and where', async () => {
  await enter({});
  const told = textOf(await listen('add', 'general'));
  expect(told).toMatch(/^Nothing was changed\. Discord keeps messages .* switch on Message Content Intent/);
  await staysSilent(await say(mara, 'general', 'answered who did it?'));
  const shown = await answerTo(noor, 'general', () => noor.slash('general', 'settings show'));
  expect(textOf(shown)).toContain('Answering without a mention: nowhere');
});

test('Message Content Intent, switched off after all: the bot starts, and /settings show says so', async () => {
  const privileged = { messageContent: true };
  await enter({ privileged });
  await listen('add', 'general');
  privileged.messageContent = false;
  await town.restart();
  await staysSilent(await say(mara, 'general', 'answered who did it?'));
  const shown = await answerTo(noor, 'general', () => noor.slash('general', 'settings show'));
  expect(textOf(shown)).toMatch(/Answering without a mention: <#\d+>\. Not at present: Discord keeps/);
});

test('with the real bot: a question to the room is answered, talk about the same things is not', async () => {
  await enter({ ...GRANTED, bot: createBot({ record: read(WORLD).record }) });
  await listen('add', 'general');
  const asked = await say(mara, 'general', 'who attributed the Lantern breach to Arland?');
  expect(textOf(await replyTo(mara, asked))).toContain('Arland');
  for (const text of [
    'the Lantern breach was wild',
    'Noor who attributed the Lantern breach',
    'lol Lantern',
  ]) {
    await staysSilent(await say(mara, 'general', text));
  }
});
