/** Many people in many servers, who look at nothing: for programs that ask a lot. */
import type { APIUser } from 'discord-api-types/v10';
import { newPerson } from './founding.ts';
import type { Interactions } from './interactions.ts';
import { post } from './messages.ts';
import { takeIn } from './newcomer.ts';
import type { OptionValue, PageMessage } from './page-api.ts';
import { runSlash, told } from './person-commands.ts';
import { DONE, type Done } from './person-messages.ts';
import { findChannel } from './visitor.ts';
import type { World } from './world.ts';

export type Crowd = Readonly<{ people: number; servers: number }>;

/** Channels by name or id. */
export type Passerby = Readonly<{
  id: string;
  slash(
    channel: string,
    command: string,
    options?: Readonly<Record<string, OptionValue['value']>>,
  ): Promise<Done>;
  say(channel: string, content: string): PageMessage;
}>;

/** Before the bot comes. Each server has one channel, called as the server is. */
export function gather(world: World, { people, servers }: Crowd): void {
  const [first] = world.guilds.values();
  const members: string[] = [];
  for (let n = 1; n <= people; n++) {
    const person = newPerson(world.nextId, { username: `person-${n}`, global_name: `Person ${n}` });
    world.users.set(person.id, person);
    members.push(person.id);
  }
  if (first) world.guilds.set(first.id, { ...first, members: [...first.members, ...members] });
  for (let n = 1; n <= servers; n++) {
    takeIn(world, { name: `server-${n}`, channels: [{ name: `server-${n}`, open: true }] });
  }
}

type Passing = Readonly<{ world: World; interactions: Interactions; user: APIUser }>;

export const passerby = ({ world, interactions, user }: Passing): Passerby => ({
  id: user.id,
  slash: async (channel, command, options = {}) => {
    const asked = Object.entries(options).map(([name, value]) => ({ name, value }));
    const at = findChannel(world, user.id, channel);
    const action = { id: 0, do: 'slash', channel: at, command, options: asked } as const;
    const { outcome, error } = await runSlash({ world, interactions, user }, action);
    if (error !== undefined) return { error };
    return outcome ? told(outcome) : DONE;
  },
  say: (channel, content) =>
    post(world, { channel: findChannel(world, user.id, channel), author: user, body: { content } }),
});
