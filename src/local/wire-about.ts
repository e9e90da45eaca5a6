/** A gateway event in a few words: "Mara uses /who, in #general". */
import { z } from 'zod';
import { COMMAND } from './command-body.ts';
import { INTERACTION } from './interactions.ts';
import { userOf, type World } from './world.ts';

const user = z.object({ id: z.string() });
/** As much of any event's payload as is told. */
const payloadSchema = z
  .object({
    type: z.number(),
    channel_id: z.string(),
    name: z.string(),
    author: user,
    user,
    user_id: z.string(),
    member: z.object({ user: user.optional() }),
    data: z.object({ name: z.string(), type: z.number(), custom_id: z.string() }).partial(),
  })
  .partial();
type Payload = z.infer<typeof payloadSchema>;

function placeOf(world: World, id: string | undefined): string {
  const channel = world.channels.get(id ?? '');
  if (!channel) return '';
  if (channel.kind !== 'dm') return channel.kind === 'text' ? `in #${channel.name}` : `in ${channel.name}`;
  return 'in direct messages';
}

function deedOf({ type, data, name }: Payload): string {
  switch (type) {
    case INTERACTION.command:
      return `uses ${data?.type === COMMAND.slash ? '/' : ''}${data?.name}`;
    case INTERACTION.autocomplete:
      return `completes /${data?.name}`;
    case INTERACTION.component:
      return `uses ${data?.custom_id}`;
    case INTERACTION.modal:
      return `sends ${data?.custom_id}`;
    default:
      return name ?? '';
  }
}

export function aboutEvent(world: World, event: string, d: unknown): string {
  const read = payloadSchema.safeParse(d);
  // Nothing in it that is told: RESUMED, for one.
  if (!read.success) return '';
  const { data: payload } = read;
  const id = payload.author?.id ?? payload.member?.user?.id ?? payload.user?.id ?? payload.user_id;
  const person = id === undefined ? undefined : userOf(world, id);
  const deed = event === 'INTERACTION_CREATE' || event === 'GUILD_CREATE' ? deedOf(payload) : '';
  const about = [person?.global_name ?? person?.username, deed].filter(Boolean).join(' ');
  return [about, placeOf(world, payload.channel_id)].filter(Boolean).join(', ');
}
