/** What a person does with messages: writing, editing, deleting, opening a thread. */
import type { APIUser } from 'discord-api-types/v10';
import { channelFor } from './interactions.ts';
import type { MessageBody } from './message-body.ts';
import { edit, post, remove } from './messages.ts';
import type { PageAction, PageMessage } from './page-api.ts';
import { lengthOf } from './rules/text.ts';
import { openThread } from './threads.ts';
import { type Channel, messageVisibleTo, type World } from './world.ts';

/** A sentence for the person when it did not work. */
export type Done = Readonly<{
  error?: string;
  choices?: readonly Readonly<{ name: string; value: string | number }>[];
}>;
export const DONE: Done = {};
export const sorry = (error: string): Done => ({ error });

export type Person = Readonly<{ world: World; user: APIUser }>;
type Action<K extends PageAction['do']> = Extract<PageAction, { do: K }>;

/** Without a subscription. */
const MOST_CONTENT = 2000;
const MOST_THREAD_NAME = 100;

function contentTrouble(content: string): string | null {
  if (content.trim() === '') return 'A message needs some text.';
  if (lengthOf(content) > MOST_CONTENT) return `A message has at most ${MOST_CONTENT} characters.`;
  return null;
}

function withChannel(person: Person, id: string, run: (channel: Channel) => Done): Done {
  const channel = channelFor(person.world, id, person.user);
  return channel ? run(channel) : sorry('This channel does not exist, or you cannot see it.');
}

function withMessage(
  person: Person,
  at: Readonly<{ channel: string; message: string }>,
  run: (message: PageMessage, channel: Channel) => Done,
): Done {
  return withChannel(person, at.channel, (channel) => {
    const message = channel.messages.get(at.message);
    if (!message || !messageVisibleTo(message, person.user.id)) return sorry('This message is gone.');
    return run(message, channel);
  });
}

/** A reply pings its author, as Discord's own does unless told otherwise. */
export function say(person: Person, { channel, content, replyTo }: Action<'say'>): Done {
  return withChannel(person, channel, () => {
    const trouble = contentTrouble(content);
    if (trouble) return sorry(trouble);
    const body: MessageBody = { content, ...(replyTo ? { message_reference: { message_id: replyTo } } : {}) };
    post(person.world, { channel, author: person.user, body });
    return DONE;
  });
}

export function editOwn(person: Person, action: Action<'edit'>): Done {
  return withMessage(person, action, (message) => {
    if (message.author.id !== person.user.id) return sorry('Only its author can edit a message.');
    const trouble = contentTrouble(action.content);
    if (trouble) return sorry(trouble);
    edit(person.world, message, { body: { content: action.content } });
    return DONE;
  });
}

export function deleteMessage(person: Person, action: Action<'delete'>): Done {
  return withMessage(person, action, (message, channel) => {
    const own = message.author.id === person.user.id;
    const moderates = channel.kind !== 'dm' && person.world.moderators.has(person.user.id);
    if (!own && !moderates) return sorry('Only its author or a moderator can delete a message.');
    remove(person.world, message);
    return DONE;
  });
}

export function dismiss(person: Person, action: Action<'dismiss'>): Done {
  return withMessage(person, action, (message) => {
    if (message.ephemeralFor !== person.user.id)
      return sorry('Only a message that you alone see can be dismissed.');
    remove(person.world, message);
    return DONE;
  });
}

export function startThread(person: Person, { channel, name, message }: Action<'thread'>): Done {
  return withChannel(person, channel, (parent) => {
    const { world, user } = person;
    if (parent.kind !== 'text') return sorry('Threads can only be opened in a channel of a server.');
    if (name.trim() === '' || lengthOf(name) > MOST_THREAD_NAME) {
      return sorry(`A thread's name has 1 to ${MOST_THREAD_NAME} characters.`);
    }
    const on = message === undefined ? undefined : parent.messages.get(message);
    if (message !== undefined && !on) return sorry('This message is gone.');
    if (on && world.channels.has(on.id)) return sorry('This message already has a thread.');
    openThread(world, { parent, name, owner: user.id, ...(on ? { on } : {}) });
    return DONE;
  });
}
