import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { botSays, focused, log, options, rows, visitor, withEverything } from './scene.ts';

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** What has the focus, in a few words, and whether one can see that it has. */
const focus = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!(element instanceof HTMLElement)) return { name: 'nothing', seen: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const writes = element.matches('input, textarea');
    const name =
      element.ariaLabel ??
      (element.textContent.replace(/\s+/g, ' ').trim() ||
        `${element.localName} ${element.id} ${element.className}`);
    return { name, seen: writes || (outlineStyle !== 'none' && outlineWidth !== '0px') };
  });
const fieldFocused = (page: Page) =>
  expect.poll(() =>
    page.evaluate(() => document.activeElement?.closest('dialog, #users, .select-list')?.className),
  );

describe.skipIf(leftOut)(`the page by keyboard alone${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

  it('Tab walks through all that can be used, in order, and the focus is seen wherever it is', () =>
    visit(async ({ page }) => {
      await press(page, 'F6');
      const walked: string[] = [];
      for (let at = 0; at < 40 && !walked.includes('Send'); at += 1) {
        const { name, seen } = await focus(page);
        walked.push(name);
        expect(seen, walked.join(' | ')).toBe(true);
        await press(page, 'Tab');
      }
      expect(walked.join(' | ')).toMatch(
        /Press Room.*Second Server.*general \| newsroom \| threat-intel.*You are Mara.*Member list.*Messages in general.*the tables.*Open.*Next tide \| Fails \| Ask more \| Another day \| More actions \| Use a command \| Message #general \| Send$/,
      );
    }, withEverything));

  it('F6 goes round the parts of the page, Shift+F6 the other way', () =>
    visit(async ({ page }) => {
      const round: string[] = [];
      for (let at = 0; at < 4; at += 1) {
        await press(page, 'F6');
        round.push((await focus(page)).name);
      }
      expect(round).toEqual([
        expect.stringContaining('Press Room'),
        'general',
        'Messages in general',
        'Message #general',
      ]);
      await press(page, 'Shift+F6');
      expect((await focus(page)).name).toBe('Messages in general');
    }));

  it('Alt and the arrows change the channel; what was begun in one waits there', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('half a th');
      await press(page, 'Alt+ArrowDown');
      await page.getByPlaceholder('Message #newsroom').waitFor();
      await focused(page, 'id').toBe('composer');
      expect(await page.locator('#composer').inputValue()).toBe('');
      await press(page, 'Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowDown');
      await page.keyboard.type('ought');
      expect(await page.locator('#composer').inputValue()).toBe('half a thought');
    }));

  it('arrows go from message to message, Shift+F10 opens its menu, Escape goes back to it, then to the box', () =>
    visit(async ({ page }) => {
      for (const text of ['first', 'second', 'third']) {
        await page.keyboard.type(text);
        await press(page, 'Enter');
      }
      await log(page, 'third').waitFor();
      await press(page, 'Shift+F6', 'ArrowUp', 'ArrowUp');
      const row = rows(page).nth(1);
      expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
      expect((await focus(page)).seen).toBe(true);
      await press(page, 'Shift+F10');
      await focused(page, 'text').toBe('Reply');
      await press(page, 'Escape');
      await expect.poll(() => row.evaluate((element) => element === document.activeElement)).toBe(true);
      await press(page, 'Home', 'ArrowUp');
      expect(
        await rows(page)
          .first()
          .evaluate((element) => element === document.activeElement),
      ).toBe(true);
      await press(page, 'Escape');
      await focused(page, 'id').toBe('composer');
    }));

  it('a letter typed anywhere goes into the message box', () =>
    visit(async ({ page }) => {
      await press(page, 'Shift+F6');
      await page.keyboard.type('hello');
      await expect.poll(() => page.locator('#composer').inputValue()).toBe('hello');
    }));

  it('a button keeps the focus while it waits, and once it is answered', () =>
    visit(async ({ page }) => {
      const button = page.getByRole('button', { name: 'Next tide' });
      await button.press('Enter');
      await log(page, 'Pressed next').waitFor();
      await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
    }, withEverything));

  it('a select: Escape goes back to it and sends nothing, a choice goes back to it, too', () =>
    visit(async ({ page }) => {
      const select = page.getByRole('button', { name: 'Another day' });
      const has = () => select.evaluate((element) => element === document.activeElement);
      await select.press('Enter');
      await fieldFocused(page).toBe('select-list');
      await press(page, 'Escape');
      await expect.poll(has).toBe(true);
      await press(page, 'Enter', 'ArrowDown', 'Enter');
      await log(page, 'Pressed tomorrow').waitFor();
      await expect.poll(has).toBe(true);
      expect(await select.getAttribute('aria-label')).toBe('Another day: Tomorrow');
      expect(await rows(page).count()).toBe(2);
    }, withEverything));

  it.each(['Escape', 'submitting'] as const)(
    'a modal, left by %s, gives the focus back to its button',
    (way) =>
      visit(async ({ page }) => {
        const button = page.getByRole('button', { name: 'Ask more' });
        await button.press('Enter');
        await fieldFocused(page).toBe('modal');
        await page.keyboard.type('And tomorrow?');
        if (way === 'Escape') await press(page, 'Escape');
        else await press(page, 'Tab', 'Tab', 'Enter');
        await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
        await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
      }, withEverything),
  );

  it('"Create Thread" from the menu, and away again: back to the message', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: 'More actions' }).press('Enter');
      await press(page, 'ArrowDown', 'Enter');
      await fieldFocused(page).toBe('modal');
      await press(page, 'Escape');
      await focused(page, 'aria-label').toBe('More actions');
    }, botSays('second')));

  it('what had the focus and is gone hands it to the message box', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/tide Oslo private:True');
      await press(page, 'Tab', 'Enter');
      await page.getByRole('button', { name: 'Dismiss message' }).press('Enter');
      await expect.poll(() => rows(page).count()).toBe(0);
      await focused(page, 'id').toBe('composer');
    }));

  it('a message that the bot deletes under the fingers hands the focus to the message box, too', () =>
    visit(async ({ page, discord, client }) => {
      await page.getByRole('button', { name: 'Next tide' }).focus();
      const channel = await client.channels.fetch(discord.channel('general'));
      if (channel?.isTextBased() !== true) throw new Error('general is a channel of messages');
      await (await channel.messages.fetch({ limit: 1 })).first()?.delete();
      await expect.poll(() => rows(page).count()).toBe(0);
      await focused(page, 'id').toBe('composer');
    }, withEverything));

  it('the list of people takes the focus, Escape gives it back', () =>
    visit(async ({ page }) => {
      const button = page.getByRole('button', { name: /Switch user/ });
      await button.press('Enter');
      await fieldFocused(page).toBe('users');
      expect((await focus(page)).name).toContain('Mara');
      await press(page, 'Tab', 'Enter');
      await page.getByRole('button', { name: 'You are Noor' }).waitFor();
      await press(page, 'Enter');
      await fieldFocused(page).toBe('users');
      await press(page, 'Escape');
      await fieldFocused(page).toBeUndefined();
      expect((await focus(page)).name).toContain('You are Noor');
      await press(page, 'Enter');
      await fieldFocused(page).toBe('users');
      await button.focus();
      await press(page, 'Escape');
      await page.locator('#users').waitFor({ state: 'hidden' });
    }));

  it('on a telephone the side bars take the focus and Escape gives it back', () =>
    visit(
      async ({ page }) => {
        await page.getByRole('button', { name: 'Servers and channels' }).press('Enter');
        await focused(page, 'text').toContain('general');
        await press(page, 'Escape');
        await focused(page, 'aria-label').toBe('Servers and channels');
        await page.getByRole('button', { name: 'newsroom' }).waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: 'Member list' }).press('Enter');
        await page.getByRole('complementary', { name: 'Members' }).waitFor();
        await press(page, 'Escape');
        await page.getByRole('complementary', { name: 'Members' }).waitFor({ state: 'detached' });
        await focused(page, 'aria-label').toBe('Member list');
      },
      { width: 360 },
    ));

  it('Escape: first the list above the box, then the command', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/tide b');
      await options(page).toHaveLength(3);
      await press(page, 'Escape');
      await options(page).toEqual([]);
      await page.locator('.chip.on').waitFor();
      await press(page, 'Escape');
      await focused(page, 'id').toBe('composer');
    }));
});
