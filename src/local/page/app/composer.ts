import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { say } from './actions.ts';
import { leaveSlash, sendSlash } from './command-actions.ts';
import { icon } from './icon.ts';
import { isCalled } from './slash.ts';
import { slashBar } from './slash-bar.ts';
import type { App } from './store.ts';
import { chosenRow, type List, listOf } from './suggest.ts';
import { listKey, suggestions, take } from './suggest-list.ts';
import { authorName, typingLine } from './timeline.ts';
import { channelNow, commandsHere, messageOf, nameOf } from './view.ts';

/** Characters of a message, without a subscription. */
const MOST_CONTENT = 2000;

function typed(app: App, box: HTMLTextAreaElement): void {
  const exact = /^\/(.+) $/.exec(box.value)?.[1];
  const { locale } = app.view().state;
  const command = commandsHere(app.view()).find(
    (one) => one.type === 1 && isCalled(one, locale, (name) => name === exact),
  );
  if (command !== undefined) {
    take(app, { kind: 'command', command });
    return;
  }
  app.change({
    draft: box.value,
    caret: box.selectionStart,
    pick: -1,
    dismissedList: false,
    notice: undefined,
  });
}

function keys(app: App, event: KeyboardEvent): void {
  if (event.isComposing || listKey(app, event)) return;
  const view = app.view();
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    void say(app);
  } else if (event.key === 'Escape' && view.replyTo !== undefined) app.change({ replyTo: undefined });
  else if (event.key === 'ArrowUp' && view.draft === '') editLast(app, event);
}

function editLast(app: App, event: KeyboardEvent): void {
  const { state, channel } = app.view();
  const last = state.messages[channel]?.findLast(({ author }) => author.id === state.me.id);
  if (last === undefined) return;
  event.preventDefault();
  app.change({ editing: last.id });
  app.focus('.edit textarea');
}

function textBox(app: App): TemplateResult {
  const view = app.view();
  const channel = channelNow(view);
  const to =
    channel?.kind === 'dm'
      ? `@${view.state.bot === null ? channel.name : nameOf(view.state.bot)}`
      : channel?.kind === 'thread' || channel?.kind === 'group'
        ? `"${channel.name}"`
        : `#${channel?.name ?? ''}`;
  const list = listOf(view);
  const at = chosenRow(view, list);
  // A text box, until there is a list to choose from.
  const open = (list?.rows.length ?? 0) > 0;
  const caret = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement && event.target.selectionStart !== view.caret)
      app.change({ caret: event.target.selectionStart });
  };
  return html`<textarea id="composer" rows="1" maxlength="4000" placeholder="Message ${to}" aria-label="Message ${to}" role=${open ? 'combobox' : nothing} aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${open || nothing} aria-controls=${open ? 'suggestions' : nothing} aria-activedescendant=${at < 0 ? nothing : `suggestion-${at}`} .value=${live(view.draft)} @input=${(event: Event) => event.target instanceof HTMLTextAreaElement && typed(app, event.target)} @keydown=${(event: KeyboardEvent) => keys(app, event)} @click=${caret} @keyup=${caret}></textarea>`;
}

/** What is still free, once it gets tight. */
function room(draft: string): TemplateResult | typeof nothing {
  const free = MOST_CONTENT - [...draft].length;
  return free > 200
    ? nothing
    : html`<span class="count ${free < 0 ? 'over' : ''}" role="status">${free}</span>`;
}

/** For who doesn't see the list above. */
function told(list: List | undefined): string {
  const count = list?.rows.length ?? 0;
  return count === 0 ? '' : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}`;
}

export function composer(app: App): TemplateResult {
  const view = app.view();
  const list = listOf(view);
  const reply = messageOf(view, view.replyTo);
  const replyBar =
    reply === undefined
      ? nothing
      : html`<div class="replying-to"><span>Replying to <b>${authorName(app, reply.author.id)}</b></span><button type="button" aria-label="Cancel reply" @click=${() => app.change({ replyTo: undefined })}>${icon('close', 16)}</button></div>`;
  const openCommands = (): void => {
    app.change({ draft: '/', caret: 1, pick: -1, dismissedList: false });
    app.focus('#composer');
  };
  const notice =
    view.notice === undefined
      ? nothing
      : html`<p class="failure" role="alert">${icon('warn', 16)} ${view.notice}</p>`;
  const send = (): void => (view.slash === undefined ? void say(app) : sendSlash(app));
  const leave = html`<button type="button" class="round" aria-label="Leave the command" @click=${() => leaveSlash(app)}>${icon('close', 18)}</button>`;
  return html`<footer class="compose">${notice}${list === undefined ? nothing : suggestions(app, list)}${replyBar}<div class="box ${reply === undefined ? '' : 'under-bar'}">${view.slash === undefined ? html`<button type="button" class="round" aria-label="Use a command" title="Commands" @click=${openCommands}>${icon('apps', 20)}</button>${textBox(app)}` : html`${leave}${slashBar(app, view.slash, listKey)}`}${view.slash === undefined ? room(view.draft) : nothing}<button type="button" class="round send" aria-label="Send" @click=${send}>${icon('send', 20)}</button></div>${typingLine(app)}<div class="unseen" role="status">${told(list)}</div></footer>`;
}
