/** Where a command is offered; the page and the server go by the same rule. */
import type { APIApplicationCommand } from 'discord-api-types/v10';

/** `context`: 0 in a server, 1 in a DM with the bot, 2 in other DMs and groups. `install`: 0 a server's, 1 a person's. */
export type Spot = Readonly<{ guild: string | null; context: number; install: number }>;

export function usable(command: APIApplicationCommand, { guild, context, install }: Spot): boolean {
  if (command.guild_id) return command.guild_id === guild;
  if (!command.integration_types?.some((one) => one === install)) return false;
  if (command.contexts) return command.contexts.some((one) => one === context);
  return context === 0 || (context === 1 && command.dm_permission !== false);
}
