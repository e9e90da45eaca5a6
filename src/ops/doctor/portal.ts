/** What Discord's API and its developer portal hold about the application: judged here, fetched in discord.ts. */
import { ApplicationFlags, GatewayIntentBits, PermissionFlagsBits } from 'discord.js';
import { z } from 'zod';
import type { Finding } from './finding.ts';

export const Application = z.looseObject({
  id: z.string(),
  name: z.string(),
  flags: z.int().default(0),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
});
export type Application = z.infer<typeof Application>;
export const Gateway = z.looseObject({
  session_start_limit: z.looseObject({ remaining: z.int(), reset_after: z.int() }),
});
export const Guilds = z.array(z.looseObject({ id: z.string(), name: z.string(), permissions: z.string() }));
export type Guilds = z.infer<typeof Guilds>;

/** Where commands go, and whether people may take the bot along. */
export function applicationFinding(application: Application, given: string | undefined): Finding {
  const what = 'Application';
  const { id, name, interactions_endpoint_url: endpoint, integration_types_config: installs } = application;
  const fail = (says: string, fix: string): Finding => ({ what, state: 'fail', says, fix });
  if (given !== undefined && given !== id)
    return fail(
      `APPLICATION_ID is ${given}, the token belongs to ${id}.`,
      'remove APPLICATION_ID, or correct it.',
    );
  if (endpoint)
    return fail(
      `Discord sends every command to ${endpoint} instead of here.`,
      'empty "Interactions Endpoint URL" on the portal\'s page General Information.',
    );
  if (installs && !('1' in installs))
    return {
      what,
      state: 'note',
      says: `${name} (${id}) cannot be installed by users for themselves.`,
      fix: 'tick "User Install" on the portal\'s page Installation.',
    };
  return { what, state: 'ok', says: `${name} (${id}), for servers and for users` };
}

type Privileged = Readonly<{ name: string; intent: number; flags: number }>;
/** The second flag of each stands for apps in fewer than a hundred servers. */
const PRIVILEGED: readonly Privileged[] = [
  {
    name: 'Presence',
    intent: GatewayIntentBits.GuildPresences,
    flags: ApplicationFlags.GatewayPresence | ApplicationFlags.GatewayPresenceLimited,
  },
  {
    name: 'Server Members',
    intent: GatewayIntentBits.GuildMembers,
    flags: ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  },
  {
    name: 'Message Content',
    intent: GatewayIntentBits.MessageContent,
    flags: ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
  },
];

/** Discord ends the connection of a bot that asks for a privileged intent which is off. */
export function intentsFinding({ flags }: Application, asked: readonly number[]): Finding {
  const what = 'Intents';
  const isOn = (one: Privileged): boolean => (flags & one.flags) !== 0;
  const names = (list: readonly Privileged[]): string => list.map(({ name }) => name).join(', ');
  const needed = PRIVILEGED.filter(({ intent }) => asked.includes(intent));
  const off = needed.filter((one) => !isOn(one));
  const idle = PRIVILEGED.filter((one) => isOn(one) && !needed.includes(one));
  if (off.length > 0)
    return {
      what,
      state: 'fail',
      says: `switched off, and needed: ${names(off)}.`,
      fix: 'switch it on on the portal\'s page Bot, under "Privileged Gateway Intents".',
    };
  if (idle.length > 0)
    return {
      what,
      state: 'note',
      says: `switched on, and not needed: ${names(idle)}.`,
      fix: "switch it off on the portal's page Bot.",
    };
  return { what, state: 'ok', says: needed.length > 0 ? `on: ${names(needed)}` : 'none needed, none on' };
}

/** Starts that are left today; every connection takes one, and using them up resets the token. */
const FEW_STARTS = 20;

export function startsFinding(limit: z.infer<typeof Gateway>['session_start_limit']): Finding {
  const what = 'Starts';
  const says = `${limit.remaining} connections are left`;
  const hours = Math.ceil(limit.reset_after / 3_600_000);
  const fix = `stop whatever restarts the bot, and wait: they are full again in ${hours} h.`;
  if (limit.remaining === 0) return { what, state: 'fail', says: `${says}.`, fix };
  return limit.remaining < FEW_STARTS
    ? { what, state: 'note', says: `${says}.`, fix }
    : { what, state: 'ok', says };
}

type Servers = Readonly<{
  guilds: Guilds;
  needed: Readonly<Record<string, bigint>>;
  invite: string;
  devGuildId?: string | undefined;
}>;

/** What its roles give it in each server; single channels may still keep it out. */
export function serversFinding({ guilds, needed, invite, devGuildId }: Servers): Finding {
  const what = 'Servers';
  const fix = `open ${invite}`;
  if (devGuildId !== undefined && !guilds.some(({ id }) => id === devGuildId))
    return {
      what,
      state: 'fail',
      says: `the bot is not in the server ${devGuildId} of DEV_GUILD_ID.`,
      fix: `${fix} or correct DEV_GUILD_ID.`,
    };
  if (guilds.length === 0) return { what, state: 'note', says: 'the bot is in none yet.', fix };
  const lacking = guilds.flatMap(({ name, permissions }) => {
    const missing = missingIn(BigInt(permissions), needed);
    return missing.length > 0 ? [`${name} lacks ${missing.join(', ')}`] : [];
  });
  if (lacking.length > 0)
    return {
      what,
      state: 'fail',
      says: `${lacking.join('; ')}.`,
      fix: `give its role these permissions, or ${fix}`,
    };
  return { what, state: 'ok', says: `${guilds.length}, with every permission that answering takes` };
}

const missingIn = (has: bigint, needed: Readonly<Record<string, bigint>>): string[] =>
  (has & PermissionFlagsBits.Administrator) !== 0n
    ? []
    : Object.entries(needed).flatMap(([name, bit]) => ((has & bit) === 0n ? [name] : []));

/** Seconds apart that nobody notices. */
const CLOCK_SLACK = 10;

export function clockFinding(discord: Date | undefined, now: Date): Finding {
  const what = 'Clock';
  if (!discord) return { what, state: 'unchecked', says: 'Discord sent no time' };
  const apart = Math.round((now.getTime() - discord.getTime()) / 1000);
  if (Math.abs(apart) <= CLOCK_SLACK)
    return { what, state: 'ok', says: `within ${CLOCK_SLACK} s of Discord's` };
  return {
    what,
    state: 'fail',
    says: `${Math.abs(apart)} s ${apart > 0 ? 'ahead of' : 'behind'} Discord's.`,
    fix: 'set the clock by the network (timedatectl set-ntp true).',
  };
}
