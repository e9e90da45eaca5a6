import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { botSays, log, options, rows, send, visitor, withEverything } from './scene.ts';

/** The page as a screen reader walks it, without its texts. */
const outline = async (page: Page): Promise<string> =>
  (await page.locator('body').ariaSnapshot()).replace(
    /^ *- (text|strong|emphasis|paragraph|img|\/url)\b.*\n/gm,
    '',
  );

describe.skipIf(leftOut)(`the page by screen reader${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

  it('has landmarks with names, one heading of the first level, and the messages as a log', () =>
    visit(async ({ page }) => {
      const lines = (await outline(page)).split('\n').map((line) => line.trimEnd());
      expect(lines).toEqual(
        expect.arrayContaining([
          '- navigation "Servers":',
          '- navigation "Channels":',
          '- main:',
          '  - heading "general" [level=1]',
          '  - log "Messages in general":',
          expect.stringContaining('textbox "Message #general"'),
          '  - complementary "Members":',
        ]),
      );
      expect(lines.filter((line) => line.includes('[level=1]'))).toHaveLength(1);
    }));

  it('every button, link and picture of a card has a name', () =>
    visit(async ({ page }) => {
      const shown = await page.getByRole('log').ariaSnapshot();
      expect(shown.match(/^ *- (button|link|img|combobox)(?! ")/gm)).toBeNull();
      expect(shown.match(/(button|img|link) "[^"]+"/g)).toEqual(
        expect.arrayContaining([
          'img "Waves"',
          'img "The curve of the day"',
          'link "the tables"',
          'button "Next tide"',
          'button "Another day"',
          'button "More actions"',
        ]),
      );
    }, withEverything));

  it('an answer is added to a log that is read aloud; opening a channel makes a new one, which is not', () =>
    visit(async ({ page, discord, client }) => {
      const live = page.getByRole('log');
      expect(await live.getAttribute('aria-live')).not.toBe('off');
      const before = await live.elementHandle();
      await send({ discord, client }, 'general', 'the ferry is late');
      await log(page, 'the ferry is late').waitFor();
      const same = () => live.evaluate((now, old) => now === old, before);
      expect(await same()).toBe(true);
      expect(await rows(page).last().getAttribute('aria-label')).toMatch(/^Almanac, Today at/);
      await page.getByRole('button', { name: 'newsroom', exact: true }).click();
      await page.getByRole('log', { name: 'Messages in newsroom' }).waitFor();
      expect(await same()).toBe(false);
    }));

  it('the message box is a text box; with a list above it, a combo box that names the chosen row', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/');
      await options(page).toHaveLength(3);
      const box = page.getByRole('combobox', { name: 'Message #general', expanded: true });
      const active = async () => {
        const id = await box.getAttribute('aria-activedescendant');
        const list = page.locator(`#${await box.getAttribute('aria-controls')}`);
        expect(await list.getAttribute('role')).toBe('listbox');
        return list
          .getByRole('option', { selected: true })
          .and(page.locator(`#${id}`))
          .textContent();
      };
      expect(await active()).toContain('/tide');
      await page.keyboard.press('ArrowDown');
      await expect.poll(active).toContain('/moon');
      await page.getByRole('status').getByText('3 suggestions').waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
      expect(await page.getByRole('status').allTextContents()).toEqual(['']);
    }));

  it('an option of a command: what it is called and is for, its list, and what is wrong', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/tide b');
      const field = page.getByRole('combobox', { name: 'port: Which port', expanded: true });
      await options(page).toHaveLength(3);
      expect(await field.getAttribute('aria-activedescendant')).toBe('suggestion-0');
      await page.keyboard.press('Escape');
      await field.waitFor({ state: 'detached' });
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('This option is required').waitFor();
      const wrong = page.getByRole('combobox', { name: 'port: Which port' });
      expect(await wrong.getAttribute('aria-invalid')).toBe('true');
    }));

  it('a modal is a dialog with a name, its field has one, and nothing behind it is reached', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: 'Ask more' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ask more' });
      await dialog.getByRole('textbox', { name: 'Your question' }).waitFor();
      for (let at = 0; at < 8; at += 1) {
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.closest('main') ?? null)).toBeNull();
      }
    }, withEverything));

  it('a select is a button with its list, the menu of a message is a menu with its menu', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: 'Another day', expanded: false }).press('Enter');
      await page.getByRole('listbox', { name: 'Another day' }).getByRole('option').first().waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'More actions' }).press('Enter');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      const menu = page.getByRole('menu', { name: 'Apps' });
      await menu.getByRole('menuitem', { name: 'Explain this' }).waitFor();
      await page.getByRole('menu', { name: 'Message' }).getByRole('menuitem', { expanded: true }).waitFor();
    }, withEverything));

  it('a spoiler is hidden from everybody until it is opened', () =>
    visit(async ({ page }) => {
      expect(await page.getByRole('log').ariaSnapshot()).not.toContain('butler');
      await page.getByRole('button', { name: 'Spoiler' }).press('Enter');
      expect(await page.getByRole('log').ariaSnapshot()).toContain('butler');
    }, botSays('it was ||the butler||')));
});
