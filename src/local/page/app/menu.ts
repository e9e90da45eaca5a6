import { ApplicationCommandType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../page-api.ts';
import { CLOSED, isEphemeral, remove } from './actions.ts';
import { runOnMessage } from './command-actions.ts';
import { type IconName, icon } from './icon.ts';
import { nameIn } from './spoken.ts';
import type { App } from './store.ts';
import { writtenText } from './summary.ts';
import { channelNow, commandsHere, messageOf } from './view.ts';

/** Pixels that the menu takes at most, so that it never opens outside the window. */
const ROOM = { width: 220, height: 320 };

export function openMenu(app: App, message: PageMessage, at: { x: number; y: number }): void {
  const x = Math.max(8, Math.min(at.x, window.innerWidth - ROOM.width));
  const y = Math.max(8, Math.min(at.y, window.innerHeight - ROOM.height));
  const focused = document.activeElement;
  const from =
    focused instanceof HTMLElement && focused.id !== ''
      ? `#${CSS.escape(focused.id)}`
      : `#m${message.id} .more`;
  app.change({ ...CLOSED, menu: { message: message.id, x, y, apps: false, from } });
  app.focus('.menu [role=menuitem]');
}

export function startReply(app: App, message: PageMessage): void {
  app.change({ ...CLOSED, replyTo: message.id });
  app.focus('#composer');
}

function closeMenu(app: App): void {
  const from = app.view().menu?.from;
  app.change(CLOSED);
  if (from !== undefined) app.focus(from);
}

function move(event: KeyboardEvent, app: App): void {
  const menu = document.activeElement?.closest('[role=menu]');
  const items = [...(menu?.querySelectorAll<HTMLElement>(':scope > div > [role=menuitem]') ?? [])];
  const at = items.findIndex((item) => item.matches(':focus'));
  const sub = menu?.classList.contains('submenu') === true;
  const opens = document.activeElement?.getAttribute('aria-haspopup') === 'menu';
  if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
  else if (event.key === 'ArrowRight' && opens) openApps(app, true);
  else if (event.key === 'ArrowLeft' && sub) openApps(app, false);
  else if (event.key === 'Escape' || event.key === 'Tab') closeMenu(app);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function openApps(app: App, apps: boolean): void {
  const { menu } = app.view();
  if (menu === undefined) return;
  app.change({ menu: { ...menu, apps } });
  app.focus(apps ? '.submenu [role=menuitem]' : '.menu [aria-haspopup=menu]');
}

const item = (label: string, name: IconName, act: () => void, look = ''): TemplateResult =>
  html`<div><button type="button" role="menuitem" tabindex="-1" class=${look} @click=${act}><span>${label}</span>${icon(name, 18)}</button></div>`;

function apps(app: App, message: PageMessage): TemplateResult {
  const { menu, state } = app.view();
  const commands = commandsHere(app.view()).filter(({ type }) => type === ApplicationCommandType.Message);
  const rows = commands.map((command) =>
    item(nameIn(command, state.locale), 'apps', () => {
      closeMenu(app);
      runOnMessage(app, command, message);
    }),
  );
  const none = html`<div class="menu-note">No apps here</div>`;
  const sub = html`<div class="menu submenu" role="menu" aria-label="Apps">${rows.length === 0 ? none : rows}</div>`;
  return html`<div class="has-submenu" @mouseenter=${() => menu !== undefined && !menu.apps && app.change({ menu: { ...menu, apps: true } })}><button type="button" role="menuitem" tabindex="-1" aria-haspopup="menu" aria-expanded=${menu?.apps === true} @click=${() => openApps(app, true)}><span>Apps</span>${icon('right', 18)}</button>${menu?.apps === true ? sub : nothing}</div>`;
}

export function menu(app: App): TemplateResult | typeof nothing {
  const view = app.view();
  const at = view.menu;
  const message = messageOf(view, at?.message);
  if (at === undefined || message === undefined) return nothing;
  const own = message.author.id === view.state.me.id;
  const lasting = !isEphemeral(message);
  const edit = (): void => {
    app.change({ ...CLOSED, editing: message.id });
    app.focus('.edit textarea');
  };
  const thread = (): void => {
    closeMenu(app);
    app.change({ threadFor: message.id });
  };
  const copy = (): void => {
    closeMenu(app);
    void navigator.clipboard?.writeText(writtenText(message));
  };
  const inChannel = channelNow(view)?.kind === 'text';
  const left = at.x > window.innerWidth / 2 ? 'opens-left' : '';
  return html`<div class="shade" @click=${() => closeMenu(app)} @contextmenu=${(event: Event) => {
    event.preventDefault();
    closeMenu(app);
  }}></div><div class="menu ${left}" role="menu" aria-label="Message" style="left:${at.x}px;top:${at.y}px" @keydown=${(event: KeyboardEvent) => move(event, app)}>
    ${lasting ? item('Reply', 'reply', () => startReply(app, message)) : nothing}
    ${own && lasting ? item('Edit Message', 'edit', edit) : nothing}
    ${inChannel && lasting ? item('Create Thread', 'thread', thread) : nothing}
    ${item('Copy Text', 'copy', copy)}
    ${apps(app, message)}
    ${lasting ? nothing : item('Dismiss Message', 'eye', () => void remove(app, message))}
    ${own && lasting ? item('Delete Message', 'trash', () => void remove(app, message), 'danger') : nothing}
  </div>`;
}
