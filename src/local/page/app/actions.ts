import type { PageMessage } from '../../page-api.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { namesToMentions } from './mentions.ts';
import { type App, withItem, without } from './store.ts';
import { channelNow, guildOf, isBusy, type View, waitingKey } from './view.ts';

export function openChannel(app: App, channel: string): void {
  const view = app.view();
  const dm = view.state.dms.some(({ id }) => id === channel);
  keepDraft(view);
  const draft = draftOf(view.state.me.id, channel);
  app.complete.stop();
  app.change({
    ...CLOSED,
    channel,
    home: dm,
    unread: without(view.unread, channel),
    drawer: 'none',
    draft,
    caret: draft.length,
    slash: undefined,
    replyTo: undefined,
    editing: undefined,
  });
  app.focus('#composer');
}

/** Nothing hovers over the page. */
export const CLOSED = { menu: undefined, select: undefined, threadFor: undefined } satisfies Partial<View>;

export async function say(app: App): Promise<void> {
  const view = app.view();
  const content = namesToMentions(view.state, view.draft).trim();
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

export async function press(
  app: App,
  message: PageMessage,
  customId: string,
  values?: readonly string[],
): Promise<void> {
  const key = waitingKey(message.id, customId);
  if (isBusy(app.view(), message.id)) return;
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
  const content = namesToMentions(view.state, text).trim();
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
