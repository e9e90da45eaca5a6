import { MessageFlags, MessageType } from 'discord-api-types/v10';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageMessage } from '../../page-api.ts';
import { isEphemeral, openChannel, remove, saveEdit } from './actions.ts';
import { attachments } from './attachment.ts';
import { avatar } from './avatar.ts';
import { commandHeader } from './command-header.ts';
import { component, type Drawing } from './component.ts';
import { embed } from './embed.ts';
import { icon } from './icon.ts';
import { markup, type Names } from './markup.ts';
import { mentionsToNames } from './mentions.ts';
import { openMenu, startReply } from './menu.ts';
import { summary } from './summary.ts';
import { clock, stamp } from './time.ts';
import { channelsOf, nameOf } from './view.ts';

type Part = TemplateResult | typeof nothing;
const has = (message: { flags?: PageMessage['flags'] }, flag: MessageFlags): boolean =>
  ((message.flags ?? 0) & flag) !== 0;

function header(message: PageMessage, names: Names): Part {
  if (message.command !== undefined)
    return commandHeader({ ...message.command, target: message.referenced_message }, names);
  if (message.type !== MessageType.Reply) return nothing;
  const target = message.referenced_message;
  if (!target) return html`<discord-reply slot="reply" .deleted=${true}></discord-reply>`;
  const pinged = message.mentions.some(({ id }) => id === target.author.id);
  return html`<discord-reply slot="reply" .author=${nameOf(target.author)} .avatar=${avatar(target.author)} .bot=${target.author.bot === true} .mentions=${pinged} .edited=${target.edited_timestamp !== null}>${summary(target, names).slice(0, 200)}</discord-reply>`;
}

function editor({ app, message }: Drawing): TemplateResult {
  const keys = (event: KeyboardEvent): void => {
    const box = event.currentTarget;
    if (!(box instanceof HTMLTextAreaElement)) return;
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void saveEdit(app, message, box.value);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      app.change({ editing: undefined });
      app.focus('#composer');
    }
  };
  return html`<div class="edit"><textarea aria-label="Edit message" @keydown=${keys} .value=${mentionsToNames(app.view().state, message.content)}></textarea><small>escape to <b>cancel</b> • enter to <b>save</b></small></div>`;
}

function body(drawing: Drawing): Part {
  const { message, names, app } = drawing;
  if (app.view().editing === message.id) return editor(drawing);
  if (has(message, MessageFlags.Loading))
    return html`<span class="thinking"><span class="dots"><i></i><i></i><i></i></span> ${nameOf(message.author)} is thinking…</span>`;
  if (has(message, MessageFlags.IsComponentsV2))
    return html`<div class="v2">${(message.components ?? []).map((part) => component(drawing, part))}</div>`;
  return markup(message.content, names);
}

function under(drawing: Drawing): Part {
  const { message, app } = drawing;
  const failure = app.view().failures[message.id];
  const thread = channelsOf(app.view().state).find(
    ({ id, kind }) => kind === 'thread' && id === (message.thread?.id ?? message.id),
  );
  const threadLink =
    thread === undefined
      ? nothing
      : html`<button type="button" class="thread-link" @click=${() => openChannel(app, thread.id)}>${icon('thread', 18)} <b>${thread.name}</b> <span class="see">See thread ›</span></button>`;
  const failed =
    failure === undefined
      ? nothing
      : html`<p class="failure" role="alert">${icon('warn', 16)} ${failure}</p>`;
  const mark = isEphemeral(message)
    ? html`<p class="only-you">${icon('eye', 16)} Only you can see this • <button type="button" @click=${() => remove(app, message)}>Dismiss message</button></p>`
    : nothing;
  return html`<div slot="thread" class="under">${threadLink}${failed}${mark}</div>`;
}

function tools(drawing: Drawing): TemplateResult {
  const { app, message } = drawing;
  const more = (event: MouseEvent): void => {
    if (!(event.currentTarget instanceof HTMLElement)) return;
    const box = event.currentTarget.getBoundingClientRect();
    openMenu(app, message, { x: box.left - 180, y: box.bottom + 4 });
  };
  return html`<div class="tools"><button type="button" tabindex="-1" aria-label="Reply" title="Reply" @click=${() => startReply(app, message)}>${icon('reply')}</button><button type="button" class="more" aria-label="More actions" title="More" aria-haspopup="menu" @click=${more}>${icon('dots', 22)}</button></div>`;
}

/** `follows`: the message before it is by the same author and recent, so name and picture are left out. */
export function messageRow(drawing: Drawing, follows: boolean): TemplateResult {
  const { app, message, names } = drawing;
  const v2 = has(message, MessageFlags.IsComponentsV2);
  const date = new Date(message.timestamp);
  const me = app.view().state.me.id;
  const pinged = message.author.id !== me && message.mentions.some(({ id }) => id === me);
  const menu = (event: MouseEvent): void => {
    event.preventDefault();
    openMenu(app, message, { x: event.clientX, y: event.clientY });
  };
  const look = [
    'row',
    follows ? 'follows' : 'leads',
    isEphemeral(message) ? 'ephemeral' : '',
    pinged ? 'pinged' : '',
    app.view().replyTo === message.id ? 'replying' : '',
    app.view().menu?.message === message.id ? 'open' : '',
  ];
  return html`<div class=${look.join(' ')} role="article" tabindex="-1" id="m${message.id}" aria-label="${nameOf(message.author)}, ${stamp(date, new Date())}" @contextmenu=${menu}><discord-message .author=${nameOf(message.author)} .avatar=${avatar(message.author)} .bot=${message.author.bot === true} .edited=${message.edited_timestamp !== null && !has(message, MessageFlags.Loading)} .timestamp=${follows ? clock(date) : stamp(date, new Date())} .messageBodyOnly=${follows}>${header(message, names)}${body(drawing)}${v2 ? nothing : attachments(message.attachments)}${message.embeds.map((data) => embed(data, names))}${v2 || !message.components?.length ? nothing : html`<div slot="components">${message.components.map((part) => component(drawing, part))}</div>`}${under(drawing)}</discord-message>${tools(drawing)}</div>`;
}
