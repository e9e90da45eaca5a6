import { describe, expect, it } from 'vitest';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { focused, log, options, rows, visitor } from './scene.ts';

describe.skipIf(leftOut)(`commands of the page${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

  it('/ti, Enter, br, ArrowDown, Tab, Enter, by keyboard alone', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/ti');
      await options(page).toEqual([expect.stringContaining('/tide')]);
      await page.keyboard.press('Enter');
      await page.keyboard.type('br');
      await options(page).toEqual(['Bremen', 'Brest']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('.chip input').inputValue()).toBe('Brest');
      await page.keyboard.press('Enter');
      await log(page, 'Tide: port=port:brest').waitFor();
      await focused(page, 'id').toBe('composer');
    }));

  it('/tide Atlantis is no suggestion and is sent as typed', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/tide Atlantis');
      await page.getByText('No options match your search').waitFor();
      await page.keyboard.press('Enter');
      await log(page, 'Tide: port=Atlantis').waitFor();
    }));

  it('/tide without its port is refused; private:True marks the answer, which can be dismissed', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/tide ');
      await options(page).toHaveLength(4);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByText('This option is required').waitFor();
      await page.keyboard.type('Oslo private:');
      await options(page).toEqual(['True', 'False']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '+1 more' }).click();
      await page.getByRole('option', { name: 'unit' }).click();
      await page.getByRole('option', { name: 'Feet' }).click();
      await page.keyboard.press('Enter');
      await log(page, 'Tide: port=Oslo, unit=ft, private=true').waitFor();
      await log(page, 'Only you can see this').waitFor();
      await page.getByRole('button', { name: 'Dismiss message' }).press('Enter');
      await expect.poll(() => rows(page).count()).toBe(0);
    }));

  it('Backspace in an empty option goes back, Escape leaves the command', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/tide Oslo');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.chip').count()).toBe(2);
      await page.keyboard.press('Backspace');
      await expect.poll(() => page.locator('.chip').count()).toBe(1);
      expect(await page.locator('.chip.on input').inputValue()).toBe('Oslo');
      await page.getByText('No options match your search').waitFor();
      await page.keyboard.press('Escape');
      await focused(page, 'id').toBe('composer');
      expect(await page.locator('#composer').inputValue()).toBe('');
    }));

  it('/slow: the application did not respond', () =>
    visit(
      async ({ page }) => {
        await page.keyboard.type('/slow ');
        await page.keyboard.press('Enter');
        await log(page, 'Sending command…').waitFor();
        await page.getByRole('alert').getByText('The application did not respond').waitFor();
        await page.getByRole('button', { name: 'Dismiss message' }).click();
        await expect.poll(() => rows(page).count()).toBe(0);
      },
      { server: { timing: { ackMs: 500 } } },
    ));

  it('/moon: the bot is thinking', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/moon');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await log(page, 'Almanac is thinking…').waitFor();
      await expect.poll(() => rows(page).count()).toBe(1);
    }));

  it('@al, Enter, a question: a mention reaches the bot', () =>
    visit(async ({ page, discord }) => {
      await page.keyboard.type('@al');
      await page.getByRole('option', { name: 'Almanac' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('when is high water?');
      await page.keyboard.press('Enter');
      await log(page, 'when is high water?').waitFor();
      const [sent] = discord.as('mara').messages('general');
      expect(sent?.content).toBe(`<@${discord.bot.id}> when is high water?`);
      expect(sent?.mentions.map(({ id }) => id)).toEqual([discord.bot.id]);
    }));
});
