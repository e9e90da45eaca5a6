/** A person without a page: the same actions, for programs and tests. */
import type { Interactions, Modal } from './interactions.ts';
import type { OptionValue, PageAction, PageEvent, PageMessage } from './page-api.ts';
import type { Done } from './person-messages.ts';
import { stateFor, takeSeat } from './seat.ts';
import type { Wire } from './wire.ts';
import type { World } from './world.ts';

type Options = Readonly<Record<string, OptionValue['value']>>;

/** Channels, commands and users by name or id; a DM with the bot is `dm`. */
export type Visitor = Readonly<{
  id: string;
  say(channel: string, content: string, options?: Readonly<{ replyTo?: string }>): Promise<Done>;
  edit(message: PageMessage, content: string): Promise<Done>;
  delete(message: PageMessage): Promise<Done>;
  slash(channel: string, command: string, options?: Options): Promise<Done>;
  complete(
    channel: string,
    command: string,
    asked: Readonly<{ options: Options; focused: string }>,
  ): Promise<Done>;
  messageCommand(command: string, message: PageMessage): Promise<Done>;
  press(message: PageMessage, customId: string, values?: readonly string[]): Promise<Done>;
  submit(channel: string, customId: string, fields: Options): Promise<Done>;
  thread(channel: string, name: string, message?: PageMessage): Promise<Done>;
  dismiss(message: PageMessage): Promise<Done>;
  /** From now on, in this language: `de`, `es-ES`. */
  speak(locale: string): Promise<Done>;
  /** Whether this person is told what goes over the bot's wires. */
  watch(on: boolean): Promise<Done>;
  /** What this person sees, oldest first. */
  messages(channel: string): readonly PageMessage[];
  /** Resolves with the first message that fits, at once when it is already there. */
  waitFor(channel: string, fits: (message: PageMessage) => boolean): Promise<PageMessage>;
  /** Everything told to this person so far. */
  events: readonly PageEvent[];
  /** The form that the bot opened last. */
  form(): Modal | undefined;
  leave(): void;
}>;

/** Distributes over the union, so that each action keeps its own fields. */
type Unnumbered<A> = A extends PageAction ? Omit<A, 'id'> : never;
export type Visit = Readonly<{
  world: World;
  interactions: Interactions;
  wire: Wire;
  user: string;
  waitMs: number;
}>;

export function visit({ world, interactions, wire, user: wanted, waitMs }: Visit): Visitor {
  const user = [...world.users.values()].find((one) => one.id === wanted || one.username === wanted);
  if (!user)
    throw new Error(
      `There is no user "${wanted}"; there are ${[...world.users.values()].map((one) => one.username)}.`,
    );
  const channelId = (name: string) => findChannel(world, user.id, name);
  const { act, events, onEvent, leave } = deskFor({ world, interactions, wire, user });
  const messages = (channel: string) => stateFor(world, user).messages[channelId(channel)] ?? [];
  return {
    id: user.id,
    say: (channel, content, options = {}) =>
      act({ do: 'say', channel: channelId(channel), content, ...options }),
    edit: (message, content) => act({ do: 'edit', ...at(message), content }),
    delete: (message) => act({ do: 'delete', ...at(message) }),
    slash: (channel, command, options = {}) =>
      act({ do: 'slash', channel: channelId(channel), command, options: pairs(options) }),
    complete: (channel, command, { options, focused }) =>
      act({ do: 'complete', channel: channelId(channel), command, options: pairs(options), focused }),
    messageCommand: (command, message) => act({ do: 'message-command', ...at(message), command }),
    press: (message, customId, values) =>
      act({ do: 'press', ...at(message), customId, ...(values ? { values } : {}) }),
    submit: (channel, customId, fields) =>
      act({ do: 'submit', channel: channelId(channel), customId, fields: pairs(fields) }),
    thread: (channel, name, message) =>
      act({ do: 'thread', channel: channelId(channel), name, ...(message ? { message: message.id } : {}) }),
    dismiss: (message) => act({ do: 'dismiss', ...at(message) }),
    speak: (locale) => act({ do: 'language', locale }),
    watch: (on) => act({ do: 'watch', on }),
    messages,
    waitFor: (channel, fits) =>
      waitFor({ look: () => messages(channel).find(fits), onEvent, waitMs, seen: () => messages(channel) }),
    events,
    form: () => events.findLast((event) => event.tell === 'modal')?.modal,
    leave,
  };
}

function at(message: PageMessage) {
  return { channel: message.channel_id, message: message.id };
}

function pairs(options: Options): OptionValue[] {
  return Object.entries(options).map(([name, value]) => ({ name, value }));
}

export function findChannel(world: World, user: string, name: string): string {
  const bare = name.replace(/^#/, '');
  const found = [...world.channels.values()].find((channel) =>
    channel.kind === 'dm' ? channel.recipient === user && bare === 'dm' : channel.name === bare,
  );
  const id = found?.id ?? bare;
  if (!world.channels.has(id))
    throw new Error(`There is no channel "${name}"; use the name of one, its id, or "dm".`);
  return id;
}

type Desk = Omit<Visit, 'user' | 'waitMs'> & Readonly<{ user: Parameters<typeof takeSeat>[0]['user'] }>;

function deskFor(desk: Desk) {
  const events: PageEvent[] = [];
  const waiting = new Map<number, (done: Done) => void>();
  const watchers = new Set<() => void>();
  const seat = takeSeat({
    ...desk,
    tell: (event) => {
      events.push(event);
      if (event.tell === 'reply') {
        const { tell: _, id, ...done } = event;
        waiting.get(id)?.(done);
        waiting.delete(id);
      }
      for (const watcher of [...watchers]) watcher();
    },
  });
  let last = 0;
  return {
    events,
    leave: seat.leave,
    onEvent: (watcher: () => void) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    act: (action: Unnumbered<PageAction>): Promise<Done> => {
      last += 1;
      const { promise, resolve } = Promise.withResolvers<Done>();
      waiting.set(last, resolve);
      void seat.act({ ...action, id: last } as PageAction);
      return promise;
    },
  };
}

type Waiting<T> = Readonly<{
  look: () => T | undefined;
  onEvent: (watcher: () => void) => () => void;
  waitMs: number;
  seen: () => readonly PageMessage[];
}>;

/** The limit is there to say what was seen instead of hanging; nothing depends on how long it takes. */
function waitFor<T>({ look, onEvent, waitMs, seen }: Waiting<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const found = look();
      if (found === undefined) return false;
      clearTimeout(timer);
      stop();
      resolve(found);
      return true;
    };
    const timer = setTimeout(() => {
      stop();
      const texts = seen().map((message) => `${message.author.username}: ${message.content}`);
      reject(
        new Error(`No such message came within ${waitMs} ms; seen were: ${texts.join(' | ') || 'none'}.`),
      );
    }, waitMs);
    const stop = onEvent(settle);
    settle();
  });
}
