import type { APIUser } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';
import { nameOf } from './view.ts';

const COLOURS = ['#5865f2', '#757e8a', '#2d9d5e', '#b5700f', '#d83c3e', '#b8388a'];

export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .join('')
    .slice(0, 3);

/** Discord picks the default picture by the id as well, so a person keeps their colour. */
export function avatar(user: APIUser): string {
  const colour =
    user.bot === true ? COLOURS[0] : COLOURS[1 + (Number(user.id.slice(-6)) % (COLOURS.length - 1))];
  const letter = ([...nameOf(user)][0] ?? '?').toUpperCase().replace(/[<>&"']/g, '?');
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/><text x="20" y="27" font-family="sans-serif" font-size="20" font-weight="600" fill="#fff" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(picture)}`;
}

export const face = (user: APIUser, online: boolean): TemplateResult =>
  html`<span class="face"><img src=${avatar(user)} alt=""><i class="status ${online ? 'online' : ''}"></i></span>`;
