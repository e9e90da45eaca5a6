import type { APIUser } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageChannel, PageGuild } from '../../page-api.ts';
import { openChannel } from './actions.ts';
import { face, initials } from './avatar.ts';
import { channelIcon, icon } from './icon.ts';
import { personMenu } from './person-menu.ts';
import type { App } from './store.ts';
import { guildOf, nameOf, peopleHere, type View } from './view.ts';

const appBadge = html`<span class="app-badge">App</span>`;

function railButton(options: {
  label: string;
  on: boolean;
  unread: boolean;
  inner: unknown;
  open: () => void;
}): TemplateResult {
  return html`<button type="button" class="rail-button ${options.on ? 'on' : ''} ${options.unread ? 'unread' : ''}" title=${options.label} aria-current=${options.on} @click=${options.open}><span class="unseen">${options.label}</span><span aria-hidden="true">${options.inner}</span></button>`;
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

/** In the order of the list: each thread under its channel. */
function inOrder(channels: readonly PageChannel[]): readonly PageChannel[] {
  const threads = (parent: string): readonly PageChannel[] =>
    channels.filter((channel) => channel.kind === 'thread' && channel.parent === parent);
  return channels.filter(({ kind }) => kind === 'text').flatMap((text) => [text, ...threads(text.id)]);
}

const guildShown = (view: View): PageGuild | undefined =>
  view.home ? undefined : (guildOf(view, view.channel) ?? view.state.guilds[0]);

export function shownChannels(view: View): readonly PageChannel[] {
  const guild = guildShown(view);
  return guild === undefined ? view.state.dms : inOrder(guild.channels);
}

export function sidebar(app: App): TemplateResult {
  const view = app.view();
  const guild = guildShown(view);
  const title = guild === undefined ? 'Direct Messages' : html`${icon('down', 12)} Text Channels`;
  const rows = shownChannels(view).map((channel) => channelRow(app, channel));
  return html`<div class="side" id="side">${rail(app)}<div class="channels"><header>${guild?.name ?? 'Direct Messages'}</header><nav aria-label="Channels"><h2>${title}</h2>${rows}</nav>${personMenu(app)}</div></div>`;
}

export function members(app: App): TemplateResult | typeof nothing {
  const { state, home } = app.view();
  if (home) return nothing;
  const here = peopleHere(app.view());
  const away = here.filter(({ bot }) => bot === true && !state.online);
  const row = (user: APIUser, online: boolean): TemplateResult =>
    html`<li class=${online ? '' : 'away'}>${face(user, online)}<span>${nameOf(user)}</span>${user.bot === true ? appBadge : nothing}</li>`;
  const group = (
    name: string,
    users: readonly APIUser[],
    online: boolean,
  ): TemplateResult | typeof nothing =>
    users.length === 0
      ? nothing
      : html`<h2>${name} — ${users.length}</h2><ul>${users.map((user) => row(user, online))}</ul>`;
  return html`<aside class="members" aria-label="Members">${group(
    'Online',
    here.filter((one) => !away.includes(one)),
    true,
  )}${group('Offline', away, false)}</aside>`;
}
