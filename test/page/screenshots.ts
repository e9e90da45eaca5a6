/** `npm run screenshots`: the pictures of the README and of docs/pictures, from the page that `npm start` serves. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from './browser.ts';
import { photographCards, photographPictures } from './cards.ts';
import { photographWalk } from './walk.ts';

const SIZE = { width: 1280, height: 800 };

const stateDir = mkdtempSync(join(tmpdir(), 'screenshots-'));
const env = { ...process.env, PORT: '0', STATE_DIR: stateDir, DISCORD_TOKEN: '' };
const bot = spawn(process.execPath, ['src/bin/start.ts'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
const browser = await launch();
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'dark' });
  const address = await addressOf(bot);
  await page.goto(address);
  await askByMention(page, 'who stood with the US on this?');
  await page.screenshot({ path: 'docs/page.png' });
  await typeCommand(page);
  await page.screenshot({ path: 'docs/commands.png' });
  await photographCards(browser, address);
  await photographPictures(browser);
  await photographWalk(browser, address);
} finally {
  await browser.close();
  bot.kill();
  await once(bot, 'exit');
  rmSync(stateDir, { recursive: true });
}

/** What `npm start` prints first. */
async function addressOf({ stdout }: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of stdout ?? []) {
    printed += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    if (address !== undefined) return address;
  }
  throw new Error(`npm start ended before it printed an address: ${printed}`);
}

async function askByMention(page: Page, question: string): Promise<void> {
  await page.locator('#composer').waitFor();
  await page.keyboard.type('@rol');
  await page.getByRole('option', { name: 'Rollcall' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
  await page.getByRole('button').filter({ hasText: 'Delete' }).waitFor();
}

/** As far as the suggestions for a name that is only begun. */
async function typeCommand(page: Page): Promise<void> {
  await page.keyboard.type('/who ');
  await page.keyboard.type('chin');
  await page.getByRole('option', { name: /China/ }).first().waitFor();
}
