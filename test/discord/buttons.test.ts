import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

let town: Town;
let mara: Visitor;
let kim: Visitor;
beforeAll(async () => {
  town = await openTown();
  mara = town.discord.as(town.discord.people.member.id);
  kim = town.discord.as(town.discord.people.other.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

const ask = (who: Visitor, question: string): Promise<PageMessage> =>
  answerTo(who, 'general', () => who.slash('general', 'ask', { question }));
const shows = (who: Visitor, id: string): boolean =>
  who.messages('general').some((message) => message.id === id);

test('a choice asks on, also after a restart of the bot', async () => {
  const choose = await ask(mara, 'ambiguous');
  const first = await answerTo(mara, 'general', () => mara.press(choose, '1:ask:answered tides'));
  expect(textOf(first)).toContain('Northland attributed');
  expect(first.ephemeralFor).toBeUndefined();
  await town.restart();
  const second = await answerTo(mara, 'general', () => mara.press(choose, '1:ask:unknown wind'));
  expect(textOf(second)).toContain("The record doesn't say");
});

test("a choice under someone else's answer is answered to whoever pressed alone", async () => {
  const choose = await ask(mara, 'ambiguous');
  const answer = await answerTo(kim, 'general', () => kim.press(choose, '1:ask:answered tides'));
  expect(answer.ephemeralFor).toBe(kim.id);
});

test('a choice under a private answer stays private', async () => {
  const choose = await answerTo(mara, 'general', () =>
    mara.slash('general', 'ask', { question: 'ambiguous', private: true }),
  );
  const answer = await answerTo(mara, 'general', () => mara.press(choose, '1:ask:answered tides'));
  expect(answer.ephemeralFor).toBe(mara.id);
});

test('pages of /find turn in place, also after a restart', async () => {
  const found = await answerTo(mara, 'general', () => mara.slash('general', 'find', { text: 'ships: all' }));
  expect(customIds(found)).not.toContain('1:find:-1:ships: all');
  await mara.press(found, '1:find:1:ships: all');
  const second = await mara.waitFor(
    'general',
    (message) => message.id === found.id && textOf(message).includes('hit 3'),
  );
  expect(customIds(second).filter((id) => id.includes(':find:'))).toEqual([
    '1:find:0:ships: all',
    '1:find:2:ships: all',
  ]);
  await town.restart();
  await mara.press(second, '1:find:2:ships: all');
  const third = await mara.waitFor(
    'general',
    (message) => message.id === found.id && textOf(message).includes('hit 5'),
  );
  expect(customIds(third)).not.toContain('1:find:3:ships: all');
});

test.each(['rollcall', 'timeline'])(
  'pages of /%s show each row once, also after a restart',
  async (command) => {
    const first = await answerTo(mara, 'general', () => mara.slash('general', command, {}));
    await town.restart();
    const seen = rowsIn(first);
    for (const page of [1, 2]) {
      const id = `1:${command}:${page}:harbour`;
      await mara.press(await shownAs(first.id), id);
      await mara.waitFor('general', (m) => m.id === first.id && !customIds(m).includes(id));
      seen.push(...rowsIn(await shownAs(first.id)));
    }
    expect(seen).toEqual(Array.from({ length: 20 }, (_, i) => `Port ${i + 1}`));
  },
);

const shownAs = (id: string): Promise<PageMessage> => mara.waitFor('general', (m) => m.id === id);
const rowsIn = (message: PageMessage): string[] => textOf(message).match(/Port \d+/g) ?? [];

test("pages of someone else's /find turn in a copy of one's own", async () => {
  const found = await answerTo(mara, 'general', () => mara.slash('general', 'find', { text: 'ships' }));
  const copy = await answerTo(kim, 'general', () => kim.press(found, '1:find:1:ships'));
  expect(copy.ephemeralFor).toBe(kim.id);
  expect(textOf(copy)).toContain('hit 3');
  expect(textOf(mara.messages('general').find(({ id }) => id === found.id) ?? found)).toContain('hit 1');
});

test('the asker deletes the answer; someone else is told that they cannot', async () => {
  const answer = await ask(mara, 'who did it');
  const told = await answerTo(kim, 'general', () => kim.press(answer, `1:delete:${mara.id}`));
  expect(textOf(told)).toBe('Only the person who asked can delete this answer.');
  expect(told.ephemeralFor).toBe(kim.id);
  expect(shows(mara, answer.id)).toBe(true);
  await mara.press(answer, `1:delete:${mara.id}`);
  await expect.poll(() => shows(mara, answer.id)).toBe(false);
});
