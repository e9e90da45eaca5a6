import { type Client, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { focused, log, options, rows, visitor } from './scene.ts';

describe.skipIf(leftOut)(`commands of the page${WITHOUT_BROWSER}`, () => {
  const visit = visitor();

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

  it('/lamp lists its sub-commands, and "/lamp on" takes a channel and a role by their names', () => {
    const lit: string[] = [];
    return visit(
      async ({ page }) => {
        await page.keyboard.type('/lamp');
        await options(page).toEqual([
          expect.stringContaining('/lamp on'),
          expect.stringContaining('/lamp off'),
        ]);
        await page.keyboard.type(' on ');
        await page.keyboard.type('news');
        await options(page).toEqual(['#newsroom']);
        await page.keyboard.press('Enter');
        await page.keyboard.type('w');
        await focused(page, 'aria-label').toMatch(/^who/);
        await page.keyboard.type('mod');
        await options(page).toEqual(['Moderators']);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Enter');
        await expect.poll(() => lit).toEqual(['on: newsroom, Moderators']);
      },
      { before: (_discord, client) => lightLamps(client, lit) },
    );
  });

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
});

/** A command with sub-commands, beside those of the harbour. */
async function lightLamps(client: Client<true>, lit: string[]): Promise<void> {
  const where = { type: 7, name: 'where', description: 'Where', required: true } as const;
  const who = { type: 8, name: 'who', description: 'Who' } as const;
  await client.application.commands.create({
    ...{ name: 'lamp', description: 'Lamps' },
    options: [
      { type: 1, name: 'on', description: 'Lights it', options: [where, who] },
      { type: 1, name: 'off', description: 'Puts it out' },
    ],
  });
  client.on(Events.InteractionCreate, (interaction) => {
    if (!interaction.isChatInputCommand() || interaction.commandName !== 'lamp') return;
    const { options } = interaction;
    const named = `${options.getChannel('where')?.name}, ${options.getRole('who')?.name}`;
    lit.push(`${options.getSubcommand()}: ${named}`);
  });
}
