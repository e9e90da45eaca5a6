/** `npm run register [-- --dry-run]`: prints what changes, and registers the commands in one request. */
import { parseArgs } from 'node:util';
import { REST, Routes } from 'discord.js';
import { configFromProcess } from '../config.ts';
import { commands } from '../discord/commands.ts';
import { plannedChanges, register } from '../discord/registration.ts';
import { startFailure } from '../discord/start-failure.ts';
import { exitWith } from '../launch/exit.ts';

const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' } } });
const outcome = configFromProcess();
if (!outcome.ok) exitWith(outcome.problem);
const { token, apiUrl, applicationId, devGuildId } = outcome.config;
if (token === undefined) {
  exitWith(
    'DISCORD_TOKEN is not set: put the token from the Developer Portal into .env. (npm start without it needs no registering.)',
  );
}

try {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token);
  const target = {
    rest,
    applicationId: applicationId ?? (await ownId(rest)),
    ...(devGuildId === undefined ? {} : { guildId: devGuildId }),
  };
  const where = devGuildId === undefined ? 'everywhere' : `in server ${devGuildId}`;
  const changes = await plannedChanges(commands, target);
  for (const change of changes) console.log(change);
  if (changes.length === 0)
    console.log(`Nothing changes: the ${commands.length} commands are registered ${where}.`);
  else if (values['dry-run']) console.log('Nothing was registered: this was a dry run.');
  else {
    await register(commands, target);
    console.log(`Registered ${commands.length} commands ${where}.`);
  }
} catch (error) {
  exitWith(startFailure(error));
}

async function ownId(rest: REST): Promise<string> {
  const application = await rest.get(Routes.currentApplication());
  if (typeof application === 'object' && application !== null && 'id' in application)
    return String(application.id);
  throw new Error('Discord named no application for this token');
}
