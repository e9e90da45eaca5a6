import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, buildPage } from '../../src/local/page/bundle.ts';
import type { PageMessage } from '../../src/local/page-api.ts';
import { browserPath, launch } from './browser.ts';
import {
  ada,
  bot,
  everything,
  grace,
  message,
  type SmallDiscord,
  startSmallDiscord,
} from './small-discord.ts';

const WITHOUT =
  browserPath === undefined ? ' (left out: no Chromium on this machine, apt-get install chromium)' : '';

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

describe.skipIf(browserPath === undefined)(`the page in a browser${WITHOUT}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** Opens the page on a server of its own; any fault of the page or request to the world fails the test. */
  async function visit(
    start: readonly PageMessage[],
    walk: (page: Page, server: SmallDiscord) => Promise<void>,
    look: { width: number; path?: string } = { width: 1280 },
  ): Promise<void> {
    const server = await startSmallDiscord(built, start);
    const page = await browser.newPage({ viewport: { width: look.width, height: 800 } });
    page.setDefaultTimeout(5000);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(server.url) && !request.url().startsWith('data:'))
        faults.push(request.url());
    });
    try {
      await page.goto(server.url + (look.path ?? ''));
      await page.locator('#composer').waitFor();
      await walk(page, server);
      expect(faults).toEqual([]);
    } finally {
      await page.close();
      await server.close();
    }
  }
  const said = (page: Page): Promise<string[]> => page.locator('[role=article]').allInnerTexts();
  const log = (page: Page, text: string) => page.getByRole('log').getByText(text);

  it('/tide, br, Tab, Enter, by keyboard alone', () =>
    visit([], async (page, server) => {
      await page.keyboard.type('/ti');
      await expect
        .poll(() => page.getByRole('option').allInnerTexts())
        .toEqual([expect.stringContaining('/tide')]);
      await page.keyboard.press('Enter');
      await page.keyboard.type('br');
      await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Bremen', 'Brest']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await expect.poll(() => page.locator('.chip input').inputValue()).toBe('Brest');
      await page.keyboard.press('Enter');
      await log(page, 'port=port:brest').waitFor();
      expect(server.actions.at(-1)).toMatchObject({
        do: 'slash',
        command: '71',
        options: [{ name: 'port', value: 'port:brest' }],
      });
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('composer');
    }));

  it('/tide with text that is no suggestion is sent as typed', () =>
    visit([], async (page, server) => {
      await page.keyboard.type('/tide Atlantis');
      await page.getByText('No options match your search').waitFor();
      await page.keyboard.press('Enter');
      await log(page, 'port=Atlantis').waitFor();
      expect(server.actions.at(-1)).toMatchObject({ options: [{ name: 'port', value: 'Atlantis' }] });
    }));

  it('/tide private:True unit:Feet, an empty port is refused', () =>
    visit([], async (page, server) => {
      await page.keyboard.type('/tide ');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await page.getByText('This option is required').waitFor();
      expect(server.actions.filter((action) => action.do === 'slash')).toEqual([]);
      await page.keyboard.type('Oslo private:');
      await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['True', 'False']);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '+1 more' }).click();
      await page.getByRole('option', { name: 'unit' }).click();
      await page.getByRole('option', { name: 'Feet' }).click();
      await page.keyboard.press('Enter');
      await page.getByText('Only you can see this').waitFor();
      expect(server.actions.at(-1)).toMatchObject({
        options: [
          { name: 'port', value: 'Oslo' },
          { name: 'unit', value: 'ft' },
          { name: 'private', value: true },
        ],
      });
      await page.getByRole('button', { name: 'Dismiss message' }).click();
      await expect.poll(() => said(page)).toEqual([]);
    }));

  it('Backspace in an empty option goes back, Escape leaves the command', () =>
    visit([], async (page) => {
      await page.keyboard.type('/tide Oslo');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.chip').count()).toBe(2);
      await page.keyboard.press('Backspace');
      await expect.poll(() => page.locator('.chip').count()).toBe(1);
      expect(await page.locator('.chip.on input').inputValue()).toBe('Oslo');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('#composer').waitFor();
      expect(await page.locator('#composer').inputValue()).toBe('');
    }));

  it('/slow: the application did not respond', () =>
    visit([], async (page) => {
      await page.keyboard.type('/slow ');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('The application did not respond').waitFor();
      await page.getByRole('button', { name: 'Dismiss message' }).click();
      await expect.poll(() => said(page)).toEqual([]);
    }));

  it('@al, Enter, a question: a mention reaches the server', () =>
    visit([], async (page, server) => {
      await page.keyboard.type('@al');
      await page.getByRole('option', { name: 'Almanac' }).waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.type('when is high water?');
      await page.keyboard.press('Enter');
      await log(page, 'when is high water?').waitFor();
      expect(server.actions).toMatchObject([{ do: 'say', content: `<@${bot.id}> when is high water?` }]);
    }));

  it('a press shows that it waits, and a failed one says so', () =>
    visit([everything()], async (page, server) => {
      await page.getByRole('button', { name: 'Next tide' }).click();
      await log(page, 'Pressed next').waitFor();
      await page.getByRole('button', { name: 'Fails' }).click();
      await page.getByRole('alert').getByText('This interaction failed').waitFor();
      expect(server.actions).toMatchObject([
        { do: 'press', customId: 'next' },
        { do: 'press', customId: 'fail' },
      ]);
      expect(await page.getByRole('button', { name: 'Delete' }).isDisabled()).toBe(true);
    }));

  it('a select by keyboard', () =>
    visit([everything()], async (page, server) => {
      await page.getByRole('button', { name: 'Another day' }).press('Enter');
      await page.getByRole('option', { name: 'Today' }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await log(page, 'Pressed tomorrow').waitFor();
      expect(server.actions).toMatchObject([{ do: 'press', customId: 'day', values: ['tomorrow'] }]);
    }));

  it('a modal: its field is sent, then it closes', () =>
    visit([everything()], async (page, server) => {
      await page.getByRole('button', { name: 'Ask more' }).click();
      await page.getByLabel('Your question').fill('And tomorrow?');
      await page.getByRole('button', { name: 'Submit' }).click();
      await log(page, 'Asked: And tomorrow?').waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(server.actions.at(-1)).toMatchObject({
        do: 'submit',
        customId: 'more',
        fields: [{ name: 'question', value: 'And tomorrow?' }],
      });
    }));

  it('a container with every element of Components V2', () =>
    visit([everything()], async (page) => {
      const box = page.locator('.v2-container');
      expect(await box.evaluate((element) => getComputedStyle(element).getPropertyValue('--accent'))).toBe(
        '#3aa0d8',
      );
      expect(await box.getByRole('heading', { name: 'High water at Bergen' }).count()).toBe(1);
      expect(await box.getByRole('link', { name: 'the tables' }).getAttribute('href')).toBe(
        'https://example.org/tides',
      );
      expect(
        await box.locator('img').evaluateAll((all) => all.map((one) => one.getAttribute('alt'))),
      ).toEqual(['Waves', 'The curve of the day']);
      expect(await box.getByRole('link', { name: 'tides.csv' }).count()).toBe(1);
      expect(await box.locator('blockquote, small, li').count()).toBe(4);
      expect(await box.getByRole('link', { name: 'Open' }).getAttribute('target')).toBe('_blank');
    }));

  it('right-click: reply, edit, delete, thread and the message commands', () =>
    visit(
      [message({ author: ada, content: 'first' }), message({ author: grace, content: 'second' })],
      async (page, server) => {
        await page.getByText('second').click({ button: 'right' });
        await expect
          .poll(() => page.getByRole('menuitem').allInnerTexts())
          .toEqual(['Reply', 'Create Thread', 'Copy Text', 'Apps']);
        await page.getByRole('menuitem', { name: 'Apps' }).click();
        await page.getByRole('menuitem', { name: 'Explain this' }).click();
        await log(page, 'Explained: second').waitFor();
        await page.getByText('first').click({ button: 'right' });
        await page.getByRole('menuitem', { name: 'Edit Message' }).click();
        await page.getByLabel('Edit message').fill('first again');
        await page.keyboard.press('Enter');
        await page.getByText('(edited)').waitFor();
        await page.getByText('first again').click({ button: 'right' });
        await page.getByRole('menuitem', { name: 'Reply' }).click();
        await page.keyboard.type('indeed');
        await page.keyboard.press('Enter');
        await log(page, 'indeed').waitFor();
        await page.getByText('indeed').click({ button: 'right' });
        await page.getByRole('menuitem', { name: 'Delete Message' }).click();
        await expect.poll(() => log(page, 'indeed').count()).toBe(0);
        expect(server.actions.map((action) => action.do)).toEqual([
          'message-command',
          'edit',
          'say',
          'delete',
        ]);
        expect(server.actions[2]).toMatchObject({ replyTo: expect.any(String) });
      },
    ));

  it('the menu opens, moves and closes by keyboard', () =>
    visit([message({ author: grace, content: 'second' })], async (page, server) => {
      await page.getByRole('button', { name: 'More actions' }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Reply');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Explain this');
      await page.keyboard.press('Escape');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('More actions');
      expect(server.actions).toEqual([]);
    }));

  it('a thread is named, made and opened', () =>
    visit([message({ author: ada, content: 'about spring' })], async (page, server) => {
      await page.getByText('about spring').click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Create Thread' }).click();
      await page.getByLabel('Thread name').fill('Spring');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Spring', exact: true }).first().waitFor();
      expect(server.actions).toMatchObject([{ do: 'thread', channel: '11', name: 'Spring' }]);
    }));

  it('Grace never sees what only Ada may see', () => {
    const secret = message({ author: bot, content: 'for Ada', ephemeralFor: ada.id });
    return visit([secret], async (page) => {
      await log(page, 'for Ada').waitFor();
      await page.getByRole('button', { name: 'Switch user' }).click();
      await page.getByRole('button', { name: 'Grace' }).click();
      await page.getByRole('button', { name: 'You are Grace' }).waitFor();
      await expect.poll(() => said(page)).toEqual([]);
    });
  });

  it('<img src=x onerror=alert(1)> and [x](javascript:alert(1)) are shown as typed', () => {
    const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert(1))';
    const embeds = [
      {
        title: hostile,
        url: 'javascript:alert(1)',
        description: hostile,
        author: { name: hostile, url: 'javascript:alert(1)' },
      },
    ];
    return visit(
      [message({ author: { ...grace, global_name: hostile }, content: hostile, embeds })],
      async (page) => {
        await page.locator('discord-embed').waitFor();
        expect(await page.locator('.md').first().textContent()).toBe(hostile);
        expect(await page.locator('img[onerror], a[href^="javascript:"]').count()).toBe(0);
      },
    );
  });

  it('on a telephone the side bars wait behind a button', () =>
    visit(
      [message({ author: ada, content: 'hello' })],
      async (page) => {
        const channel = page.getByRole('button', { name: 'tides', exact: true });
        expect(await channel.isVisible()).toBe(false);
        await page.getByRole('button', { name: 'Servers and channels' }).click();
        await channel.click();
        await page.getByRole('heading', { name: 'tides', exact: true }).waitFor();
        await expect.poll(() => channel.isVisible()).toBe(false);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      },
      { width: 390 },
    ));

  it('what arrives in another channel marks it unread', () =>
    visit([], async (page, server) => {
      server.tell({ tell: 'message', message: message({ author: bot, channel_id: '12', content: 'news' }) });
      await page.locator('.channel.unread', { hasText: 'tides' }).click();
      await log(page, 'news').waitFor();
      await expect.poll(() => page.locator('.channel.unread').count()).toBe(0);
    }));

  it('Almanac is typing, until its message comes', () =>
    visit([], async (page, server) => {
      server.tell({ tell: 'typing', channel: '11' });
      await page.getByText('is typing').waitFor();
      server.tell({ tell: 'message', message: message({ author: bot, content: 'done' }) });
      await log(page, 'done').waitFor();
      await expect.poll(() => page.getByText('is typing').count()).toBe(0);
    }));
});
