import { ApplicationIntegrationType, type Client, InteractionContextType } from 'discord.js';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { leftOut, WITHOUT_BROWSER } from './browser.ts';
import { log, options, rows, visitor } from './scene.ts';

async function become(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /Switch user/ }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.getByRole('button', { name: `You are ${name}` }).waitFor();
}

async function commandsOf(page: Page, expected: readonly string[]): Promise<void> {
  await page.locator('#composer').fill('/');
  await options(page).toEqual(expected.map((name) => expect.stringContaining(name)));
  await page.locator('#composer').fill('');
}

const { GuildInstall, UserInstall } = ApplicationIntegrationType;
const { Guild, BotDM, PrivateChannel } = InteractionContextType;

/** One that goes everywhere, and one for moderators of servers that invited the bot. */
const commands = async (_discord: unknown, client: Client<true>) => {
  await client.application.commands.set([
    {
      ...{ name: 'tide', description: 'When the tide turns' },
      contexts: [Guild, BotDM, PrivateChannel],
      integrationTypes: [GuildInstall, UserInstall],
    },
    {
      ...{ name: 'locks', description: 'Who opens the locks', defaultMemberPermissions: 'ManageGuild' },
      contexts: [Guild],
      integrationTypes: [GuildInstall],
    },
  ]);
};

describe.skipIf(leftOut)(`who one can be at the page${WITHOUT_BROWSER}`, () => {
  const visit = visitor();
  const everywhere = { server: { elsewhere: true }, before: commands };

  it('says what each is: members, a moderator, and someone who takes the bot along', () =>
    visit(async ({ page }) => {
      await page.getByRole('button', { name: /Switch user/ }).click();
      const people = page.getByRole('dialog').getByRole('button');
      expect(await people.allInnerTexts()).toEqual([
        'Mara\nMember',
        'Noor\nModerator',
        'Kim\nMember',
        expect.stringMatching(/^Juno\nUses .* without a server/),
      ]);
    }, everywhere));

  it('a command for moderators is hidden from a member, and from a moderator in her direct messages', () =>
    visit(async ({ page }) => {
      await commandsOf(page, ['/tide']);
      await become(page, 'Noor');
      await commandsOf(page, ['/tide', '/locks']);
      await page.getByRole('button', { name: 'Direct Messages' }).click();
      await page.getByPlaceholder('Message @Almanac').waitFor();
      await commandsOf(page, ['/tide']);
    }, everywhere));

  it('Juno sees no server that invited the bot; /tide answers her where she took it along', () =>
    visit(async ({ page }) => {
      await become(page, 'Juno');
      const servers = page.getByRole('navigation', { name: 'Servers' }).getByRole('button');
      await expect.poll(() => servers.allInnerTexts()).toEqual(['Direct Messages', 'Elsewhere\nE']);
      const members = page.getByRole('complementary', { name: 'Members' });
      expect(await members.getByRole('listitem').allInnerTexts()).not.toContainEqual(
        expect.stringContaining('Almanac'),
      );
      for (const place of ['#square', '@Almanac', '"Tea Break"']) {
        if (place === '@Almanac') await page.getByRole('button', { name: 'Direct Messages' }).click();
        if (place === '"Tea Break"') await page.getByRole('button', { name: 'Tea Break' }).click();
        await page.getByPlaceholder(`Message ${place}`).waitFor();
        const welcome = await page.locator('.welcome').textContent();
        expect(welcome?.includes('Almanac is not in')).toBe(place !== '@Almanac');
        await page.locator('#composer').fill('/tide');
        await page.getByRole('option', { name: '/tide' }).click();
        await page.keyboard.press('Enter');
        await log(page, 'Tide:').waitFor();
        await expect.poll(() => rows(page).count()).toBe(1);
      }
    }, everywhere));

  it('Mara never sees what Juno does in her direct messages', () =>
    visit(async ({ page, discord }) => {
      expect(discord.as('juno').messages('dm')).toEqual([]);
      await discord.as('juno').say('dm', 'a secret');
      await page.getByRole('button', { name: 'Direct Messages' }).click();
      await page.getByPlaceholder('Message @Almanac').waitFor();
      expect(await rows(page).count()).toBe(0);
    }, everywhere));
});
