import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { log, options, visitor, withEverything } from './scene.ts';

/** What is open in the page, and how it gets there from a channel with a message of every element. */
const SIGHTS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a message of every element': (page) => page.locator('.v2 img').last().waitFor(),
  'a command answered for oneself alone': async (page) => {
    await page.keyboard.type('/tide Oslo private:True');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await log(page, 'Only you can see this').waitFor();
  },
  'the commands': async (page) => {
    await page.keyboard.type('/');
    await options(page).toHaveLength(3);
  },
  'suggestions for an option': async (page) => {
    await page.keyboard.type('/tide b');
    await options(page).toEqual(['Bergen', 'Bremen', 'Brest']);
    await page.keyboard.press('ArrowDown');
  },
  'an option that is missing': async (page) => {
    await page.keyboard.type('/tide ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required').waitFor();
  },
  'a select': async (page) => {
    await page.getByRole('button', { name: 'Another day' }).press('Enter');
    await page.getByRole('option', { name: 'Tomorrow' }).waitFor();
  },
  'a modal': async (page) => {
    await page.getByRole('button', { name: 'Ask more' }).press('Enter');
    await page.getByRole('dialog').waitFor();
  },
  'the menu of a message': async (page) => {
    await page.getByRole('button', { name: 'More actions' }).press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('menuitem', { name: 'Explain this' }).waitFor();
  },
  'the list of people': async (page) => {
    await openDrawer(page);
    await page.getByRole('button', { name: /Switch user/ }).click();
    await page.getByRole('dialog').waitFor();
  },
};

/** On a telephone what is beside the messages waits behind a button. */
async function openDrawer(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Servers and channels' });
  if (await button.isVisible()) await button.click();
}

describe.skipIf(leftOut)(`the page, looked over by axe${WITHOUT_BROWSER}`, () => {
  const visit = visitor();
  const inBothThemes = async (page: Page): Promise<void> => {
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect(await faultsOf(page), colorScheme).toEqual([]);
    }
  };

  it('finds a button without a name and grey on grey: it looks', () =>
    visit(async ({ page }) => {
      await page.evaluate(() => {
        const bad = '<button></button><p style="color:#777;background:#888">grey on grey</p>';
        document.querySelector('main')?.insertAdjacentHTML('beforeend', bad);
      });
      const ids = (await faultsOf(page)).map((fault) => fault.replace(/:.*/s, ''));
      expect(ids.toSorted()).toEqual(['button-name', 'color-contrast']);
    }));

  describe.each([1280, 360])('%i pixels wide, dark and light', (width) => {
    it('an empty channel', () => visit(({ page }) => inBothThemes(page), { width }));

    it.each(Object.entries(SIGHTS))('%s', (_name, go) =>
      visit(
        async ({ page }) => {
          await go(page);
          await inBothThemes(page);
        },
        { ...withEverything, width },
      ),
    );
  });
});
