import { html, nothing, type TemplateResult } from 'lit';
import { CLOSED, openChannel } from './actions.ts';
import { useCommand } from './command-actions.ts';
import { composer } from './composer.ts';
import { channelIcon, icon } from './icon.ts';
import { namesOf } from './markup.ts';
import { menu } from './menu.ts';
import { modal } from './modal.ts';
import { members, sidebar } from './sidebar.ts';
import type { App } from './store.ts';
import { timeline } from './timeline.ts';
import { channelNow, channelsOf, nameOf } from './view.ts';
import { closeWire, openWire, wire } from './wire.ts';

function topBar(app: App): TemplateResult {
  const view = app.view();
  const channel = channelNow(view);
  const parent = channelsOf(view.state).find(({ id }) => id === channel?.parent);
  const picture = icon(channelIcon(channel?.kind), 24);
  const name =
    channel?.kind === 'dm' && view.state.bot !== null ? nameOf(view.state.bot) : (channel?.name ?? '');
  const drawer = (): void => {
    app.change({ drawer: 'channels' });
    app.focus('.channels .on, .channels .channel');
  };
  const from =
    parent === undefined
      ? nothing
      : html`<button type="button" class="crumb" @click=${() => openChannel(app, parent.id)}>${parent.name}</button><span class="crumb-arrow">›</span>`;
  return html`<header class="top"><button type="button" class="drawer-button" aria-label="Servers and channels" aria-expanded=${view.drawer !== 'none'} aria-controls="side" @click=${drawer}>${icon('menu', 24)}</button>${picture}${from}<h1>${name}</h1><span class="grow"></span>${view.connected ? nothing : html`<span class="offline" role="status">Reconnecting…</span>`}${wireButton(app)}${view.home ? nothing : html`<button type="button" class="members-button" aria-label="Member list" aria-pressed=${view.members} title="Member list" @click=${() => app.change({ members: !view.members })}>${icon('people', 24)}</button>`}</header>`;
}

function wireButton(app: App): TemplateResult {
  const open = app.view().wire !== undefined;
  const toggle = (): void => (open ? closeWire(app) : openWire(app, '.wire-button'));
  return html`<button type="button" class="wire-button" aria-label="On the wire" aria-pressed=${open} aria-keyshortcuts="F8" title="On the wire: requests, events, refusals (F8)" @click=${toggle}>${icon('wire', 24)}</button>`;
}

export function page(app: App): TemplateResult {
  const view = app.view();
  const names = namesOf(view, {
    openChannel: (id) => openChannel(app, id),
    useCommand: (name) => useCommand(app, name),
  });
  const closeSelect = (event: Event): void => {
    if (
      view.select !== undefined &&
      event.target instanceof Element &&
      event.target.closest('.select') === null
    )
      app.change(CLOSED);
  };
  return html`<div class="app ${view.drawer === 'none' ? '' : 'drawer-open'} ${view.members ? 'with-members' : ''}" @click=${closeSelect}>${sidebar(app)}<div class="veil" @click=${() => app.change({ drawer: 'none' })}></div><main ?inert=${view.drawer !== 'none'}>${topBar(app)}<div class="middle"><section class="chat">${timeline(app, names)}${composer(app)}</section>${view.members ? members(app) : nothing}</div>${wire(app)}</main>${menu(app)}${modal(app, names)}</div>`;
}
