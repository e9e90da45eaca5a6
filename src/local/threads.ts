/** Threads, opened by a person or by the bot, on a message or by themselves. */

import { channelPayload } from './channel-payloads.ts';
import { FLAG } from './message-body.ts';
import type { PageMessage } from './page-api.ts';
import type { Channel, World } from './world.ts';

export type ThreadStart = Readonly<{ parent: Channel; name: string; owner: string; on?: PageMessage }>;

/** A thread on a message has the message's id. */
export function openThread(world: World, { parent, name, owner, on }: ThreadStart): Channel {
  const thread: Channel = {
    id: on?.id ?? world.nextId(),
    kind: 'thread',
    name,
    guild: parent.guild,
    parent: parent.id,
    owner,
    messages: new Map(),
  };
  world.channels.set(thread.id, thread);
  world.emit({ kind: 'thread', channel: thread });
  if (on) markMessage(world, { parent, thread, on });
  return thread;
}

function markMessage(
  world: World,
  { parent, thread, on }: Readonly<{ parent: Channel; thread: Channel; on: PageMessage }>,
): void {
  // The API's own form of this thread, whose type is a union too wide for the compiler to follow.
  const shown = channelPayload(world, thread) as unknown as NonNullable<PageMessage['thread']>;
  const message: PageMessage = {
    ...on,
    thread: shown,
    flags: (on.flags ?? 0) | FLAG.hasThread,
  } as PageMessage;
  parent.messages.set(message.id, message);
  world.emit({ kind: 'edited', message });
}
