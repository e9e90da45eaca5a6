import { describe, expect, it } from 'vitest';
import { faultsOf } from './axe.ts';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { focused, log, visitor, withEverything } from './scene.ts';

describe.skipIf(leftOut)(`what goes over the wire, at the page${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

  it('F8 opens it with the keyboard in it, a refusal shows with its code, Escape closes it', () =>
    visit(
      async ({ page, discord }) => {
        await page.keyboard.press('F8');
        const panel = page.getByRole('complementary', { name: 'On the wire' });
        await focused(page, 'aria-label').toBe('Requests and events, newest first');
        await panel.getByRole('cell', { name: 'GUILD_CREATE Press Room' }).waitFor();
        await fetch(`${discord.apiUrl}/v10/channels/1/messages`, {
          ...{ method: 'POST', body: '{"content":"hello"}' },
          headers: { authorization: 'Bot any', 'content-type': 'application/json' },
        });
        await expect
          .poll(() => panel.getByRole('row').nth(1).textContent())
          .toMatch(/POST \/channels\/1\/messages\s*Refused 10003: Unknown Channel\s*404\d+ ms/);
        await panel.getByRole('checkbox', { name: 'Refused only' }).check();
        expect(await panel.getByRole('row').count()).toBe(2);
        expect(await faultsOf(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await panel.waitFor({ state: 'detached' });
        await focused(page, 'id').toBe('composer');
      },
      { refused: ['POST /api/v10/channels/1/messages'] },
    ));

  it('its button opens and closes it and keeps the focus; a press of the bot’s button shows', () =>
    visit(async ({ page }) => {
      const toggle = page.getByRole('button', { name: 'On the wire' });
      await toggle.press('Enter');
      await page.getByRole('button', { name: 'Next tide' }).click();
      await log(page, 'Pressed next').waitFor();
      await page.getByRole('cell', { name: 'INTERACTION_CREATE Mara uses next, in #general' }).waitFor();
      await page.getByRole('cell', { name: /^POST \/interactions\/\d+\/…\/callback/ }).waitFor();
      await page.getByRole('region', { name: 'Requests and events' }).press('Escape');
      await focused(page, 'aria-label').toBe('On the wire');
      expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    }, withEverything));
});
