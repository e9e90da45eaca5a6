/** Pictures of cards, as a phone shows them in dark and light, for docs/pictures. */
import type { Browser, Locator, Page } from 'playwright-core';
import { openBot } from '../../src/launch/open-bot.ts';
import { createPictures } from '../../src/picture/pictures.ts';
import { openDrawing } from '../../src/picture/thread.ts';
import { pageOf } from '../../src/render/discord/page.ts';

const FOLDER = 'docs/pictures';
/** A phone's width; high enough that no message is scrolled. */
const PHONE = { width: 360, height: 3200 };
const SCHEMES = ['dark', 'light'] as const;

/** What is asked, by the name of its picture. */
const ASKED = {
  answer: 'who did it',
  conflict: 'how many US organisations were hacked',
  unknown: 'how many Canadian servers were breached',
  compare: 'compare the UK and the EU',
};

export async function photographCards(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: PHONE });
  await page.goto(address);
  await page.locator('#composer').waitFor();
  for (const [name, question] of Object.entries(ASKED)) {
    const answer = await next(page, () => mention(page, question));
    await inBoth(page, answer, name);
    if (name !== 'answer') continue;
    const button = answer.getByRole('button', { name: 'Sources' });
    await inBoth(page, await next(page, () => button.click()), 'sources');
  }
  const roll = await next(page, () => command(page, '/rollcall'));
  await inBoth(page, roll, 'rollcall');
  await page.close();
}

/** The message that comes after the act. */
export async function next(page: Page, act: () => Promise<void>): Promise<Locator> {
  const answers = page.locator('[role=article]', { has: page.locator('.v2-container') });
  const before = await answers.count();
  await act();
  const answer = answers.nth(before);
  await answer.waitFor();
  return answer;
}

async function mention(page: Page, question: string): Promise<void> {
  await page.locator('#composer').click();
  await page.keyboard.type('@rol');
  await page.getByRole('option', { name: 'Rollcall' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
}

export async function command(page: Page, name: string): Promise<void> {
  await page.locator('#composer').click();
  await page.keyboard.type(`${name} `);
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
}

async function inBoth(page: Page, message: Locator, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await message.screenshot({ path: `${FOLDER}/${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'dark' });
}

/** The pictures that the bot draws, as wide as a phone. */
export async function photographPictures(browser: Browser): Promise<void> {
  const opened = openBot('data');
  if (!opened.ok) throw new Error(opened.problems.join('\n'));
  const { bot } = opened;
  const now = new Date(0);
  const pictures = createPictures(() => openDrawing(undefined));
  const page = await browser.newPage({ viewport: PHONE });
  const drawn = [
    { name: 'picture-rollcall', answer: bot.rollcall({}, now).answer, view: 'whole' },
    { name: 'picture-how-sure', answer: bot.rollcall({}, now).answer, view: 'sure' },
    { name: 'picture-timeline', answer: bot.timeline({}, now).answer, view: 'whole' },
    { name: 'picture-compare', answer: bot.compare({ a: 'uk', b: 'eu' }, now).answer, view: 'whole' },
  ] as const;
  for (const { name, answer, view } of drawn) {
    for (const theme of SCHEMES) {
      const picture = await pictures({ answer, page: pageOf(answer, 0).answer, view, theme });
      if (!picture) throw new Error(`nothing is drawn for ${name}`);
      await page.setContent(
        `<img width="${PHONE.width}" src="data:image/png;base64,${picture.png.toString('base64')}">`,
      );
      await page.locator('img').screenshot({ path: `${FOLDER}/${name}-${theme}.png` });
    }
  }
  await page.close();
}
