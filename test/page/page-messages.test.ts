import { describe, expect, it } from 'vitest';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { botSays, focused, log, rows, visitor, withEverything } from './scene.ts';

describe.skipIf(leftOut)(`messages of the page${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

  it('a button waits, then its answer comes; one without an answer says so', () =>
    visit(
      async ({ page }) => {
        await page.getByRole('button', { name: 'Next tide' }).click();
        await log(page, 'Pressed next').waitFor();
        await page.getByRole('button', { name: 'Fails' }).click();
        await page.locator('button.waits', { hasText: 'Fails' }).waitFor();
        await page.getByRole('alert').getByText('did not respond').waitFor();
        expect(await page.locator('button.waits').count()).toBe(0);
        expect(await page.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
      },
      { ...withEverything, server: { timing: { ackMs: 500 } } },
    ));

  it('a select by keyboard', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: 'Another day' }).press('Enter');
      await focused(page, 'text').toContain('Today');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await log(page, 'Pressed tomorrow').waitFor();
    }, withEverything));

  it('a modal: its field is sent, then it closes', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: 'Ask more' }).click();
      await page.getByLabel('Your question').fill('And tomorrow?');
      await page.getByRole('button', { name: 'Submit' }).click();
      await log(page, 'Asked: And tomorrow?').waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
    }, withEverything));

  it('a modal that is left with Escape sends nothing', () =>
    visit(async ({ page, discord }) => {
      await page.getByRole('button', { name: 'Ask more' }).click();
      await page.getByLabel('Your question').fill('Never mind');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(discord.as('mara').messages('general')).toHaveLength(1);
    }, withEverything));

  it('a container with every element of Components V2', () =>
    visit(async ({ page }) => {
      const box = page.locator('.v2-container');
      expect(await box.evaluate((element) => getComputedStyle(element).getPropertyValue('--accent'))).toBe(
        '#3aa0d8',
      );
      expect(await box.getByRole('heading', { name: 'High water at Bergen' }).count()).toBe(1);
      expect(await box.getByRole('link', { name: 'the tables' }).getAttribute('href')).toBe(
        'https://example.org/tides',
      );
      const pictures = box.locator('img');
      expect(await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('alt')))).toEqual([
        'Waves',
        'The curve of the day',
      ]);
      await expect
        .poll(() =>
          pictures.evaluateAll((all) =>
            all.map((one) => one instanceof HTMLImageElement && one.naturalWidth),
          ),
        )
        .toEqual([24, 24]);
      expect(await box.getByRole('link', { name: 'tides.csv' }).count()).toBe(1);
      const saving = page.waitForEvent('download');
      await box.getByRole('link', { name: 'tides.csv' }).click();
      expect((await saving).suggestedFilename()).toBe('tides.csv');
      expect(await box.locator('blockquote, small, li').count()).toBe(4);
      expect(await box.getByRole('link', { name: 'Open' }).getAttribute('target')).toBe('_blank');
    }, withEverything));

  it('right-click on a message of the bot: no edit, no delete; Apps ▸ Explain this', () =>
    visit(async ({ page }) => {
      await log(page, 'second').click({ button: 'right' });
      await expect
        .poll(() => page.getByRole('menuitem').allTextContents())
        .toEqual(['Reply', 'Create Thread', 'Copy Text', 'Apps']);
      await page.getByRole('menuitem', { name: 'Apps' }).click();
      await page.getByRole('menuitem', { name: 'Explain this' }).click();
      await log(page, 'Explained: second').waitFor();
    }, botSays('second')));

  it('right-click on an own message: edit, reply, delete', () =>
    visit(async ({ page, discord }) => {
      const mine = () => discord.as('mara').messages('general');
      await page.keyboard.type('first');
      await page.keyboard.press('Enter');
      await log(page, 'first').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Edit Message' }).click();
      await page.getByLabel('Edit message').fill('first again');
      await page.keyboard.press('Enter');
      await log(page, '(edited)').waitFor();
      await log(page, 'first again').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Reply' }).click();
      await page.keyboard.type('indeed');
      await page.keyboard.press('Enter');
      await log(page, 'indeed').waitFor();
      expect(mine()[1]?.referenced_message?.id).toBe(mine()[0]?.id);
      await log(page, 'indeed').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Delete Message' }).click();
      await expect.poll(() => rows(page).count()).toBe(1);
      expect(mine().map(({ content }) => content)).toEqual(['first again']);
    }));

  it('the menu opens, moves and closes by keyboard', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: 'More actions' }).press('Enter');
      await focused(page, 'text').toBe('Reply');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      await focused(page, 'text').toBe('Explain this');
      await page.keyboard.press('Escape');
      await focused(page, 'aria-label').toBe('More actions');
    }, botSays('second')));

  it('a thread is named, made and opened', () =>
    visit(async ({ page, discord }) => {
      await log(page, 'about spring').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Create Thread' }).click();
      await page.getByLabel('Thread name').fill('Spring');
      await page.keyboard.press('Enter');
      await page.getByPlaceholder('Message "Spring"').fill('hello, thread');
      await page.keyboard.press('Enter');
      await log(page, 'hello, thread').waitFor();
      expect(
        discord
          .as('mara')
          .messages('Spring')
          .map(({ content }) => content),
      ).toEqual(['hello, thread']);
    }, botSays('about spring')));

  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>';
  it(`${hostile} is shown as typed, also in an embed`, () =>
    visit(
      async ({ page }) => {
        await page.locator('discord-embed').waitFor();
        await expect.poll(() => page.locator('.md').allTextContents()).toEqual([hostile, hostile]);
        expect(await page.locator('img[onerror], a[href^="javascript:"], #app script').count()).toBe(0);
      },
      botSays({
        content: hostile,
        embeds: [{ title: hostile, description: hostile, author: { name: hostile } }],
      }),
    ));
});
