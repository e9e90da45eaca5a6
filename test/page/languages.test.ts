import { describe, expect, it } from 'vitest';
import { joinedNames, nameIn } from '../../src/local/page/app/spoken.ts';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { log, options, visitor } from './scene.ts';

describe.skipIf(leftOut)(`the page in someone's language${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

  it('German: commands, options, choices and the message menu; what is sent stays the same', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: /Switch user/ }).click();
      await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' });
      await page.keyboard.press('Escape');
      await page.locator('#composer').click();
      await page.keyboard.type('/gez');
      await options(page).toEqual([expect.stringMatching('/gezeiten.*Wann in einem Hafen')]);
      await page.keyboard.press('Enter');
      await page.getByRole('combobox', { name: 'hafen: Welcher Hafen' }).waitFor();
      await page.keyboard.type('Oslo einheit:');
      await options(page).toEqual(['Meter', 'Fuß']);
      await page.getByRole('option', { name: 'Fuß' }).click();
      await page.keyboard.press('Enter');
      await log(page, 'Tide: port=Oslo, unit=ft').waitFor();
      await page.reload();
      await page.locator('#composer').click();
      await page.keyboard.type('/tide');
      await options(page).toEqual([expect.stringContaining('/gezeiten')]);
      await page.keyboard.press('Escape');
      await page.getByRole('article').first().click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Apps' }).click();
      await page.getByRole('menuitem', { name: 'Das erklären' }).waitFor();
    }));

  it('someone else still reads English', () =>
    visit(
      async ({ page }) => {
        await page.keyboard.type('/');
        await options(page).toContainEqual(expect.stringContaining('/tide'));
      },
      { before: async (discord) => void (await discord.as(discord.people.other.id).speak('de')) },
    ));
});

const named = (name: string, other: Record<string, string> = {}) => ({ name, name_localizations: other });

it.each([
  ['de', 'stadt'],
  ['en-US', 'town'],
  ['ja', 'town'],
  ['es-419', 'ciudad'],
])('a name in %s', (locale, shown) => {
  expect(nameIn(named('town', { de: 'stadt', 'es-ES': 'ciudad' }), locale)).toBe(shown);
});

it('a sub-command in a language that only its parent has', () => {
  expect(joinedNames(named('town', { de: 'stadt' }), named('hall', { fr: 'mairie' }))).toEqual({
    de: 'stadt hall',
    fr: 'town mairie',
  });
});
