import type { APIAttachment } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';

/** "12 KB", as Discord's card shows it. */
function fileSize(bytes: number): string {
  const units = ['bytes', 'KB', 'MB'];
  const power = Math.min(2, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)));
  const value = bytes / 1024 ** power;
  return `${power === 0 ? value : value.toFixed(2)} ${units[power]}`;
}

export const fileCard = (file: { url: string; name: string; size: number }): TemplateResult =>
  html`<discord-file-attachment .name=${file.name} .href=${file.url} .target=${'_blank'} .bytes=${fileSize(file.size)}></discord-file-attachment>`;

const isPicture = (file: APIAttachment): boolean =>
  file.content_type?.startsWith('image/') ?? /\.(png|jpe?g|gif|webp)$/i.test(file.filename);

export function attachments(files: readonly APIAttachment[]): TemplateResult | typeof nothing {
  if (files.length === 0) return nothing;
  const one = (file: APIAttachment): TemplateResult =>
    isPicture(file)
      ? html`<a class="attached-image" href=${file.url} target="_blank" rel="noopener noreferrer"><img src=${file.url} alt=${file.description ?? file.filename} title=${file.description ?? nothing} width=${file.width ?? nothing} height=${file.height ?? nothing}></a>`
      : fileCard({ url: file.url, name: file.filename, size: file.size });
  return html`<div slot="attachments" class="attachments">${files.map(one)}</div>`;
}
