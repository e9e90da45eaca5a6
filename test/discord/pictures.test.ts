/** Pictures where people would rather look than read. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBot } from '../../src/launch/open-bot.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { customIds, openTown, type Town, textOf } from '../fixtures/town.ts';

const opened = openBot('data');
if (!opened.ok) throw new Error(opened.problems.join('\n'));
const { bot } = opened;

let town: Town;
let mara: Visitor;
beforeAll(async () => {
  town = await openTown({ bot });
  mara = town.discord.as(town.discord.people.member.id);
});
afterAll(async () => {
  expect(town.discord.violations).toEqual([]);
  expect(town.errors).toEqual([]);
  await town.close();
});

/** Pictures that a message shows, by what they show in words. */
const shown = ({ components }: PageMessage): string[] =>
  (components ?? []).flatMap((top) =>
    top.type === 17
      ? top.components.flatMap((part) =>
          part.type === 12 ? part.items.map((item) => item.description ?? '') : [],
        )
      : [],
  );
const slash = (command: string, options: Record<string, string>): Promise<PageMessage> =>
  answerTo(mara, 'general', () => mara.slash('general', command, options));
const buttonOf = (message: PageMessage, start: string): string =>
  customIds(message).find((id) => id.startsWith(start)) ?? `no ${start}`;
const later = { timeout: 15_000 };

test.each([
  ['rollcall', { picture: 'dark' }, /^Who holds what about the Exchange hack\nUnited States: attributed/],
  ['rollcall', { picture: 'sure' }, /^How sure each said it was/],
  ['timeline', { picture: 'light' }, /^What happened in the Exchange hack, by date/],
  [
    'compare',
    { a: 'United Kingdom', b: 'European Union', picture: 'dark' },
    /^What UK and EU each said\nStance: /,
  ],
])('/%s %j comes with a picture that says in words what it shows', later, async (command, options, alt) => {
  const answer = await whole(await slash(command, options));
  expect(shown(answer)).toEqual([expect.stringMatching(alt)]);
  expect(answer.attachments.map(({ content_type, description }) => [content_type, description])).toEqual([
    ['image/png', shown(answer)[0]],
  ]);
});

test('/rollcall without picture, and /find: no picture', later, async () => {
  expect(shown(await whole(await slash('rollcall', {})))).toEqual([]);
  expect(shown(await whole(await slash('find', { text: 'NATO' })))).toEqual([]);
});

test('Picture and How sure? under an answer draw it in a message of its own', later, async () => {
  const asked = await whole(await slash('ask', { question: 'compare the UK and the EU' }));
  expect(shown(asked)).toEqual([]);
  const drawn = await answerTo(mara, 'general', () => mara.press(asked, buttonOf(asked, '1:picture:whole:')));
  expect(shown(await whole(drawn))).toEqual([expect.stringContaining('Stance: United Kingdom: attributed')]);
  const roll = await whole(await slash('rollcall', {}));
  const sure = await answerTo(mara, 'general', () => mara.press(roll, buttonOf(roll, '1:picture:sure:')));
  expect(shown(await whole(sure))).toEqual([expect.stringContaining('Canada: “confident”')]);
});

test('the next page leaves the picture of the first one behind', later, async () => {
  const roll = await whole(await slash('rollcall', { picture: 'dark' }));
  await mara.press(roll, buttonOf(roll, '1:rollcall:1:'));
  const next = await mara.waitFor(
    'general',
    (m) => m.id === roll.id && customIds(m).some((id) => id.startsWith('1:rollcall:2:')),
  );
  expect(shown(next)).toEqual([]);
  expect(next.attachments).toEqual([]);
});

/** A deferred answer is there before it says anything. */
const whole = (message: PageMessage): Promise<PageMessage> =>
  mara.waitFor('general', (m) => m.id === message.id && textOf(m) !== '');
