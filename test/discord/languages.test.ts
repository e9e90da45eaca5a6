/** The wish: "I read the commands in my own language". */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../../src/local/visitor.ts';
import { answerTo } from '../fixtures/talk.ts';
import { openTown, type Town, textOf } from '../fixtures/town.ts';

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
  await town.close();
});

const help = async (who: Visitor) =>
  textOf(await answerTo(who, 'general', () => who.slash('general', 'help', {})));

test.each([
  ['de', 'Antworten sind auf Englisch'],
  ['fr', 'Les réponses sont en anglais'],
  ['es-ES', 'Las respuestas están en inglés'],
  ['es-419', 'Las respuestas están en inglés'],
  ['ja', '回答は英語です'],
  ['uk', 'Відповіді англійською'],
])(
  '/help for someone whose Discord is in %s says first that answers are in English',
  async (locale, note) => {
    expect(await mara.speak(locale)).toEqual({});
    const said = await help(mara);
    expect(said).toContain(note);
    expect(said.indexOf(note)).toBeLessThan(said.indexOf('Ask who attributed'));
  },
);

test('/help for someone whose Discord is in English, or in a language that is not spoken here', async () => {
  expect(await help(kim)).toMatch(/^Ask who attributed/);
  await mara.speak('it');
  expect(await help(mara)).toMatch(/^Ask who attributed/);
});

test('a language that Discord does not speak', async () => {
  expect(await kim.speak('tlh')).toEqual({ error: 'Discord speaks no language called "tlh".' });
});
