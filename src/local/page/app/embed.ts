import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import { isWebLink } from './markdown.ts';
import { markup, type Names } from './markup.ts';
import { stamp } from './time.ts';

const web = (url: string | undefined): string | undefined =>
  url !== undefined && isWebLink(url) ? url : undefined;
const colour = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : `#${value.toString(16).padStart(6, '0')}`;

/** Up to three inline fields share a row. */
function columns(fields: readonly APIEmbedField[]): readonly (1 | 2 | 3 | undefined)[] {
  let column = 0;
  return fields.map((field) => {
    column = field.inline === true ? (column % 3) + 1 : 0;
    return column === 1 || column === 2 || column === 3 ? column : undefined;
  });
}

function fieldsOf(fields: readonly APIEmbedField[], names: Names): TemplateResult {
  const places = columns(fields);
  return html`<discord-embed-fields slot="fields">${fields.map(
    (field, at) =>
      html`<discord-embed-field .fieldTitle=${field.name} ?inline=${field.inline === true} inline-index=${places[at] ?? nothing}>${markup(field.value, names)}</discord-embed-field>`,
  )}</discord-embed-fields>`;
}

export function embed(data: APIEmbed, names: Names): TemplateResult {
  const { author, footer, fields = [], description, timestamp } = data;
  const when = timestamp === undefined ? undefined : stamp(new Date(timestamp), new Date());
  const foot = html`<discord-embed-footer slot="footer" .footerImage=${web(footer?.icon_url)} .timestamp=${when}>${footer?.text ?? ''}</discord-embed-footer>`;
  return html`<discord-embed slot="embeds" .color=${colour(data.color)} .authorName=${author?.name} .authorUrl=${web(author?.url)} .authorImage=${web(author?.icon_url)} .embedTitle=${data.title} .url=${web(data.url)} .thumbnail=${web(data.thumbnail?.url)} .image=${web(data.image?.url)}>${description === undefined ? nothing : html`<discord-embed-description slot="description">${markup(description, names)}</discord-embed-description>`}${fields.length === 0 ? nothing : fieldsOf(fields, names)}${footer === undefined && when === undefined ? nothing : foot}</discord-embed>`;
}
