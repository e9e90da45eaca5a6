import './skyra-config.ts';
import { render } from 'lit';
import type { PageEvent, PageState } from '../../page-api.ts';
import { completer, NOTHING } from './autocomplete.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { listenToKeys, PHONE, WRITING } from './keyboard.ts';
import { page } from './page.ts';
import { keepAtEnd } from './scroll.ts';
import { restyleSkyra } from './skyra.ts';
import { connect, type Socket } from './socket.ts';
import { apply } from './state.ts';
import { type App, withItem } from './store.ts';
import { themeNow, wear } from './theme.ts';
import { channelsOf, type View } from './view.ts';
import { wireTold } from './wire.ts';

/** Milliseconds for which Discord shows that someone types. */
const TYPING = 10_000;
/** Pixels below which the side bars start closed. */
const NARROW = 1000;

let view: View | undefined;
let socket: Socket | undefined;
let drawing = false;
let wanted: string | undefined;
const root = document.querySelector<HTMLElement>('#app');

/** The address names the open channel, so that it is open again after a reload. */
function nameChannel(channel: string): void {
  const url = new URL(location.href);
  if (url.searchParams.get('channel') === channel) return;
  url.searchParams.set('channel', channel);
  history.replaceState(null, '', url);
}

function draw(): void {
  drawing = false;
  if (view === undefined || root === null) return;
  nameChannel(view.channel);
  const focused = document.activeElement;
  render(page(app), root);
  keepAtEnd(view.channel);
  // What had the focus is gone: it never falls off the page.
  if (focused?.isConnected === false) wanted ??= WRITING;
  const target = wanted === undefined ? null : root.querySelector<HTMLElement>(wanted);
  wanted = undefined;
  if (target === null) return;
  target.focus();
  if (target instanceof HTMLTextAreaElement) {
    const at = target.id === 'composer' ? view.caret : target.value.length;
    target.setSelectionRange(at, at);
  }
}

function schedule(): void {
  if (!drawing) queueMicrotask(draw);
  drawing = true;
}

const app: App = {
  view: () => {
    if (view === undefined) throw new Error('the page is drawn before the server has told its state');
    return view;
  },
  change: (patch) => {
    if (view !== undefined) view = { ...view, ...patch };
    schedule();
  },
  ask: (action) => socket?.ask(action) ?? Promise.resolve({ error: 'The page is not connected.' }),
  complete: completer({
    ask: (action) => app.ask(action),
    show: (complete) => app.change({ complete }),
  }),
  focus: (selector) => {
    wanted = selector;
    schedule();
  },
  becomeUser,
};

function first(state: PageState): View {
  // The same person again, after the connection was lost: what they were writing stays.
  if (view?.state.me.id === state.me.id && channelsOf(state).some(({ id }) => id === view?.channel))
    return { ...view, state, connected: true, pending: [], waiting: new Set() };
  const channel = view?.channel ?? new URL(location.href).searchParams.get('channel');
  const channels = channelsOf(state);
  const known = channels.find(({ id }) => id === channel) ?? channels[0];
  const draft = draftOf(state.me.id, known?.id ?? '');
  return {
    state,
    connected: true,
    channel: known?.id ?? '',
    home: known?.kind === 'dm',
    unread: new Set(),
    typing: {},
    pending: [],
    waiting: new Set(),
    failures: {},
    draft,
    caret: draft.length,
    pick: -1,
    dismissedList: false,
    complete: NOTHING,
    drawer: 'none',
    members: view?.members ?? window.innerWidth >= NARROW,
    wire: view?.wire,
  };
}

function typing(channel: string): void {
  const now = Date.now();
  app.change({ typing: { ...app.view().typing, [channel]: now } });
  setTimeout(() => {
    if (app.view().typing[channel] === now) stopTyping(channel);
  }, TYPING);
}

function stopTyping(channel: string): void {
  const { [channel]: _gone, ...others } = app.view().typing;
  app.change({ typing: others });
}

function told(event: Exclude<PageEvent, { tell: 'reply' }>): void {
  if (event.tell === 'state') {
    const start = view === undefined;
    view = first(apply(event.state, event));
    if (view.wire !== undefined) void app.ask({ do: 'watch', on: true });
    schedule();
    if (start) app.focus(WRITING);
    return;
  }
  if (view === undefined) return;
  if (event.tell === 'typing') {
    typing(event.channel);
    return;
  }
  if (event.tell === 'wire') {
    wireTold(app, event.lines);
    return;
  }
  if (event.tell === 'modal') {
    app.change({ modal: { channel: event.channel, modal: event.modal } });
    return;
  }
  app.change({ state: apply(view.state, event) });
  if (event.tell !== 'message') return;
  const { channel_id: channel, author } = event.message;
  if (author.bot === true) stopTyping(channel);
  if (channel !== app.view().channel) app.change({ unread: withItem(app.view().unread, channel) });
}

/** The address names the person, so that two windows can be two people. `null`: whoever comes first. */
function becomeUser(id: string | null): void {
  if (view !== undefined) keepDraft(view);
  const url = new URL(location.href);
  if (id === null) url.searchParams.delete('user');
  else url.searchParams.set('user', id);
  history.replaceState(null, '', url);
  open();
}

function open(): void {
  socket?.close();
  const url = new URL('/page', location.href);
  url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const user = new URL(location.href).searchParams.get('user');
  if (user !== null) url.searchParams.set('user', user);
  socket = connect({
    url: url.href,
    told,
    connected: (connected) => app.change({ connected }),
    refused: () => becomeUser(null),
  });
}

window.addEventListener('pagehide', () => view !== undefined && keepDraft(view));
restyleSkyra();
wear(themeNow());
listenToKeys(app);
// Wide again, the side bars stand beside the messages and hide nothing.
window.matchMedia(PHONE).addEventListener('change', () => app.change({ drawer: 'none' }));
// What was in the page before the program ran has done its work.
root?.replaceChildren();
open();
