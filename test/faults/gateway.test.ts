import { Events } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { repliesTo, replyTo, say } from '../fixtures/talk.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';
import { fastClock } from './fast-clock.ts';

/** Longer than the pause of discord.js between two sessions, 5 s. */
const WAIT_MS = 15_000;

async function townWith(options: Parameters<typeof openTown>[0] = {}) {
  const town = await openTown({ ...options, timing: { waitMs: WAIT_MS, ...options.timing } });
  onTestFinished(town.close);
  const mara = town.discord.as(town.discord.people.member.id);
  const ask = (channel = 'general') => say(mara, channel, `<@${town.discord.bot.id}> who did it`);
  /** Asked later in the same channel, it is answered after everything before. */
  const settled = async (channel?: string) => replyTo(mara, await ask(channel));
  return { ...town, mara, ask, settled };
}

const resumed = (town: Town) =>
  new Promise((done) => town.client().once(Events.ShardResume, (_, replayed) => done(replayed)));
const ready = (town: Town) => new Promise((done) => town.client().once(Events.ShardReady, done));

test('the socket drops and the session is resumed: what was asked meanwhile is answered, once', async () => {
  const town = await townWith();
  const back = resumed(town);
  town.discord.dropSocket({ resumable: true });
  const question = await town.ask();
  expect(await back).toBeGreaterThan(0);
  await replyTo(town.mara, question);
  await town.settled();
  expect(repliesTo(town.mara, question)).toHaveLength(1);
});

test('the session is gone with the socket: what is asked afterwards is answered, what was not heard is not chased', async () => {
  const town = await townWith();
  const back = ready(town);
  town.discord.dropSocket({ resumable: false });
  const unheard = await town.ask();
  await back;
  await town.settled();
  expect(repliesTo(town.mara, unheard)).toEqual([]);
});

test('the session is called invalid, but may be resumed: nothing asked is lost or answered twice', async () => {
  const town = await townWith();
  const before = await town.ask();
  const back = resumed(town);
  town.discord.gateway.invalidate({ resumable: true });
  const question = await town.ask();
  await back;
  await town.settled();
  for (const each of [before, question]) expect(repliesTo(town.mara, each)).toHaveLength(1);
});

test('the session is invalid for good: a new one is begun, and answers', async () => {
  const town = await townWith();
  const back = ready(town);
  town.discord.gateway.invalidate({ resumable: false });
  await back;
  await town.settled();
});

test('heartbeats are not acknowledged: the connection is given up and resumed, with what was asked meanwhile', async () => {
  const town = await townWith({ timing: { heartbeatMs: 300 } });
  const back = resumed(town);
  town.discord.gateway.deafen(true);
  await back;
  town.discord.gateway.deafen(false);
  await town.settled();
});

test('Discord asks to reconnect: resumed, and nothing asked meanwhile is lost', async () => {
  const town = await townWith();
  const back = resumed(town);
  town.discord.gateway.askToReconnect();
  const question = await town.ask();
  await back;
  await town.settled();
  expect(repliesTo(town.mara, question)).toHaveLength(1);
});

test('every event comes twice: no question and no command is answered twice', async () => {
  const town = await townWith();
  town.discord.gateway.twice(true);
  const question = await town.ask();
  await town.mara.slash('general', 'who');
  await town.settled();
  expect(repliesTo(town.mara, question)).toHaveLength(1);
  const used = town.mara.messages('general').filter(({ interaction_metadata: by }) => by !== undefined);
  expect(used).toHaveLength(1);
  const callbacks = town.discord.requests.filter(({ path }) => path.includes('/callback'));
  expect(callbacks.map(({ status }) => status)).toEqual([204]);
});

test('an edit comes before its question: answered once, as edited', async () => {
  const town = await townWith();
  town.discord.gateway.reorder(true);
  const question = await say(town.mara, 'general', `<@${town.discord.bot.id}> who did it`);
  await town.mara.edit(question, `<@${town.discord.bot.id}> unknown ships`);
  town.discord.gateway.reorder(false);
  await town.settled();
  expect(repliesTo(town.mara, question).map(textOf)).toEqual([expect.stringContaining("doesn't say")]);
});

test('an edit comes after a later one: the answer is to the last', async () => {
  const town = await townWith();
  const question = await town.ask();
  await replyTo(town.mara, question);
  town.discord.gateway.reorder(true);
  await town.mara.edit(question, `<@${town.discord.bot.id}> who did it`);
  await town.mara.edit(question, `<@${town.discord.bot.id}> unknown ships`);
  town.discord.gateway.reorder(false);
  await town.settled();
  expect(repliesTo(town.mara, question).map(textOf)).toEqual([expect.stringContaining("doesn't say")]);
});

test('a deletion comes before its question: nothing is answered, and nothing fails', async () => {
  const town = await townWith();
  town.discord.gateway.reorder(true);
  const question = await town.ask();
  await town.mara.delete(question);
  town.discord.gateway.reorder(false);
  await town.settled();
  expect(repliesTo(town.mara, question)).toEqual([]);
  expect(town.errors).toEqual([]);
});

test('Discord is not there for 20 s: what was asked shortly before and meanwhile is answered once', async () => {
  const times = 20;
  const town = await townWith({ clock: fastClock(times) });
  const before = await town.ask();
  const back = resumed(town);
  town.discord.blackout(true);
  const meanwhile = await town.ask();
  await new Promise((done) => setTimeout(done, 20_000 / times));
  town.discord.blackout(false);
  await back;
  await town.settled();
  for (const each of [before, meanwhile]) expect(repliesTo(town.mara, each)).toHaveLength(1);
});
