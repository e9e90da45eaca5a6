import type { Client } from 'discord.js';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, buildPage } from '../../src/local/page/bundle.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local/server.ts';
import { discordWithBot } from '../local/connect.ts';
import { launch, leftOut, WITHOUT_BROWSER } from './browser.ts';
import { everything, openHarbour } from './harbour.ts';

let built: BuiltPage;
beforeAll(async () => {
  built = await buildPage({ title: 'Almanac <&>' });
});

describe('before any program runs', () => {
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

describe.skipIf(leftOut)(`the page in a browser${WITHOUT_BROWSER}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  type Scene = Readonly<{ page: Page; discord: LocalDiscord; client: Client<true> }>;
  type Setting = Readonly<{
    server?: Partial<LocalDiscordOptions>;
    look?: BrowserContextOptions;
    path?: string;
    /** What is there before the page is opened. */
    before?: (discord: LocalDiscord, client: Client<true>) => Promise<unknown>;
  }>;

  /** Opens the page on a local Discord of its own; a fault of the page or a request to the world fails the test. */
  async function visit(walk: (scene: Scene) => Promise<void>, setting: Setting = {}): Promise<void> {
    const { discord, client } = await discordWithBot({ title: 'Almanac', page: built, ...setting.server });
    await openHarbour(client);
    await setting.before?.(discord, client);
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...setting.look });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') faults.push(line.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(discord.url) && !request.url().startsWith('data:'))
        faults.push(request.url());
    });
    try {
      await page.goto(`${discord.url}/${setting.path ?? ''}`);
      await page.locator('#composer').waitFor();
      await walk({ page, discord, client });
      expect(faults).toEqual([]);
      expect(discord.violations).toEqual([]);
    } finally {
      await context.close();
    }
  }
  const rows = (page: Page) => page.locator('[role=article]');
  const log = (page: Page, text: string) => page.getByRole('log').getByText(text);
  const options = (page: Page) => expect.poll(() => page.getByRole('option').allTextContents());
  const focused = (page: Page, read: 'aria-label' | 'id' | 'text') =>
    expect.poll(() =>
      page.evaluate((name) => {
        const element = document.activeElement;
        return name === 'text' ? element?.textContent : element?.getAttribute(name);
      }, read),
    );
  const botSays = (text: string) => (discord: LocalDiscord, client: Client<true>) =>
    sendIn(client, discord.channel('general'), text);

  async function sendIn(
    client: Client<true>,
    id: string,
    body: Parameters<Extract<ReturnType<Client['channels']['cache']['get']>, { send: unknown }>['send']>[0],
  ): Promise<void> {
    const channel = await client.channels.fetch(id);
    if (channel?.isSendable() === true) await channel.send(body);
  }
  const withEverything: Setting = {
    before: (discord, client) => sendIn(client, discord.channel('general'), everything()),
  };

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
      expect(await box.locator('blockquote, small, li').count()).toBe(4);
      expect(await box.getByRole('link', { name: 'Open' }).getAttribute('target')).toBe('_blank');
    }, withEverything));

  it('right-click on a message of the bot: no edit, no delete; Apps ▸ Explain this', () =>
    visit(
      async ({ page }) => {
        await log(page, 'second').click({ button: 'right' });
        await expect
          .poll(() => page.getByRole('menuitem').allTextContents())
          .toEqual(['Reply', 'Create Thread', 'Copy Text', 'Apps']);
        await page.getByRole('menuitem', { name: 'Apps' }).click();
        await page.getByRole('menuitem', { name: 'Explain this' }).click();
        await log(page, 'Explained: second').waitFor();
      },
      { before: botSays('second') },
    ));

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
    visit(
      async ({ page }) => {
        await page.getByRole('button', { name: 'More actions' }).press('Enter');
        await focused(page, 'text').toBe('Reply');
        await page.keyboard.press('ArrowUp');
        await page.keyboard.press('ArrowRight');
        await focused(page, 'text').toBe('Explain this');
        await page.keyboard.press('Escape');
        await focused(page, 'aria-label').toBe('More actions');
      },
      { before: botSays('second') },
    ));

  it('a thread is named, made and opened', () =>
    visit(
      async ({ page, discord }) => {
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
      },
      { before: botSays('about spring') },
    ));

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

  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) <script>alert(1)</script>';
  it(`${hostile} is shown as typed, also in an embed`, () =>
    visit(
      async ({ page }) => {
        await page.locator('discord-embed').waitFor();
        await expect.poll(() => page.locator('.md').allTextContents()).toEqual([hostile, hostile]);
        expect(await page.locator('img[onerror], a[href^="javascript:"], #app script').count()).toBe(0);
      },
      {
        before: (discord, client) =>
          sendIn(client, discord.channel('general'), {
            content: hostile,
            embeds: [{ title: hostile, description: hostile, author: { name: hostile } }],
          }),
      },
    ));

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
      { ...withEverything, look: { viewport: { width: 390, height: 844 } } },
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
      await sendIn(client, discord.channel('general'), 'the ferry is late');
      await log(page, 'the ferry is late').waitFor();
      expect(await below()).toBeGreaterThan(before);
      await page.locator('#composer').focus();
    }, withEverything));

  it('what arrives in another channel marks it unread', () =>
    visit(async ({ page, discord, client }) => {
      await sendIn(client, discord.channel('newsroom'), 'the ferry is late');
      await page.locator('.channel.unread', { hasText: 'newsroom' }).click();
      await log(page, 'the ferry is late').waitFor();
      await expect.poll(() => page.locator('.channel.unread').count()).toBe(0);
    }));

  it('the bot is typing, until its message comes', () =>
    visit(async ({ page, discord, client }) => {
      const channel = await client.channels.fetch(discord.channel('general'));
      if (channel?.isSendable() === true) await channel.sendTyping();
      await page.getByText('is typing').waitFor();
      await sendIn(client, discord.channel('general'), 'done');
      await log(page, 'done').waitFor();
      await expect.poll(() => page.getByText('is typing').count()).toBe(0);
    }));
});
