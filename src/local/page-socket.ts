/** The page's WebSocket: one seat per connection, actions in and events out as JSON. */
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Interactions } from './interactions.ts';
import type { PageAction } from './page-api.ts';
import { takeSeat } from './seat.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

const value = z.union([z.string(), z.number(), z.boolean()]);
const options = z.array(z.object({ name: z.string(), value }));
const id = z.number();
const channel = z.string();
const message = z.string();
const command = z.string();

const actionSchema = z.discriminatedUnion('do', [
  z.object({ id, do: z.literal('say'), channel, content: z.string(), replyTo: z.string().optional() }),
  z.object({ id, do: z.literal('edit'), channel, message, content: z.string() }),
  z.object({ id, do: z.literal('delete'), channel, message }),
  z.object({ id, do: z.literal('slash'), channel, command, options }),
  z.object({ id, do: z.literal('complete'), channel, command, options, focused: z.string() }),
  z.object({ id, do: z.literal('message-command'), channel, command, message }),
  z.object({
    id,
    do: z.literal('press'),
    channel,
    message,
    customId: z.string(),
    values: z.array(z.string()).optional(),
  }),
  z.object({ id, do: z.literal('submit'), channel, customId: z.string(), fields: options }),
  z.object({ id, do: z.literal('thread'), channel, name: z.string(), message: z.string().optional() }),
  z.object({ id, do: z.literal('language'), locale: z.string() }),
  z.object({ id, do: z.literal('watch'), on: z.boolean() }),
  z.object({ id, do: z.literal('dismiss'), channel, message }),
]);

const POLICY_VIOLATION = 1008;

export type Door = Readonly<{
  world: World;
  interactions: Interactions;
  wire: Wire;
  refused(reason: string): void;
}>;

/** `user` is who the person at the page wants to be; the first one when they did not say. */
export function seatAtPage(door: Door, socket: WebSocket, user: string | null) {
  const person = user === null ? [...door.world.users.values()][0] : door.world.users.get(user);
  if (!person) return socket.close(POLICY_VIOLATION, 'There is no such user.');
  const seat = takeSeat({ ...door, user: person, tell: (event) => socket.send(JSON.stringify(event)) });
  socket.on('close', seat.leave);
  socket.on('error', () => socket.terminate());
  socket.on('message', (data) => {
    const action = readAction(String(data));
    if (action) void seat.act(action);
    else door.refused(`page: not an action: ${String(data).slice(0, 200)}`);
  });
}

function readAction(text: string): PageAction | null {
  try {
    // zod's optional properties may be undefined where PageAction's are absent; both read the same.
    return actionSchema.parse(JSON.parse(text)) as PageAction;
  } catch {
    return null;
  }
}
