import {
  type APIButtonComponent,
  type APISelectMenuComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../page-api.ts';
import { press } from './actions.ts';
import { icon } from './icon.ts';
import { isWebLink } from './markdown.ts';
import type { App } from './store.ts';
import { channelsOf, nameOf, waitingKey } from './view.ts';

const LOOK: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};
const dots = html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;
const emojiText = (emoji: { name?: string | null | undefined } | undefined): string => emoji?.name ?? '';

export function button(app: App, message: PageMessage, component: APIButtonComponent): TemplateResult {
  const label = 'label' in component ? (component.label ?? '') : 'Buy';
  const emoji = 'emoji' in component ? emojiText(component.emoji) : '';
  const face = html`${emoji === '' ? nothing : html`<span class="emoji">${emoji}</span>`}${label}`;
  const look = `btn ${LOOK[component.style]}`;
  if (component.style === ButtonStyle.Link) {
    if (component.disabled === true || !isWebLink(component.url))
      return html`<button class=${look} disabled>${face} ${icon('launch', 16)}</button>`;
    return html`<a class=${look} href=${component.url} target="_blank" rel="noopener noreferrer">${face} ${icon('launch', 16)}</a>`;
  }
  const id = 'custom_id' in component ? component.custom_id : '';
  const waits = app.view().waiting.has(waitingKey(message.id, id));
  const busy = [...app.view().waiting].some((key) => key.startsWith(`${message.id} `));
  return html`<button class="${look} ${waits ? 'waits' : ''}" type="button" data-id=${id} ?disabled=${component.disabled === true || busy} aria-busy=${waits} aria-label=${label === '' ? emoji : label} @click=${() => press(app, message, id)}><span class="face">${face}</span>${waits ? dots : nothing}</button>`;
}

function optionsFor(app: App, component: APISelectMenuComponent): readonly APISelectMenuOption[] {
  const { state } = app.view();
  switch (component.type) {
    case ComponentType.StringSelect:
      return component.options;
    case ComponentType.ChannelSelect:
      return channelsOf(state).map(({ id, name }) => ({ label: name, value: id }));
    case ComponentType.UserSelect:
    case ComponentType.MentionableSelect:
      return state.users.map((user) => ({ label: nameOf(user), value: user.id }));
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

/** What is chosen in an open select of several, by message and custom id. */
const ticked = new Map<string, readonly string[]>();

export function select(app: App, message: PageMessage, component: APISelectMenuComponent): TemplateResult {
  const key = waitingKey(message.id, component.custom_id);
  const options = optionsFor(app, component);
  const several = (component.max_values ?? 1) > 1;
  const defaults = options.filter((option) => option.default === true).map(({ value }) => value);
  const chosen = ticked.get(key) ?? defaults;
  const open = app.view().select === key;
  const waits = app.view().waiting.has(key);
  const label = options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const close = (): void => {
    app.change({ select: undefined });
    app.focus(`[data-select="${CSS.escape(key)}"]`);
  };
  const toggle = (): void => {
    if (!open) {
      app.change({ select: key });
      app.focus('.select-list [role=option]');
    } else if (several && ticked.has(key)) void press(app, message, component.custom_id, chosen);
    else close();
  };
  const choose = (value: string): void => {
    if (!several) {
      ticked.set(key, [value]);
      void press(app, message, component.custom_id, [value]);
      return;
    }
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    if (next.length <= (component.max_values ?? 1)) ticked.set(key, next);
    app.change({});
  };
  const row = (option: APISelectMenuOption): TemplateResult =>
    html`<div role="option" tabindex="-1" aria-selected=${chosen.includes(option.value)} @click=${() => choose(option.value)} @keydown=${(
      event: KeyboardEvent,
    ) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      choose(option.value);
    }}><span class="emoji">${emojiText(option.emoji)}</span><span class="option-text"><b>${option.label}</b>${option.description ? html`<small>${option.description}</small>` : nothing}</span>${chosen.includes(option.value) ? icon('check', 18) : nothing}</div>`;
  const list = html`<div class="select-list" role="listbox" aria-label=${component.placeholder ?? 'Options'} aria-multiselectable=${several} @keydown=${(event: KeyboardEvent) => moveInList(event, close)}>${options.map(row)}${several ? html`<button type="button" class="btn primary" @click=${() => press(app, message, component.custom_id, chosen)}>Done</button>` : nothing}</div>`;
  return html`<div class="select"><button type="button" class="select-face" data-select=${key} aria-haspopup="listbox" aria-expanded=${open} ?disabled=${component.disabled === true || waits} @click=${toggle}><span class=${label.length === 0 ? 'hint' : ''}>${label.length === 0 ? (component.placeholder ?? 'Make a selection') : label.join(', ')}</span>${waits ? dots : icon('down')}</button>${open ? list : nothing}</div>`;
}
