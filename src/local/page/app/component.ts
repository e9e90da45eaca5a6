import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIFileComponent,
  type APIMediaGalleryItem,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APIThumbnailComponent,
  type APIUnfurledMediaItem,
  ComponentType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { styleMap } from 'lit/directives/style-map.js';
import type { PageMessage } from '../../page-api.ts';
import { fileCard } from './attachment.ts';
import { button } from './control.ts';
import { markup, type Names } from './markup.ts';
import { select } from './select.ts';
import type { App } from './store.ts';

export type Drawing = Readonly<{ app: App; message: PageMessage; names: Names }>;
type Drawn = TemplateResult | typeof nothing;

/** `attachment://name` is a file of this message; anything else must be an address that a picture may have. */
function mediaUrl(message: PageMessage, media: APIUnfurledMediaItem): string {
  const name = /^attachment:\/\/(.+)$/.exec(media.url)?.[1];
  const own = name === undefined ? undefined : message.attachments.find(({ filename }) => filename === name);
  const url = own?.url ?? media.url;
  return /^(https?:|data:image\/)/i.test(url) ? url : '';
}

function picture(
  drawing: Drawing,
  item: APIMediaGalleryItem | APIThumbnailComponent,
  kind: string,
): TemplateResult {
  const url = mediaUrl(drawing.message, item.media);
  const alt = item.description ?? '';
  const { width, height } = item.media;
  const image = html`<img src=${url} alt=${alt} title=${alt || nothing} width=${width || nothing} height=${height || nothing}>`;
  const hidden = item.spoiler === true ? ' hidden-media' : '';
  return html`<a class="${kind}${hidden}" href=${url} target="_blank" rel="noopener noreferrer">${image}</a>`;
}

function accessory(drawing: Drawing, component: APISectionComponent['accessory']): TemplateResult {
  return component.type === ComponentType.Button
    ? button(drawing.app, drawing.message, component)
    : picture(drawing, component, 'thumbnail');
}

const isButton = (component: APIComponentInMessageActionRow): component is APIButtonComponent =>
  component.type === ComponentType.Button;

function actionRow(
  drawing: Drawing,
  row: APIActionRowComponent<APIComponentInMessageActionRow>,
): TemplateResult {
  return html`<div class="v2-row">${row.components.map((part) =>
    isButton(part) ? button(drawing.app, drawing.message, part) : select(drawing.app, drawing.message, part),
  )}</div>`;
}

function file(message: PageMessage, part: APIFileComponent): TemplateResult {
  const url = mediaUrl(message, part.file);
  const own = message.attachments.find((attachment) => attachment.url === url);
  const name = part.name ?? own?.filename ?? url.replace(/^.*\//, '');
  return fileCard({ url, name, size: part.size ?? own?.size ?? 0 });
}

export function component(drawing: Drawing, part: APIMessageTopLevelComponent): Drawn {
  switch (part.type) {
    case ComponentType.ActionRow:
      return actionRow(drawing, part);
    case ComponentType.TextDisplay:
      return html`<div class="v2-text">${markup(part.content, drawing.names)}</div>`;
    case ComponentType.Section:
      return html`<div class="v2-section"><div class="v2-section-text">${part.components.map((text) => component(drawing, text))}</div>${accessory(drawing, part.accessory)}</div>`;
    case ComponentType.MediaGallery:
      return html`<div class="v2-gallery n${Math.min(part.items.length, 4)}">${part.items.map((item) => picture(drawing, item, 'gallery-item'))}</div>`;
    case ComponentType.Separator:
      return html`<div class="v2-separator ${part.spacing === SeparatorSpacingSize.Large ? 'large' : ''} ${part.divider === false ? '' : 'line'}" role="separator"></div>`;
    case ComponentType.File:
      return file(drawing.message, part);
    case ComponentType.Container: {
      const accent = part.accent_color;
      const edge =
        typeof accent === 'number'
          ? styleMap({ '--accent': `#${accent.toString(16).padStart(6, '0')}` })
          : nothing;
      return html`<div class="v2-container ${typeof accent === 'number' ? 'accented' : ''} ${part.spoiler === true ? 'hidden-media' : ''}" style=${edge}>${part.components.map((inner) => component(drawing, inner))}</div>`;
    }
    default: {
      const never: never = part;
      return never;
    }
  }
}
