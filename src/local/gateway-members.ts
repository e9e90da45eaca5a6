/** REQUEST_GUILD_MEMBERS: the members of a server, by name or by id, in one chunk. */
import { z } from 'zod';
import type { Place } from './gateway-line.ts';
import { memberPayload, membersOf } from './guild-payloads.ts';
import { dispatch, type Session } from './session.ts';

const membersSchema = z.object({
  guild_id: z.string(),
  query: z.string().optional(),
  user_ids: z.union([z.string(), z.array(z.string())]).optional(),
  nonce: z.string().optional(),
});

export function sendMembers(place: Place, session: Session, d: unknown) {
  const asked = membersSchema.safeParse(d);
  const guild = asked.success ? place.world.guilds.get(asked.data.guild_id) : undefined;
  if (!asked.success || !guild) return;
  const { query, user_ids, nonce } = asked.data;
  const all = membersOf(place.world, guild);
  const wanted = all.filter((user) =>
    user_ids === undefined ? user.username.startsWith(query ?? '') : [user_ids].flat().includes(user.id),
  );
  dispatch(session, 'GUILD_MEMBERS_CHUNK', {
    guild_id: guild.id,
    members: wanted.map((user) => memberPayload(place.world, guild, user)),
    chunk_index: 0,
    chunk_count: 1,
    not_found: [user_ids ?? []].flat().filter((id) => !all.some((user) => user.id === id)),
    ...(nonce === undefined ? {} : { nonce }),
  });
}
