import { expect, onTestFinished, test } from 'vitest';
import type { Fault, Mishap } from '../../src/local/faults.ts';
import { answerTo, repliesTo, replyTo, say } from '../fixtures/talk.ts';
import { openTown, textOf } from '../fixtures/town.ts';
import { fastClock } from './fast-clock.ts';

async function townWith(options: Parameters<typeof openTown>[0] = {}) {
  const town = await openTown({ timing: { waitMs: 15_000 }, ...options });
  onTestFinished(town.close);
  const mara = town.discord.as(town.discord.people.member.id);
  const ask = (channel = 'general') => say(mara, channel, `<@${town.discord.bot.id}> who did it`);
  const before = town.discord.requests.length;
  return { ...town, mara, ask, sent: () => town.discord.requests.slice(before) };
}

/** As fast as the tests can wait for it. */
const FAST = { clock: fastClock(20) };
const MESSAGES = /^POST \/channels\/\d+\/messages$/;
const CALLBACK = /^POST \/interactions\//;

const troubles: readonly (Readonly<{ what: string; times: number }> & Omit<Fault, 'on' | 'times'>)[] = [
  { what: 'a rate limit of the route', times: 2, mishap: { kind: 'limit', scope: 'user', seconds: 0.2 } },
  { what: 'a rate limit of all routes', times: 2, mishap: { kind: 'limit', scope: 'global', seconds: 0.2 } },
  { what: 'a shared rate limit', times: 2, mishap: { kind: 'limit', scope: 'shared', seconds: 0.2 } },
  { what: "Cloudflare's page, without a time", times: 2, mishap: { kind: 'limit', scope: 'cloudflare' } },
  { what: '500', times: 6, mishap: { kind: 'status', status: 500 } },
  { what: '502', times: 6, mishap: { kind: 'status', status: 502 } },
  { what: '503', times: 6, mishap: { kind: 'status', status: 503 } },
  { what: '401', times: 3, mishap: { kind: 'status', status: 401 } },
  { what: 'a connection that breaks before the request is heard', times: 4, mishap: { kind: 'unheard' } },
  { what: 'an answer that breaks off in the middle', times: 3, mishap: { kind: 'cut' } },
];

test.each(troubles)(
  '$what, $times times: a question is answered once, and not asked of Discord at once again',
  async ({ mishap, times }) => {
    const { mara, ask, discord, sent, errors } = await townWith(FAST);
    const fault = discord.faults.inject({ mishap, times, on: MESSAGES });
    const question = await ask();
    await expect.poll(() => sent().filter(({ fault: each }) => !each).length).toBeGreaterThan(0);
    await replyTo(mara, question);
    await replyTo(mara, await ask());
    expect(repliesTo(mara, question)).toHaveLength(1);
    expect(fault.count()).toBe(times);
    const tries = sent().filter(
      ({ method, body }) => method === 'POST' && JSON.stringify(body).includes(question.id),
    );
    expect(tries).toHaveLength(times + 1);
    expect(errors).toEqual([]);
  },
);

test('an answer that comes too late is asked for again, and is there once', async () => {
  const { mara, ask, discord } = await townWith(FAST);
  // 15 s, on the bot's clock.
  discord.faults.inject({ mishap: { kind: 'slow', ms: 1500 }, times: 1, on: MESSAGES });
  const question = await ask();
  await replyTo(mara, question);
  await replyTo(mara, await ask());
  expect(repliesTo(mara, question)).toHaveLength(1);
});

const hiccups: readonly Mishap[] = [
  { kind: 'status', status: 500 },
  { kind: 'unheard' },
  { kind: 'cut' },
  { kind: 'limit', scope: 'user', seconds: 0.1 },
  { kind: 'limit', scope: 'shared', seconds: 0.1 },
  { kind: 'limit', scope: 'global', seconds: 0.1 },
];

test.each(hiccups)(
  'a callback meets $kind $status $scope once: the command is answered once, without a deferral',
  async (mishap) => {
    const { mara, discord, sent, errors } = await townWith();
    discord.faults.inject({ mishap, times: 1, on: CALLBACK });
    const answer = await answerTo(mara, 'general', () => mara.slash('general', 'who'));
    expect(textOf(answer)).toContain('Northland');
    const callbacks = sent().filter(({ path }) => path.includes('/callback'));
    await expect.poll(() => callbacks.length).toBeGreaterThan(0);
    expect(callbacks.map(({ body }) => (body as { type: number }).type)).toEqual(callbacks.map(() => 4));
    expect(mara.messages('general').filter(({ author }) => author.bot)).toHaveLength(1);
    expect(errors).toEqual([]);
  },
);

test('a rate limit of all requests that a callback meets without end: few tries', async () => {
  const { mara, discord } = await townWith();
  const mishap = { kind: 'limit', scope: 'global', seconds: 0.3 } as const;
  const fault = discord.faults.inject({ mishap, on: CALLBACK });
  const { error } = await mara.slash('general', 'who');
  expect(error).toMatch(/did not respond/);
  expect(fault.count()).toBeLessThanOrEqual(14);
});

test('500 without end: Discord tells the asker that there was no answer, after few tries', async () => {
  const { mara, discord } = await townWith();
  const fault = discord.faults.inject({ mishap: { kind: 'status', status: 500 }, on: CALLBACK });
  const { error } = await mara.slash('general', 'who');
  expect(error).toMatch(/did not respond/);
  expect(fault.count()).toBeLessThanOrEqual(14);
});

test('the edit after a deferral meets 503: the command is answered when Discord is well again', async () => {
  const { mara, discord } = await townWith({ deferAfterMs: 0 });
  const mishap = { kind: 'status', status: 503 } as const;
  const fault = discord.faults.inject({ mishap, times: 2, on: /^PATCH \/webhooks\// });
  // A picture takes its time.
  await mara.slash('general', 'rollcall', { picture: 'dark' });
  await mara.waitFor('general', ({ attachments }) => attachments.length === 1);
  expect(mara.messages('general').filter(({ author }) => author.bot)).toHaveLength(1);
  expect(fault.count()).toBe(2);
});

test('401 on and on: hardly anything is sent, and when the token is taken again, all is answered once', async () => {
  const { mara, ask, discord, sent } = await townWith(FAST);
  const fault = discord.faults.inject({ mishap: { kind: 'status', status: 401 }, on: MESSAGES });
  const questions = await Promise.all(
    ['general', 'newsroom', 'threat-intel', 'lobby', 'dm'].map((each) => ask(each)),
  );
  // 1 s, 2 s, 4 s, and so on: whoever asks, one request finds out for all of them.
  await expect.poll(() => fault.count()).toBeGreaterThanOrEqual(questions.length + 3);
  expect(sent().length).toBeLessThan(questions.length + 8);
  fault.mend();
  for (const question of questions) {
    await replyTo(mara, question);
    expect(repliesTo(mara, question)).toHaveLength(1);
  }
});

test('60 questions at once: each is answered once, and a command does not wait for them', async () => {
  const { mara, discord, sent } = await townWith();
  const channels = ['general', 'newsroom', 'threat-intel', 'lobby', 'dm'];
  const asked = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      say(mara, channels[n % channels.length] ?? '', `<@${discord.bot.id}> who did it (${n})`),
    ),
  );
  await mara.slash('general', 'when', { what: 'x', private: true });
  const posts = () => sent().filter(({ method, path }) => method === 'POST' && path.includes('/messages'));
  // 40 of them go in the first second.
  expect(posts().length).toBeLessThan(60);
  for (const question of asked) await replyTo(mara, question);
  await expect.poll(() => posts().length).toBe(60);
});
