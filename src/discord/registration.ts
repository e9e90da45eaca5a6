/** Registering the commands: what would change, then all of them in one bulk PUT. */
import { type REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../command.ts';
import { localized } from '../locales/localized.ts';

export type Target = Readonly<{ rest: REST; applicationId: string; guildId?: string }>;

const Registered = z.array(z.looseObject({ name: z.string(), type: z.int().default(1) }));

/** "+ /ask", "~ /who", "- /old": empty when Discord already has exactly these. */
export async function plannedChanges(commands: readonly Command[], target: Target): Promise<string[]> {
  const registered = Registered.parse(await target.rest.get(routeOf(target), { query: WITH_LANGUAGES }));
  const before = new Map(registered.map((each) => [keyOf(each), canonical(each, target)]));
  const after = new Map(bodyFor(commands, target).map((each) => [keyOf(each), canonical(each, target)]));
  return [
    ...[...after].filter(([key]) => !before.has(key)).map(([key]) => `+ ${key}`),
    ...[...after]
      .filter(([key, now]) => before.has(key) && before.get(key) !== now)
      .map(([key]) => `~ ${key}`),
    ...[...before].filter(([key]) => !after.has(key)).map(([key]) => `- ${key}`),
  ];
}

export async function register(commands: readonly Command[], target: Target): Promise<void> {
  await target.rest.put(routeOf(target), { body: bodyFor(commands, target) });
}

/** Without it Discord leaves the translations out. */
const WITH_LANGUAGES = new URLSearchParams({ with_localizations: 'true' });

const routeOf = ({ applicationId, guildId }: Target): `/${string}` =>
  guildId === undefined
    ? Routes.applicationCommands(applicationId)
    : Routes.applicationGuildCommands(applicationId, guildId);

/** Where a command may be used, and by which kind of install, can only be said of global ones. */
function bodyFor(commands: readonly Command[], { guildId }: Target): RESTPutAPIApplicationCommandsJSONBody {
  return commands.map(({ data }) => {
    const spoken = localized(data);
    if (guildId === undefined) return spoken;
    const { contexts, integration_types, ...rest } = spoken;
    return rest;
  });
}

const SLASH = 1;
const keyOf = ({ name, type }: { name: string; type?: number | undefined }): string =>
  (type ?? SLASH) === SLASH ? `/${name}` : `"${name}" on a message`;

/** What Discord returns holds more fields, and defaults spelled out: only what we send is compared. */
const COMPARED =
  'type name description options required autocomplete max_length min_length choices value channel_types default_member_permissions'.split(
    ' ',
  );
const LANGUAGES = ['name_localizations', 'description_localizations'];
const COMPARED_IF_GLOBAL = ['contexts', 'integration_types'];

function canonical(command: object, { guildId }: Target): string {
  const fields = new Set(guildId === undefined ? [...COMPARED, ...COMPARED_IF_GLOBAL] : COMPARED);
  return JSON.stringify(compared(command, fields));
}

/** Fields by name, and lists of numbers by size: their order means nothing. */
function compared(value: unknown, fields: ReadonlySet<string>): unknown {
  if (Array.isArray(value))
    return value.every((each) => typeof each === 'number')
      ? value.toSorted()
      : value.map((each) => compared(each, fields));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, each]) => {
    if (isDefault(each)) return [];
    if (LANGUAGES.includes(key)) return [[key, byName(each)]];
    return fields.has(key) ? [[key, compared(each, fields)]] : [];
  });
  return byName(Object.fromEntries(entries));
}

const byName = (value: object): object =>
  Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

const isDefault = (value: unknown): boolean =>
  value === false ||
  value === null ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
