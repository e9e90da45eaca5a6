import { html, nothing, type TemplateResult } from 'lit';
import type { Mark } from './markdown.ts';
import { parseMarkdown } from './markdown-blocks.ts';
import { timestamp } from './time.ts';
import { channelsOf, nameOf, userOf, type View } from './view.ts';

type Part = TemplateResult | string;

/** What mentions are resolved against. */
export type Names = Readonly<{
  user(id: string): string | undefined;
  channel(id: string): string | undefined;
  role(id: string): string | undefined;
  openChannel(id: string): void;
  useCommand(name: string): void;
}>;

export function namesOf(view: View, act: Pick<Names, 'openChannel' | 'useCommand'>): Names {
  return {
    user: (id) => {
      const user = userOf(view.state, id);
      return user === undefined ? undefined : nameOf(user);
    },
    role: (id) => view.state.guilds.flatMap((guild) => guild.roles).find((role) => role.id === id)?.name,
    channel: (id) => channelsOf(view.state).find((channel) => channel.id === id)?.name,
    openChannel: act.openChannel,
    useCommand: act.useCommand,
  };
}

const reveal = (event: Event): void => {
  if (event.currentTarget instanceof Element) event.currentTarget.classList.add('shown');
};
const revealByKey = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' || event.key === ' ') reveal(event);
};

function block(mark: Mark & { kind: 'list' }, names: Names): TemplateResult {
  const items = mark.items.map((item) => html`<li>${draw(item, names)}</li>`);
  return mark.start === null ? html`<ul>${items}</ul>` : html`<ol start=${mark.start}>${items}</ol>`;
}

function heading(mark: Mark & { kind: 'heading' }, names: Names): TemplateResult {
  const inner = draw(mark.inner, names);
  if (mark.level === 1) return html`<h1>${inner}</h1>`;
  return mark.level === 2 ? html`<h2>${inner}</h2>` : html`<h3>${inner}</h3>`;
}

function one(mark: Mark, names: Names): Part {
  switch (mark.kind) {
    case 'text':
      return mark.text;
    case 'bold':
      return html`<strong>${draw(mark.inner, names)}</strong>`;
    case 'italic':
      return html`<em>${draw(mark.inner, names)}</em>`;
    case 'underline':
      return html`<u>${draw(mark.inner, names)}</u>`;
    case 'strike':
      return html`<s>${draw(mark.inner, names)}</s>`;
    case 'spoiler':
      return html`<span class="spoiler" role="button" tabindex="0" aria-label="Spoiler" @click=${reveal} @keydown=${revealByKey}><span>${draw(mark.inner, names)}</span></span>`;
    case 'code':
      return html`<code>${mark.text}</code>`;
    case 'block':
      return html`<pre><code>${mark.text}</code></pre>`;
    case 'heading':
      return heading(mark, names);
    case 'subtext':
      return html`<small>${draw(mark.inner, names)}</small>`;
    case 'quote':
      return html`<blockquote>${draw(mark.inner, names)}</blockquote>`;
    case 'list':
      return block(mark, names);
    case 'link':
      return html`<a href=${mark.url} target="_blank" rel="noopener noreferrer" title=${mark.url}>${draw(mark.inner, names)}</a>`;
    case 'time':
      return html`<time class="time" title=${timestamp(mark.unix, 'F', new Date())}>${timestamp(mark.unix, mark.style, new Date())}</time>`;
    case 'user':
      return html`<span class="mention">@${names.user(mark.id) ?? 'unknown-user'}</span>`;
    case 'role':
      return html`<span class="mention">@${names.role(mark.id) ?? 'role'}</span>`;
    case 'everyone':
      return html`<span class="mention">@${mark.name}</span>`;
    case 'channel':
      return html`<button class="mention" type="button" @click=${() => names.openChannel(mark.id)}>#${names.channel(mark.id) ?? 'unknown'}</button>`;
    case 'command':
      return html`<button class="mention" type="button" @click=${() => names.useCommand(mark.name)}>/${mark.name}</button>`;
    case 'emoji':
      return `:${mark.name}:`;
    default: {
      const never: never = mark;
      return never;
    }
  }
}

const draw = (marks: readonly Mark[], names: Names): Part[] => marks.map((mark) => one(mark, names));

export const markup = (text: string, names: Names): TemplateResult | typeof nothing =>
  text === '' ? nothing : html`<span class="md">${draw(parseMarkdown(text), names)}</span>`;

/** The words alone, for a reply bar or a label. */
export function plain(text: string, names: Pick<Names, 'user' | 'channel'>): string {
  const words = (marks: readonly Mark[]): string => marks.map(word).join('');
  const word = (mark: Mark): string => {
    if (mark.kind === 'text' || mark.kind === 'code' || mark.kind === 'block') return mark.text;
    if (mark.kind === 'user') return `@${names.user(mark.id) ?? 'unknown-user'}`;
    if (mark.kind === 'channel') return `#${names.channel(mark.id) ?? 'unknown'}`;
    if (mark.kind === 'command') return `/${mark.name}`;
    if (mark.kind === 'time') return timestamp(mark.unix, mark.style, new Date());
    if (mark.kind === 'spoiler') return '▮▮▮';
    if (mark.kind === 'list') return mark.items.map(words).join(' ');
    return 'inner' in mark ? `${words(mark.inner)}${mark.kind === 'heading' ? ' ' : ''}` : '';
  };
  return words(parseMarkdown(text)).replace(/\s+/g, ' ').trim();
}
