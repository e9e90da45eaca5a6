import { type APISelectMenuComponent, type APISelectMenuOption, ComponentType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../page-api.ts';
import { press } from './actions.ts';
import { dots, emojiText } from './control.ts';
import { icon } from './icon.ts';
import type { App } from './store.ts';
import { channelsOf, isBusy, nameOf, peopleHere, waitingKey } from './view.ts';

function optionsFor(app: App, component: APISelectMenuComponent): readonly APISelectMenuOption[] {
  const { state } = app.view();
  switch (component.type) {
    case ComponentType.StringSelect:
      return component.options;
    case ComponentType.ChannelSelect:
      return channelsOf(state).map(({ id, name }) => ({ label: name, value: id }));
    case ComponentType.UserSelect:
    case ComponentType.MentionableSelect:
      return peopleHere(app.view()).map((user) => ({ label: nameOf(user), value: user.id }));
    case ComponentType.RoleSelect:
      return [];
    default: {
      const never: never = component;
      return never;
    }
  }
}

function moveInList(event: KeyboardEvent, close: () => void): void {
  const items = [...document.querySelectorAll<HTMLElement>('.select-list [role=option]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (event.key === 'Escape') close();
  else if (step !== 0) items[(at + step + items.length) % items.length]?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** What is chosen, by message and custom id; of several it is sent only when the list is done with. */
const ticked = new Map<string, readonly string[]>();

type Opened = Readonly<{
  options: readonly APISelectMenuOption[];
  chosen: readonly string[];
  label: string;
  /** Of one that takes several. */
  done: (() => void) | undefined;
  choose: (value: string) => void;
  close: () => void;
}>;

function list({ options, chosen, label, done, choose, close }: Opened): TemplateResult {
  const row = (option: APISelectMenuOption): TemplateResult => {
    const on = chosen.includes(option.value);
    const key = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(option.value);
    };
    return html`<div role="option" tabindex="-1" aria-selected=${on} @click=${() => choose(option.value)} @keydown=${key}><span class="emoji">${emojiText(option.emoji)}</span><span class="option-text"><b>${option.label}</b>${option.description ? html`<small>${option.description}</small>` : nothing}</span>${on ? icon('check', 18) : nothing}</div>`;
  };
  return html`<div class="select-list" @keydown=${(event: KeyboardEvent) => moveInList(event, close)}><div role="listbox" aria-label=${label} aria-multiselectable=${done !== undefined}>${options.map(row)}</div>${done === undefined ? nothing : html`<button type="button" class="btn primary" @click=${done}>Done</button>`}</div>`;
}

export function select(app: App, message: PageMessage, component: APISelectMenuComponent): TemplateResult {
  const key = waitingKey(message.id, component.custom_id);
  const options = optionsFor(app, component);
  const most = component.max_values ?? 1;
  const defaults = options.filter((option) => option.default === true).map(({ value }) => value);
  const chosen = ticked.get(key) ?? defaults;
  const open = app.view().select === key;
  const waits = app.view().waiting.has(key);
  const label = component.placeholder ?? 'Make a selection';
  const shown = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const close = (): void => {
    app.change({ select: undefined });
    app.focus(`[data-select="${CSS.escape(key)}"]`);
  };
  const send = (values: readonly string[]): void => {
    close();
    void press(app, message, component.custom_id, values);
  };
  const toggle = (): void => {
    if (isBusy(app.view(), message.id)) return;
    if (open && most > 1 && ticked.has(key)) send(chosen);
    else if (open) close();
    else {
      app.change({ select: key });
      app.focus('.select-list [role=option]');
    }
  };
  const choose = (value: string): void => {
    const more = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    if (most === 1) ticked.set(key, [value]);
    else if (more.length <= most) ticked.set(key, more);
    if (most === 1) send([value]);
    else app.change({});
  };
  const done = most > 1 ? (): void => send(chosen) : undefined;
  const face = html`<button type="button" class="select-face" data-select=${key} aria-haspopup="listbox" aria-expanded=${open} aria-label=${[label, ...shown].join(': ')} ?disabled=${component.disabled === true} aria-disabled=${waits || nothing} @click=${toggle}><span class=${shown.length === 0 ? 'hint' : ''}>${shown.join(', ') || label}</span>${waits ? dots : icon('down')}</button>`;
  return html`<div class="select">${face}${open ? list({ options, chosen, label, done, choose, close }) : nothing}</div>`;
}
