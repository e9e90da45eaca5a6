import { expect, onTestFinished, test } from 'vitest';
import { answerTo, repliesTo, replyTo, say } from '../fixtures/talk.ts';
import { openTown, textOf } from '../fixtures/town.ts';
import { fastClock } from './fast-clock.ts';

async function townWith(options: Parameters<typeof openTown>[0] = {}) {
  const town = await openTown({ timing: { waitMs: 15_000 }, ...options });
  onTestFinished(town.close);
  const { discord } = town;
  const mara = discord.as(discord.people.member.id);
  const ask = (channel: string) => say(mara, channel, `<@${discord.bot.id}> who did it`);
  /** The bot goes on, has failed at nothing, and knows what is normal. */
  const unharmed = async () => {
    expect(textOf(await replyTo(mara, await ask('lobby')))).toContain('Northland');
    expect(town.errors).toEqual([]);
  };
  const refused = (status: number) => discord.requests.filter((request) => request.status === status).length;
  return { ...town, mara, ask, unharmed, refused };
}

const CALLBACK = /^POST \/interactions\//;

test.each(['unknownInteraction', 'alreadyAcknowledged'] as const)(
  'a command whose callback gets %s: one try, no failure, nothing doubled',
  async (problem) => {
    const { mara, discord, unharmed } = await townWith();
    const fault = discord.faults.inject({ mishap: { kind: 'problem', problem }, on: CALLBACK });
    expect((await mara.slash('general', 'who')).error).toMatch(/did not respond/);
    expect(fault.count()).toBe(1);
    fault.mend();
    await unharmed();
  },
);

test('the token of a deferred command has expired: one try, and no failure', async () => {
  const { mara, discord, unharmed } = await townWith({ deferAfterMs: 0 });
  const fault = discord.faults.inject({
    mishap: { kind: 'problem', problem: 'tokenExpired' },
    on: /^PATCH \/webhooks\//,
  });
  // A picture takes its time.
  await mara.slash('general', 'rollcall', { picture: 'dark' });
  await expect.poll(() => fault.count()).toBe(1);
  fault.mend();
  await unharmed();
  expect(fault.count()).toBe(1);
});

const CANNOT = /could not be answered there: the bot may not write in that channel/;

test('where the bot may not write, it does not try, and tells the asker directly, once', async () => {
  const { mara, ask, discord, unharmed, refused } = await townWith();
  discord.closeChannel(discord.channel('general'));
  await ask('general');
  await mara.waitFor('dm', (message) => CANNOT.test(textOf(message)));
  await ask('general');
  await answerTo(mara, 'dm', () => mara.say('dm', 'who did it'));
  await unharmed();
  expect(mara.messages('dm').filter((message) => CANNOT.test(textOf(message)))).toHaveLength(1);
  expect(refused(403)).toBe(0);
});

test('a permission that is taken away unnoticed: one try, and the asker is told', async () => {
  const { mara, ask, discord, unharmed, refused } = await townWith();
  discord.closeChannel(discord.channel('general'), { quietly: true });
  await ask('general');
  await mara.waitFor('dm', (message) => CANNOT.test(textOf(message)));
  await unharmed();
  expect(refused(403)).toBe(1);
});

test('what was only said near it, where it may not write, is not met with a direct message', async () => {
  const { mara, discord, unharmed } = await townWith();
  discord.closeChannel(discord.channel('general'));
  await mara.say('general', 'who did it?');
  await unharmed();
  expect(mara.messages('dm')).toEqual([]);
});

const STOPPED = { mishap: { kind: 'status', status: 503 }, on: /^POST \/channels\/\d+\/messages$/ } as const;

test.each([
  [
    'the channel',
    (town: Awaited<ReturnType<typeof townWith>>) =>
      town.discord.deleteChannel(town.discord.channel('general')),
  ],
  [
    'the question',
    async ({ mara }: Awaited<ReturnType<typeof townWith>>) => {
      const question = mara.messages('general').at(-1);
      if (question) await mara.delete(question);
    },
  ],
])('%s is deleted while its answer is on the way: no failure, and no more tries', async (_what, remove) => {
  const town = await townWith({ clock: fastClock(20) });
  const fault = town.discord.faults.inject(STOPPED);
  await town.ask('general');
  await expect.poll(() => fault.count()).toBeGreaterThan(1);
  await remove(town);
  fault.mend();
  await town.unharmed();
});

test('a thread is archived and locked while its answer is on the way: no failure, and no more tries', async () => {
  const { mara, ask, discord, unharmed, refused } = await townWith({ clock: fastClock(20) });
  await mara.thread('general', 'side talk');
  const fault = discord.faults.inject(STOPPED);
  const question = await ask('side talk');
  await expect.poll(() => fault.count()).toBeGreaterThan(1);
  discord.lockThread(discord.channel('side talk'));
  fault.mend();
  await expect.poll(() => refused(400)).toBe(1);
  await unharmed();
  expect(repliesTo(mara, question)).toEqual([]);
});
