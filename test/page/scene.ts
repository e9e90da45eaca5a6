/** The page in a browser, on a local Discord with a bot of the real discord.js. */
import type { Client } from 'discord.js';
import type { Browser, ConsoleMessage, Locator, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type BuiltPage, buildPage } from '../../src/local/page/bundle.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/local/server.ts';
import { discordWithBot } from '../local/connect.ts';
import { launch } from './browser.ts';
import { everything, openHarbour } from './harbour.ts';

type Scene = Readonly<{ page: Page; discord: LocalDiscord; client: Client<true> }>;
type Setting = Readonly<{
  server?: Partial<LocalDiscordOptions>;
  width?: number;
  path?: string;
  /** Where the walk meets a refusal; nowhere, if absent. */
  refused?: readonly string[];
  /** What is there before the page is opened. */
  before?: (discord: LocalDiscord, client: Client<true>) => Promise<unknown>;
}>;
export type Visit = (walk: (scene: Scene) => Promise<void>, setting?: Setting) => Promise<void>;

/** Starts one browser for the tests of a suite. Each test has a server, and so an origin, of its own. */
export function visitor(): Visit {
  let browser: Browser | undefined;
  let page: Page | undefined;
  let built: BuiltPage | undefined;
  beforeAll(async () => {
    built = await buildPage({ title: 'Almanac' });
    browser = await launch();
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
  });
  afterAll(() => browser?.close());
  return async (walk, setting = {}) => {
    if (built === undefined || page === undefined) throw new Error('a visit begins only inside a test');
    const { discord, client } = await discordWithBot({ title: 'Almanac', page: built, ...setting.server });
    await openHarbour(client);
    await setting.before?.(discord, client);
    await page.setViewportSize({ width: setting.width ?? 1280, height: 800 });
    const { faults, stop } = watch(page, discord.url);
    try {
      await page.goto(`${discord.url}/${setting.path ?? ''}`);
      await page.locator('#composer').waitFor();
      await walk({ page, discord, client });
      expect(faults).toEqual([]);
      expect(discord.violations.map(({ where }) => where)).toEqual(setting.refused ?? []);
    } finally {
      stop();
      await page.goto('about:blank');
    }
  };
}

/** Faults of the page, and requests to anywhere but its own server. */
function watch(page: Page, own: string): { faults: readonly string[]; stop(): void } {
  const faults: string[] = [];
  const failed = (error: Error): void => void faults.push(error.message);
  const logged = (line: ConsoleMessage): void => void (line.type() === 'error' && faults.push(line.text()));
  const asked = (request: Request): void => {
    const url = request.url();
    if (!url.startsWith(own) && !url.startsWith('data:')) faults.push(url);
  };
  page.on('pageerror', failed).on('console', logged).on('request', asked);
  return {
    faults,
    stop: () => page.off('pageerror', failed).off('console', logged).off('request', asked),
  };
}

type Sendable = Extract<ReturnType<Client['channels']['cache']['get']>, { send: unknown }>;

export async function send(
  { discord, client }: Pick<Scene, 'discord' | 'client'>,
  channel: string,
  body: Parameters<Sendable['send']>[0],
): Promise<void> {
  const found = await client.channels.fetch(discord.channel(channel));
  if (found?.isSendable() !== true) throw new Error(`nothing can be sent in ${channel}`);
  await found.send(body);
}
export const botSays = (body: Parameters<Sendable['send']>[0]): Setting => ({
  before: (discord, client) => send({ discord, client }, 'general', body),
});
export const withEverything: Setting = {
  before: (discord, client) => send({ discord, client }, 'general', everything()),
};

export const rows = (page: Page): Locator => page.locator('[role=article]');
export const log = (page: Page, text: string): Locator => page.getByRole('log').getByText(text);
export const options = (page: Page) => expect.poll(() => page.getByRole('option').allTextContents());
export const focused = (page: Page, read: 'aria-label' | 'id' | 'text') =>
  expect.poll(() =>
    page.evaluate((name) => {
      const element = document.activeElement;
      return name === 'text' ? element?.textContent : element?.getAttribute(name);
    }, read),
  );
