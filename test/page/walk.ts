/** One picture that walks through the bot, step by step, as a telephone shows it: docs/walk.png. */
import type { Browser, Locator } from 'playwright-core';
import { command, next } from './cards.ts';

const PHONE = { width: 380, height: 700 };
/** Between the frames, and around them. */
const GAP = 16;
const TITLE = 48;

type Frame = Readonly<{ title: string; png: Buffer }>;

export async function photographWalk(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: PHONE, colorScheme: 'dark' });
  await page.goto(address);
  await page.locator('#composer').click();
  const frames: Frame[] = [];
  const shoot = async (title: string): Promise<void> => {
    await page.mouse.move(0, 0);
    frames.push({ title, png: await page.screenshot() });
  };
  await page.keyboard.type('/ask ');
  await page.keyboard.type('which allies');
  await page
    .getByRole('option', { name: /allies/ })
    .first()
    .waitFor();
  await shoot('1. Type: questions that have an answer are offered');
  const answer = await next(page, async () => {
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  });
  await top(answer);
  await shoot('2. The answer first, then whose words it rests on');
  await top(await next(page, () => answer.getByRole('button', { name: 'Sources' }).click()));
  await shoot('3. Sources, seen by you alone');
  const roll = await next(page, () => command(page, '/rollcall'));
  const drawn = await next(page, () => roll.getByRole('button', { name: 'Picture' }).click());
  await top(drawn.locator('.v2-container img').first());
  await shoot('4. Who holds what, as a picture');
  await page.close();
  await strip(browser, frames);
}

const top = (place: Locator): Promise<void> =>
  place.evaluate((one) => one.scrollIntoView({ block: 'start' }));

/** Side by side, each under its title. */
async function strip(browser: Browser, frames: readonly Frame[]): Promise<void> {
  const width = frames.length * (PHONE.width + GAP) + GAP;
  const page = await browser.newPage({ viewport: { width, height: PHONE.height + TITLE + 2 * GAP } });
  const figures = frames.map(
    ({ title, png }) =>
      `<figure><figcaption>${title}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
  );
  await page.setContent(
    `<style>body{margin:0;padding:${GAP}px;display:flex;gap:${GAP}px;background:#1e1f22;color:#f2f3f5;` +
      'font:600 16px "Noto Sans",sans-serif;width:max-content}figure{margin:0}' +
      `figcaption{height:${TITLE}px;width:${PHONE.width}px}img{display:block;border-radius:12px}</style>${figures.join('')}`,
  );
  await page.locator('body').screenshot({ path: 'docs/walk.png' });
  await page.close();
}
