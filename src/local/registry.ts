/** The application's commands: kept by scope, and who gets to see which. */
import type { APIApplicationCommand } from 'discord-api-types/v10';
import { COMMAND, type CommandBody } from './command-body.ts';
import { permissionsOf } from './permissions.ts';
import type { World } from './world.ts';

/** `null` for global commands. */
export type Scope = string | null;

export function commandsIn(world: World, scope: Scope): APIApplicationCommand[] {
  return [...world.commands.values()].filter((command) => (command.guild_id ?? null) === scope);
}

/** A command of the same type and name is replaced and keeps its id. */
export function register(
  world: World,
  scope: Scope,
  body: CommandBody,
): { command: APIApplicationCommand; fresh: boolean } {
  const type = body.type ?? COMMAND.slash;
  const old = commandsIn(world, scope).find((one) => one.name === body.name && one.type === type);
  const command = commandFrom(world, { scope, body, id: old?.id ?? world.nextId() });
  world.commands.set(command.id, command);
  return { command, fresh: old === undefined };
}

export function replaceAll(
  world: World,
  scope: Scope,
  bodies: readonly CommandBody[],
): APIApplicationCommand[] {
  const kept = bodies.map((body) => register(world, scope, body).command);
  for (const command of commandsIn(world, scope)) {
    if (!kept.some((one) => one.id === command.id)) world.commands.delete(command.id);
  }
  return kept;
}

type Registered = Readonly<{ scope: Scope; body: CommandBody; id: string }>;

export function commandFrom(world: World, { scope, body, id }: Registered): APIApplicationCommand {
  const permissions = body.default_member_permissions;
  return {
    id,
    application_id: world.applicationId,
    version: world.nextId(),
    default_member_permissions:
      permissions === undefined || permissions === null ? null : String(permissions),
    type: body.type ?? COMMAND.slash,
    name: body.name,
    name_localizations: body.name_localizations ?? null,
    description: body.description ?? '',
    description_localizations: body.description_localizations ?? null,
    ...(body.options?.length ? { options: body.options } : {}),
    dm_permission: body.dm_permission ?? true,
    contexts: body.contexts ?? null,
    integration_types: body.integration_types ?? [0],
    nsfw: false,
    ...(scope === null ? {} : { guild_id: scope }),
    // The body passed the published schema of a command, which says the same with other type names.
  } as unknown as APIApplicationCommand;
}

/** `default_member_permissions`: null for all, 0 for administrators only. */
export function permittedTo(world: World, command: APIApplicationCommand, user: string): boolean {
  const needed = command.default_member_permissions;
  if (needed === null) return true;
  const bits = BigInt(needed);
  return bits !== 0n && (permissionsOf(world, user) & bits) === bits;
}
