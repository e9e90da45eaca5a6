/** Asks Discord, one thing after the other: what depends on an answer that failed is not checked. */
import { type REST, RESTEvents, Routes } from 'discord.js';
import type { Command } from '../../command.ts';
import { intentsFor } from '../../discord/intents.ts';
import { inviteLink, PERMISSIONS } from '../../discord/invite.ts';
import { plannedChanges } from '../../discord/registration.ts';
import { troubleOf } from '../../discord/start-failure.ts';
import type { Finding } from './finding.ts';
import * as portal from './portal.ts';

export type Asked = Readonly<{
  rest: REST;
  commands: readonly Command[];
  now: () => Date;
  applicationId?: string | undefined;
  devGuildId?: string | undefined;
}>;

const LATER = ['Application', 'Intents', 'Starts', 'Servers', 'Commands', 'Clock'];
const unchecked = (what: string): Finding => ({
  what,
  state: 'unchecked',
  says: 'not checked: the token comes first',
});

/** `invite` is there as soon as Discord has said which application this is. */
export async function discordFindings(
  asked: Asked,
): Promise<Readonly<{ findings: readonly Finding[]; invite?: string }>> {
  const { rest, now } = asked;
  const clock = clockOf(rest, now);
  try {
    const application = portal.Application.parse(await rest.get(Routes.currentApplication()));
    const invite = inviteLink(application.id);
    const findings: Finding[] = [
      { what: 'Token', state: 'ok', says: `taken by Discord; it is ${application.name}'s` },
      portal.applicationFinding(application, asked.applicationId),
      portal.intentsFinding(application, intentsFor(application.flags)),
      await trying('Starts', async () =>
        portal.startsFinding(portal.Gateway.parse(await rest.get(Routes.gatewayBot())).session_start_limit),
      ),
      await trying('Servers', async () => {
        const guilds = portal.Guilds.parse(await rest.get(Routes.userGuilds()));
        const { devGuildId } = asked;
        return portal.serversFinding({ guilds, needed: PERMISSIONS, invite, devGuildId });
      }),
      await trying('Commands', () => commandsFinding(asked, application.id)),
      clock(),
    ];
    return { findings, invite };
  } catch (error) {
    return { findings: [failure('Token', error), ...LATER.map(unchecked)] };
  }
}

export const withoutToken: readonly Finding[] = [
  {
    what: 'Token',
    state: 'fail',
    says: 'DISCORD_TOKEN is not set.',
    fix: "copy the token from the portal's page Bot into .env. (npm start without it needs none of this.)",
  },
  ...LATER.map(unchecked),
];

async function commandsFinding(asked: Asked, id: string): Promise<Finding> {
  const what = 'Commands';
  const { rest, commands, devGuildId } = asked;
  const applicationId = asked.applicationId ?? id;
  const everywhere = await plannedChanges(commands, { rest, applicationId });
  const changes =
    devGuildId === undefined
      ? everywhere
      : await plannedChanges(commands, { rest, applicationId, guildId: devGuildId });
  if (changes.length > 0)
    return {
      what,
      state: 'fail',
      says: `${changes.length} differ from what is here (${changes.join(', ')}).`,
      fix: 'npm run register',
    };
  const isDouble = devGuildId !== undefined && everywhere.length === 0;
  return isDouble
    ? {
        what,
        state: 'note',
        says: `${commands.length} registered twice: everywhere, and for ${devGuildId}.`,
        fix: 'leave DEV_GUILD_ID empty where the bot is in use.',
      }
    : { what, state: 'ok', says: `${commands.length} registered, as they are here` };
}

async function trying(what: string, find: () => Promise<Finding>): Promise<Finding> {
  try {
    return await find();
  } catch (error) {
    return failure(what, error);
  }
}

function failure(what: string, error: unknown): Finding {
  const { says, fix } = troubleOf(error);
  return { what, state: 'fail', says: `${says}.`, fix };
}

/** The time that Discord's first answer was sent at, beside ours then. */
function clockOf(rest: REST, now: () => Date): () => Finding {
  let finding = portal.clockFinding(undefined, now());
  rest.once(RESTEvents.Response, (_request, response) => {
    const sent = response.headers.get('date');
    finding = portal.clockFinding(sent === null ? undefined : new Date(sent), now());
  });
  return () => finding;
}
