/** What the doctor makes of an application that Discord describes in ways which the local one cannot be put in. */
import { readFileSync } from 'node:fs';
import { GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { inviteLink, PERMISSIONS } from '../../src/discord/invite.ts';
import { findingLine } from '../../src/ops/doctor/finding.ts';
import {
  applicationFinding,
  intentsFinding,
  serversFinding,
  startsFinding,
} from '../../src/ops/doctor/portal.ts';

const application = { id: '100', name: 'Rollcall', flags: 0, integration_types_config: { 0: {}, 1: {} } };

test.each([
  ['as it should be', {}, undefined, /^ok .*Rollcall \(100\)/],
  ['APPLICATION_ID of another one', {}, '200', /^FAIL .*APPLICATION_ID is 200, the token belongs to 100/],
  ['APPLICATION_ID of this one', {}, '100', /^ok /],
  [
    'an endpoint for interactions',
    { interactions_endpoint_url: 'https://x.example' },
    undefined,
    /^FAIL .*https:\/\/x\.example instead of here\. Fix: empty/,
  ],
  ['no user install', { integration_types_config: { 0: {} } }, undefined, /^note .*Fix: tick "User Install"/],
])('application: %s', (_what, more, given, line) => {
  expect(findingLine(applicationFinding({ ...application, ...more }, given))).toMatch(line);
});

const { MessageContent, Guilds } = GatewayIntentBits;
test.each([
  ['none asked, none on', 0, [Guilds], /^ok .*none needed, none on/],
  ['message content asked and off', 0, [Guilds, MessageContent], /^FAIL .*needed: Message Content\. Fix: /],
  ['asked and on, in few servers', 1 << 19, [MessageContent], /^ok .*on: Message Content/],
  ['asked and on, in many servers', 1 << 18, [MessageContent], /^ok /],
  ['on and not asked', (1 << 13) | (1 << 15), [Guilds], /^note .*not needed: Presence, Server Members\./],
])('intents: %s', (_what, flags, asked, line) => {
  expect(findingLine(intentsFinding({ ...application, flags }, asked))).toMatch(line);
});

const all = Object.values(PERMISSIONS).reduce((sum, bit) => sum | bit, 0n);
const without = all & ~PermissionFlagsBits.SendMessagesInThreads;
test.each([
  ['in none', [], undefined, /^note .*in none yet\. Fix: open LINK/],
  ['with all permissions', [all], undefined, /^ok .* 1, with every permission/],
  ['as administrator', [PermissionFlagsBits.Administrator], undefined, /^ok /],
  [
    'without one',
    [all, without],
    undefined,
    /^FAIL .*Harbour 2 lacks Send Messages in Threads\. Fix: give its role .*LINK/,
  ],
  [
    'invited by an older link, without files',
    [all & ~PermissionFlagsBits.AttachFiles],
    undefined,
    /^FAIL .*Harbour 1 lacks Attach Files\./,
  ],
  ['in the one of DEV_GUILD_ID', [all], '1', /^ok /],
  ['not in the one of DEV_GUILD_ID', [all], '9', /^FAIL .*not in the server 9/],
])('servers: %s', (_what, permissions, devGuildId, line) => {
  const guilds = permissions.map((each, at) => ({
    id: String(at + 1),
    name: `Harbour ${at + 1}`,
    permissions: each.toString(),
  }));
  const finding = serversFinding({ guilds, needed: PERMISSIONS, invite: 'LINK', devGuildId });
  expect(findingLine(finding)).toMatch(line);
});

test.each([
  [999, /^ok /],
  [19, /^note .*19 connections are left\. Fix: .*full again in 3 h/],
  [0, /^FAIL /],
])('%i starts are left', (remaining, line) => {
  expect(findingLine(startsFinding({ remaining, reset_after: 2.5 * 3_600_000 }))).toMatch(line);
});

test('the invite link asks for what the README says, and for nothing else', () => {
  const link = new URL(inviteLink('42'));
  const named = /permissions: ([\s\S]*?)\./.exec(readFileSync('README.md', 'utf8'))?.[1];
  expect(named?.split(/,\s+/).map((name) => name.replace(/\s+/g, ' '))).toEqual(Object.keys(PERMISSIONS));
  expect(BigInt(link.searchParams.get('permissions') ?? '')).toBe(all);
  expect(link.searchParams.get('scope')).toBe('bot applications.commands');
});
