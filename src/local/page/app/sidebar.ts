import type { APIUser } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageChannel, PageGuild } from '../../page-api.ts';
import { openChannel } from './actions.ts';
import { avatar, initials } from './avatar.ts';
import { channelIcon, icon } from './icon.ts';
import { languagesOf } from './spoken.ts';
import type { App } from './store.ts';
import { guildOf, nameOf, type View } from './view.ts';

const appBadge = html`<span class="app-badge">App</span>`;
const face = (user: APIUser, online: boolean): TemplateResult =>
  html`<span class="face"><img src=${avatar(user)} alt=""><i class="status ${online ? 'online' : ''}"></i></span>`;

function railButton(options: {
  label: string;
  on: boolean;
  unread: boolean;
  inner: unknown;
  open: () => void;
}): TemplateResult {
  return html`<button type="button" class="rail-button ${options.on ? 'on' : ''} ${options.unread ? 'unread' : ''}" aria-label=${options.label} title=${options.label} aria-current=${options.on} @click=${options.open}>${options.inner}</button>`;
}

function rail(app: App): TemplateResult {
  const view = app.view();
  const first = (channels: readonly PageChannel[]): void => {
    const next = channels.find(({ id }) => id === view.channel) ?? channels[0];
    if (next !== undefined) openChannel(app, next.id);
    else app.change({ home: true });
  };
  const unreadIn = (channels: readonly PageChannel[]): boolean =>
    channels.some(({ id }) => view.unread.has(id));
  const server = (guild: PageGuild): TemplateResult =>
    railButton({
      label: guild.name,
      on: !view.home && guildOf(view, view.channel) === guild,
      unread: unreadIn(guild.channels),
      inner: initials(guild.name),
      open: () => first(guild.channels),
    });
  return html`<nav class="rail" aria-label="Servers">${railButton({ label: 'Direct Messages', on: view.home, unread: unreadIn(view.state.dms), inner: icon('chat', 26), open: () => first(view.state.dms) })}<hr>${view.state.guilds.map(server)}</nav>`;
}

function channelRow(app: App, channel: PageChannel): TemplateResult {
  const view = app.view();
  const on = channel.id === view.channel;
  const look = `channel ${channel.kind} ${on ? 'on' : ''} ${view.unread.has(channel.id) ? 'unread' : ''}`;
  const { bot } = view.state;
  const picture =
    channel.kind === 'dm'
      ? bot === null
        ? html`<span class="face blank">${initials(channel.name)}</span>`
        : face(bot, view.state.online)
      : icon(channelIcon(channel.kind));
  return html`<button type="button" class=${look} aria-current=${on} @click=${() => openChannel(app, channel.id)}>${picture}<span>${channel.kind === 'dm' && bot !== null ? nameOf(bot) : channel.name}</span></button>`;
}

function serverChannels(app: App, channels: readonly PageChannel[]): TemplateResult {
  const threads = (parent: string): readonly PageChannel[] =>
    channels.filter((channel) => channel.kind === 'thread' && channel.parent === parent);
  const texts = channels.filter(({ kind }) => kind === 'text');
  return html`<h3>${icon('down', 12)} Text Channels</h3>${texts.map((text) => html`${channelRow(app, text)}${threads(text.id).map((thread) => channelRow(app, thread))}`)}`;
}

function switcher(view: View, app: App): TemplateResult {
  const { me, users } = view.state;
  const pick = (id: string): void => {
    document.querySelector<HTMLElement>('#users')?.hidePopover();
    if (id !== me.id) app.becomeUser(id);
  };
  const row = (user: APIUser): TemplateResult =>
    html`<button type="button" class="channel dm ${user.id === me.id ? 'on' : ''}" aria-pressed=${user.id === me.id} @click=${() => pick(user.id)}>${face(user, true)}<span>${nameOf(user)}</span>${user.id === me.id ? icon('check', 18) : nothing}</button>`;
  return html`<div class="me"><button type="button" class="me-button" popovertarget="users" aria-label="You are ${nameOf(me)}. Switch user" title="Switch user">${face(me, view.connected)}<span class="me-name"><b>${nameOf(me)}</b><small>${view.connected ? 'Online' : 'Reconnecting…'}</small></span>${icon('people')}</button></div><div id="users" popover class="users" aria-label="Switch user"><h3>Switch user</h3>${users.map(row)}${languages(view, app)}</div>`;
}

/** In the language itself, as a person looks for it. */
const languageName = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language', style: 'short' }).of(locale) ?? locale;

/** Commands, options and choices are then shown in it, and the bot is told. */
function languages({ state }: View, app: App): TemplateResult {
  const known = [...new Set([...languagesOf(state.commands), state.locale])];
  const choose = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement)
      void app.ask({ do: 'language', locale: event.target.value });
  };
  return html`<label class="language">Language <select @change=${choose}>${known.map((locale) => html`<option value=${locale} ?selected=${locale === state.locale}>${languageName(locale)}</option>`)}</select></label>`;
}

export function sidebar(app: App): TemplateResult {
  const view = app.view();
  const guild = guildOf(view, view.channel) ?? view.state.guilds[0];
  const home = view.home || guild === undefined;
  const list = home
    ? html`<h3>Direct Messages</h3>${view.state.dms.map((dm) => channelRow(app, dm))}`
    : serverChannels(app, guild.channels);
  return html`<div class="side" id="side">${rail(app)}<aside class="channels" aria-label="Channels"><header>${home ? 'Direct Messages' : guild.name}</header><nav aria-label="Channels">${list}</nav>${switcher(view, app)}</aside></div>`;
}

export function members(app: App): TemplateResult | typeof nothing {
  const { state, home } = app.view();
  if (home) return nothing;
  const row = (user: APIUser, online: boolean): TemplateResult =>
    html`<li class=${online ? '' : 'away'}>${face(user, online)}<span>${nameOf(user)}</span>${user.bot === true ? appBadge : nothing}</li>`;
  const group = (
    name: string,
    users: readonly APIUser[],
    online: boolean,
  ): TemplateResult | typeof nothing =>
    users.length === 0
      ? nothing
      : html`<h3>${name} — ${users.length}</h3><ul>${users.map((user) => row(user, online))}</ul>`;
  const bot = state.bot === null ? [] : [state.bot];
  return html`<aside class="members" aria-label="Members">${group('Online', state.online ? [...bot, ...state.users] : state.users, true)}${group('Offline', state.online ? [] : bot, false)}</aside>`;
}
