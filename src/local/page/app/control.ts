import { type APIButtonComponent, ButtonStyle } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../page-api.ts';
import { press } from './actions.ts';
import { icon } from './icon.ts';
import { isWebLink } from './markdown.ts';
import type { App } from './store.ts';
import { isBusy, waitingKey } from './view.ts';

const LOOK: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};
export const dots = html`<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>`;
export const emojiText = (emoji: { name?: string | null | undefined } | undefined): string =>
  emoji?.name ?? '';

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
  const busy = isBusy(app.view(), message.id);
  return html`<button class="${look} ${waits ? 'waits' : ''}" type="button" data-id=${id} ?disabled=${component.disabled === true} aria-disabled=${busy || nothing} aria-busy=${waits} aria-label=${label === '' ? emoji : label} @click=${() => press(app, message, id)}><span class="face">${face}</span>${waits ? dots : nothing}</button>`;
}
