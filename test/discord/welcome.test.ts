import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
beforeAll(async () => {
  town = await openTown();
  mara = town.discord.as(town.discord.people.member.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

test('a server that takes the bot in is greeted once, where the bot may write, and can ask at once', async () => {
  const channels = [
    { name: 'rules', open: false },
    { name: 'harbour-talk', open: true },
    { name: 'harbour-news', open: true },
  ];
  town.discord.takeIn({ name: 'Harbour', channels });
  const card = await mara.waitFor('harbour-talk', (message) => message.author.bot === true);
  expect(textOf(card)).toContain('Ask who attributed which operation to whom.');
  expect(textOf(card)).toContain('/settings');
  expect(customIds(card)).toEqual(['1:ask:answered who did it']);
  const answer = await answerTo(mara, 'harbour-talk', () => mara.press(card, '1:ask:answered who did it'));
  expect(textOf(answer)).toContain('Northland attributed');
  expect(answer.ephemeralFor).toBe(mara.id);
  expect(mara.messages('harbour-talk').filter(({ ephemeralFor }) => ephemeralFor === undefined)).toHaveLength(
    1,
  );
  expect([...mara.messages('rules'), ...mara.messages('harbour-news')]).toEqual([]);
});

test('servers that had the bot before are not greeted, also after a restart; nor is one without a place to write', async () => {
  await town.restart();
  town.discord.takeIn({ name: 'Closed', channels: [{ name: 'notices', open: false }] });
  town.discord.takeIn({ name: 'Open', channels: [{ name: 'square', open: true }] });
  await mara.waitFor('square', (message) => message.author.bot === true);
  for (const name of ['general', 'lobby', 'notices']) expect(mara.messages(name)).toEqual([]);
});
