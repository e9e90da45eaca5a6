/** The channels, roles and users that options name by id, as an interaction carries them beside the ids. */
import { channelPayload } from './channel-payloads.ts';
import { OPTION } from './command-body.ts';
import { memberPayload, membersOf, rolesPayload } from './guild-payloads.ts';
import type { FillableOption } from './option-values.ts';
import { EVERYONE } from './permissions.ts';
import type { Channel, Guild, World } from './world.ts';

type Carried = readonly Readonly<{ name: string; type: number; value: unknown }>[];
type Place = Readonly<{ channel: Channel; options: readonly FillableOption[] }>;

/** A sentence for the person when there is nothing of that id here. */
export function resolvedFrom(world: World, { channel }: Place, carried: Carried) {
  const guild = channel.guild === null ? undefined : world.guilds.get(channel.guild);
  const resolved: Record<string, Record<string, unknown>> = {};
  for (const { name, type, value } of carried) {
    const found = guild ? lookUp({ world, guild, type, id: String(value) }) : {};
    if (found === null) return `The option "${name}" names nothing of this server.`;
    for (const [kind, entry] of Object.entries(found)) {
      resolved[kind] = { ...resolved[kind], [String(value)]: entry };
    }
  }
  return Object.keys(resolved).length === 0 ? {} : { resolved };
}

type Wanted = Readonly<{ world: World; guild: Guild; type: number; id: string }>;

function lookUp({ world, guild, type, id }: Wanted): Readonly<Record<string, unknown>> | null {
  switch (type) {
    case OPTION.channel: {
      const channel = world.channels.get(id);
      if (channel?.guild !== guild.id) return null;
      return { channels: { ...channelPayload(world, channel), permissions: EVERYONE.toString() } };
    }
    case OPTION.role: {
      const role = rolesPayload(guild).find((one) => one.id === id);
      return role ? { roles: role } : null;
    }
    case OPTION.user: {
      const user = membersOf(world, guild).find((one) => one.id === id);
      if (!user) return null;
      const { user: _, ...member } = memberPayload(world, guild, user);
      return { users: user, members: { ...member, permissions: EVERYONE.toString() } };
    }
    default:
      return {};
  }
}
