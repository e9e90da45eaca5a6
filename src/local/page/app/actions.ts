import type { PageMessage } from '../../page-api.ts';
import { NOTHING } from './autocomplete.ts';
import { ready, type Slash, start } from './slash.ts';
import { type App, withItem, without } from './store.ts';
import { channelNow, guildOf, nameOf, userOf, type View, waitingKey } from './view.ts';

let nextPending = 1;

export function openChannel(app: App, channel: string): void {
  const view = app.view();
  const dm = view.state.dms.some(({ id }) => id === channel);
  app.complete.stop();
  app.change({
    ...CLOSED,
    channel,
    home: dm,
    unread: without(view.unread, channel),
    drawer: 'none',
    draft: '',
    slash: undefined,
    replyTo: undefined,
    editing: undefined,
  });
  app.focus('#composer');
}

/** Nothing hovers over the page. */
export const CLOSED = { menu: undefined, select: undefined, threadFor: undefined } satisfies Partial<View>;

/** A typed "@Name" becomes a mention, the longest name first; `mentionsToNames` is the way back for editing. */
function namesToMentions(view: View, text: string): string {
  const users = [...view.state.users, ...(view.state.bot === null ? [] : [view.state.bot])];
  const named = users.flatMap((user) =>
    [...new Set([nameOf(user), user.username])].map((name) => ({ name, id: user.id })),
  );
  named.sort((a, b) => b.name.length - a.name.length);
  const spelled = named.map(({ name }) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  if (spelled === '') return text;
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}<])@(${spelled})(?![\\p{L}\\p{N}])`, 'giu'),
    (all, name: string) => {
      const user = named.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return user === undefined ? all : `<@${user.id}>`;
    },
  );
}

export function mentionsToNames(view: View, text: string): string {
  return text.replace(/<@!?(\d+)>/g, (all, id: string) => {
    const user = userOf(view.state, id);
    return user === undefined ? all : `@${nameOf(user)}`;
  });
}

export async function say(app: App): Promise<void> {
  const view = app.view();
  const content = namesToMentions(view, view.draft).trim();
  if (content === '') return;
  const { draft, replyTo } = view;
  app.change({ draft: '', replyTo: undefined, notice: undefined });
  const reply = await app.ask({
    do: 'say',
    channel: view.channel,
    content,
    ...(replyTo === undefined ? {} : { replyTo }),
  });
  // What could not be sent goes back to where it was typed.
  if (reply.error !== undefined) app.change({ notice: reply.error, draft: app.view().draft || draft });
}

export function choose(app: App, slash: Slash): void {
  app.complete.stop();
  app.change({ slash, draft: '', pick: -1, dismissedList: false, notice: undefined });
  app.focus('.chip.on input, #tail');
}

export function useCommand(app: App, name: string): void {
  const command = app.view().state.commands.find((one) => one.name === name);
  if (command !== undefined) choose(app, start(command));
}

export function leaveSlash(app: App): void {
  app.complete.stop();
  app.change({ slash: undefined, draft: '', pick: 0, complete: NOTHING, dismissedList: false });
  app.focus('#composer');
}

/** Shows the command as being sent until the server has heard from the bot. */
async function withPending(
  app: App,
  about: { channel: string; name: string; kind: 'slash' | 'message' },
  send: () => Promise<{ error?: string }>,
): Promise<void> {
  const id = nextPending++;
  app.change({ pending: [...app.view().pending, { id, ...about }] });
  const { error } = await send();
  const others = (): View['pending'] => app.view().pending.filter((one) => one.id !== id);
  app.change({ pending: error === undefined ? others() : [...others(), { id, ...about, error }] });
}

export function sendSlash(app: App): void {
  const view = app.view();
  if (view.slash === undefined) return;
  const outcome = ready(view.slash);
  if (outcome.kind === 'problem') {
    app.change({ slash: outcome.slash, pick: -1 });
    app.focus('.chip.on input');
    return;
  }
  const { command } = view.slash;
  const { channel } = view;
  leaveSlash(app);
  void withPending(app, { channel, name: command.name, kind: 'slash' }, () =>
    app.ask({ do: 'slash', channel, command: command.id, options: outcome.options }),
  );
}

export function runOnMessage(app: App, command: { id: string; name: string }, message: PageMessage): void {
  app.change(CLOSED);
  const channel = message.channel_id;
  void withPending(app, { channel, name: command.name, kind: 'message' }, () =>
    app.ask({ do: 'message-command', channel, command: command.id, message: message.id }),
  );
}

export async function press(
  app: App,
  message: PageMessage,
  customId: string,
  values?: readonly string[],
): Promise<void> {
  const key = waitingKey(message.id, customId);
  if (app.view().waiting.has(key)) return;
  const { [message.id]: _old, ...failures } = app.view().failures;
  app.change({ waiting: withItem(app.view().waiting, key), failures, select: undefined });
  const reply = await app.ask({
    do: 'press',
    channel: message.channel_id,
    message: message.id,
    customId,
    ...(values === undefined ? {} : { values }),
  });
  const failed = reply.error === undefined ? {} : { [message.id]: reply.error };
  app.change({
    waiting: without(app.view().waiting, key),
    failures: { ...app.view().failures, ...failed },
  });
}

export async function saveEdit(app: App, message: PageMessage, text: string): Promise<void> {
  const view = app.view();
  const content = namesToMentions(view, text).trim();
  app.change({ editing: undefined });
  app.focus('#composer');
  if (content === '' || content === message.content) return;
  const { error } = await app.ask({ do: 'edit', channel: message.channel_id, message: message.id, content });
  if (error !== undefined) app.change({ notice: error });
}

export async function remove(app: App, message: PageMessage): Promise<void> {
  app.change(CLOSED);
  app.focus('#composer');
  const about = { channel: message.channel_id, message: message.id };
  const ephemeral = isEphemeral(message);
  const { error } = await app.ask(ephemeral ? { do: 'dismiss', ...about } : { do: 'delete', ...about });
  if (error !== undefined) app.change({ notice: error });
}

export async function startThread(app: App, message: PageMessage, name: string): Promise<void> {
  const { channel } = app.view();
  app.change(CLOSED);
  const before = new Set(guildOf(app.view(), channel)?.channels.map(({ id }) => id));
  const { error } = await app.ask({ do: 'thread', channel, name, message: message.id });
  const made = guildOf(app.view(), channel)?.channels.find(
    ({ id, parent }) => parent === channel && !before.has(id),
  );
  if (error !== undefined) app.change({ notice: error });
  else if (made !== undefined && channelNow(app.view())?.id === channel) openChannel(app, made.id);
}

/** Discord's flag for a message that one person sees. */
const EPHEMERAL = 1 << 6;
export const isEphemeral = (message: PageMessage): boolean =>
  message.ephemeralFor !== undefined || ((message.flags ?? 0) & EPHEMERAL) !== 0;
