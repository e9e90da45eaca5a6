import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { PageMessage } from '../../page-api.ts';
import { isEphemeral } from './actions.ts';
import { avatar, initials } from './avatar.ts';
import { commandHeader } from './command-header.ts';
import { icon } from './icon.ts';
import type { Names } from './markup.ts';
import { messageRow } from './message.ts';
import type { App } from './store.ts';
import { clock, longDay, newDay } from './time.ts';
import { channelNow, messagesOf, nameOf, type Pending, peopleHere, userOf } from './view.ts';

/** Milliseconds within which messages of one author stand under one name. */
const TOGETHER = 7 * 60_000;

function follows(message: PageMessage, before: PageMessage | undefined): boolean {
  if (before === undefined || newDay(before.timestamp, message.timestamp)) return false;
  const headed = message.command !== undefined || message.message_reference !== undefined;
  const near = Date.parse(message.timestamp) - Date.parse(before.timestamp) < TOGETHER;
  return (
    !headed && near && before.author.id === message.author.id && isEphemeral(before) === isEphemeral(message)
  );
}

function pendingRow(app: App, pending: Pending, names: Names): TemplateResult {
  const { state } = app.view();
  const { bot, me } = state;
  const dismiss = (): void =>
    app.change({ pending: app.view().pending.filter(({ id }) => id !== pending.id) });
  const inner =
    pending.error === undefined
      ? html`<span class="thinking"><span class="dots"><i></i><i></i><i></i></span> Sending command…</span>`
      : html`<p class="failure" role="alert">${icon('warn', 16)} ${pending.error}</p><p class="only-you">${icon('eye', 16)} Only you can see this • <button type="button" @click=${dismiss}>Dismiss message</button></p>`;
  const shown = bot ?? me;
  return html`<div class="row leads pending ${pending.error === undefined ? '' : 'ephemeral'}" role="article" aria-label="Command ${pending.name}"><discord-message .author=${nameOf(shown)} .avatar=${avatar(shown)} .bot=${bot !== null} .timestamp=${clock(new Date())}>${commandHeader({ user: me, name: pending.name }, names)}${inner}</discord-message></div>`;
}

function welcome(app: App): TemplateResult {
  const { state } = app.view();
  const channel = channelNow(app.view());
  const name = channel?.name ?? '';
  if (channel?.kind === 'dm') {
    const face =
      state.bot === null
        ? html`<span class="big">${initials(name)}</span>`
        : html`<img class="big" src=${avatar(state.bot)} alt="">`;
    return html`<div class="welcome">${face}<h2>${state.bot === null ? name : nameOf(state.bot)}</h2><p>This is the beginning of your direct message history with <b>${state.bot === null ? name : nameOf(state.bot)}</b>.</p></div>`;
  }
  if (channel?.kind === 'group')
    return html`<div class="welcome"><span class="big">${icon('people', 42)}</span><h2>${name}</h2><p>This is the beginning of the group <b>${name}</b>. ${state.title} is not in it; type <kbd>/</kbd> to use its commands here.</p></div>`;
  const thread = channel?.kind === 'thread';
  const bot = peopleHere(app.view()).find((one) => one.bot === true);
  const how = bot
    ? html`Type <kbd>/</kbd> to see what ${state.title} can do, or mention @${nameOf(bot)} with a question.`
    : html`${state.title} is not in this server; type <kbd>/</kbd> to use its commands here.`;
  return html`<div class="welcome"><span class="big">${icon(thread ? 'thread' : 'hash', 42)}</span><h2>${thread ? name : `Welcome to #${name}!`}</h2><p>${thread ? 'This is the start of the thread.' : `This is the start of the #${name} channel.`} ${how}</p></div>`;
}

export function timeline(app: App, names: Names): unknown {
  const view = app.view();
  const messages = messagesOf(view);
  const pending = view.pending.filter(({ channel }) => channel === view.channel);
  const row = (message: PageMessage, at: number): TemplateResult => {
    const before = messages[at - 1];
    const divider = newDay(before?.timestamp, message.timestamp)
      ? html`<div class="day" role="separator"><span>${longDay(new Date(message.timestamp))}</span></div>`
      : nothing;
    return html`${divider}${messageRow({ app, message, names }, follows(message, before))}`;
  };
  const stream = html`<div class="stream">${welcome(app)}${repeat(messages, ({ id }) => id, row)}${repeat(
    pending,
    ({ id }) => id,
    (one) => pendingRow(app, one, names),
  )}</div>`;
  // A log of its own for each channel: what is there when one opens it is not news, and not read aloud.
  return keyed(
    view.channel,
    html`<div class="scroller" id="scroller" tabindex="0" role="log" aria-label="Messages in ${channelNow(view)?.name ?? ''}">${stream}</div>`,
  );
}

export function typingLine(app: App): TemplateResult {
  const view = app.view();
  const typing = view.typing[view.channel] !== undefined;
  const who = view.state.bot === null ? view.state.title : nameOf(view.state.bot);
  const line = html`<span class="dots"><i></i><i></i><i></i></span> <b>${who}</b> is typing…`;
  return html`<div class="typing" aria-live="polite">${typing ? line : nothing}</div>`;
}

export const authorName = (app: App, id: string): string => {
  const user = userOf(app.view().state, id);
  return user === undefined ? 'someone' : nameOf(user);
};
