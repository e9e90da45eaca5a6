import { describe, expect, it } from 'vitest';
import { buildPage } from '../../src/local/page/bundle.ts';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { log, rows, send, visitor, withEverything } from './scene.ts';

describe('before any program runs', async () => {
  const built = await buildPage({ title: 'Almanac <&>' });

  it("the page carries the bot's name in its title and its text, as text", () => {
    expect(built.html).toContain('<title>Almanac &lt;&amp;&gt;</title>');
    expect(built.html).toContain('<h1>Almanac &lt;&amp;&gt;</h1>');
    expect(built.html).not.toContain('Almanac <&>');
  });

  it('every file that the page asks for is there, and none lies elsewhere', () => {
    const asked = [...built.html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]);
    expect(asked.toSorted()).toEqual(Object.keys(built.files).toSorted());
    expect(String(built.files['/app/page.css']?.body)).not.toMatch(/url\((?!["']?data:)/);
  });
});

describe.skipIf(leftOut)(`places and people of the page${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

  it('Noor never sees what only Mara may see', () =>
    visit(async ({ page }) => {
      await page.keyboard.type('/tide Oslo private:True');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await log(page, 'Only you can see this').waitFor();
      await page.getByRole('button', { name: 'You are Mara' }).click();
      await page.locator('#users').getByRole('button', { name: 'Noor' }).click();
      await page.getByRole('button', { name: 'You are Noor' }).waitFor();
      await expect.poll(() => rows(page).count()).toBe(0);
    }));

  it('?user=1 is nobody here, so the page opens as the first person', () =>
    visit(({ page }) => page.getByRole('button', { name: 'You are Mara' }).waitFor(), { path: '?user=1' }));

  it('a reload keeps the channel, the conversation, what one alone may see, and what was begun', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: 'newsroom', exact: true }).click();
      await page.keyboard.type('when is high water?');
      await page.keyboard.press('Enter');
      await page.keyboard.type('/tide Oslo private:True');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await log(page, 'Only you can see this').waitFor();
      await page.keyboard.type('and tomor');
      await page.reload();
      await page.getByPlaceholder('Message #newsroom').waitFor();
      expect(await rows(page).count()).toBe(2);
      await log(page, 'when is high water?').waitFor();
      await log(page, 'Tide: port=Oslo, private=true').waitFor();
      await page.keyboard.type('row?');
      expect(await page.locator('#composer').inputValue()).toBe('and tomorrow?');
    }));

  it.each(['dark', 'light'] as const)('%s is the system’s choice, until one chooses otherwise', (system) =>
    visit(async ({ page }) => {
      const scheme = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const [dark, light] = ['rgb(49, 51, 56)', 'rgb(255, 255, 255)'];
      const other = system === 'dark' ? 'Light' : 'Dark';
      const theme = page.getByRole('combobox', { name: 'Theme' });
      await page.emulateMedia({ colorScheme: system });
      expect(await scheme()).toBe(system === 'dark' ? dark : light);
      await page.getByRole('button', { name: /Switch user/ }).click();
      await theme.selectOption(other);
      expect(await scheme()).toBe(system === 'dark' ? light : dark);
      await page.reload();
      await page.locator('#composer').waitFor();
      expect(await scheme()).toBe(system === 'dark' ? light : dark);
      await page.getByRole('button', { name: /Switch user/ }).click();
      await theme.selectOption('As the system');
      expect(await scheme()).toBe(system === 'dark' ? dark : light);
    }),
  );

  it('on a telephone the side bars wait behind a button', () =>
    visit(
      async ({ page }) => {
        const channel = page.getByRole('button', { name: 'newsroom', exact: true });
        expect(await channel.isVisible()).toBe(false);
        await page.getByRole('button', { name: 'Servers and channels' }).click();
        await channel.click();
        await page.getByPlaceholder('Message #newsroom').waitFor();
        await expect.poll(() => channel.isVisible()).toBe(false);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      },
      { ...withEverything, width: 390 },
    ));

  it('the end stays in sight while pictures load, and what is read above is left in place', () =>
    visit(async ({ page, discord, client }) => {
      const below = () =>
        page.locator('#scroller').evaluate((e) => Math.round(e.scrollHeight - e.scrollTop - e.clientHeight));
      await page.locator('.v2 img').last().waitFor();
      await expect.poll(below).toBe(0);
      await page.locator('#scroller').hover();
      await page.mouse.wheel(0, -300);
      await expect.poll(below).toBeGreaterThan(100);
      const before = await below();
      await send({ discord, client }, 'general', 'the ferry is late');
      await log(page, 'the ferry is late').waitFor();
      expect(await below()).toBeGreaterThan(before);
      await page.locator('#composer').focus();
    }, withEverything));

  it('what arrives in another channel marks it unread', () =>
    visit(async ({ page, discord, client }) => {
      await send({ discord, client }, 'newsroom', 'the ferry is late');
      await page.locator('.channel.unread', { hasText: 'newsroom' }).click();
      await log(page, 'the ferry is late').waitFor();
      await expect.poll(() => page.locator('.channel.unread').count()).toBe(0);
    }));

  it('the bot is typing, until its message comes', () =>
    visit(async ({ page, discord, client }) => {
      const channel = await client.channels.fetch(discord.channel('general'));
      if (channel?.isSendable() === true) await channel.sendTyping();
      await page.getByText('is typing').waitFor();
      await send({ discord, client }, 'general', 'done');
      await log(page, 'done').waitFor();
      await expect.poll(() => page.getByText('is typing').count()).toBe(0);
    }));
});
