import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { choose, leaveSlash, say, sendSlash } from './actions.ts';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';
import { add, fill, forward, start } from './slash.ts';
import { slashBar, wantChoices } from './slash-bar.ts';
import type { App } from './store.ts';
import { chosenRow, type List, listOf, type Pick, type Row } from './suggest.ts';
import { authorName, typingLine } from './timeline.ts';
import { channelNow, messageOf, nameOf, userOf } from './view.ts';

/** Characters of a message, without a subscription. */
const MOST_CONTENT = 2000;

function insertMention(app: App, name: string): void {
  const { draft, caret } = app.view();
  const before = draft.slice(0, caret).replace(/@[^\s@]*$/, `@${name} `);
  app.change({ draft: before + draft.slice(caret), caret: before.length, pick: -1 });
  app.focus('#composer');
}

function take(app: App, pick: Pick): void {
  const { slash } = app.view();
  switch (pick.kind) {
    case 'command':
      choose(app, start(pick.command));
      break;
    case 'mention':
      insertMention(app, pick.name);
      return;
    case 'option':
      if (slash !== undefined) choose(app, add(slash, pick.name));
      break;
    case 'value':
      if (slash !== undefined) choose(app, forward(fill(slash, pick.chip)));
      break;
    default: {
      const never: never = pick;
      never satisfies never;
    }
  }
  wantChoices(app);
}

/** Keys that belong to the list; true when the key was used up. */
function listKey(app: App, event: KeyboardEvent): boolean {
  const view = app.view();
  const list = listOf(view);
  const at = chosenRow(view, list);
  const count = list?.rows.length ?? 0;
  const row = list?.rows[at];
  // While suggestions are on their way, Escape stops them and the command stays.
  if (count === 0 && event.key === 'Escape' && view.complete.loading) {
    app.complete.stop();
    app.change({ dismissedList: true });
  } else if (list === undefined || count === 0) return false;
  else if (event.key === 'ArrowDown') app.change({ pick: (at + 1) % count });
  else if (event.key === 'ArrowUp') app.change({ pick: at <= 0 ? count - 1 : at - 1 });
  else if ((event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) && row !== undefined)
    take(app, row.pick);
  else if (event.key === 'Escape' && list.rows[0]?.pick.kind !== 'option')
    app.change({ dismissedList: true, pick: -1 });
  else return false;
  event.preventDefault();
  document.querySelector('.suggest [aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  return true;
}

function suggestions(app: App, list: List): TemplateResult {
  const at = chosenRow(app.view(), list);
  const row = (one: Row, index: number): TemplateResult => {
    const user = one.user === undefined ? undefined : userOf(app.view().state, one.user);
    const picture =
      user !== undefined
        ? html`<img src=${avatar(user)} alt="">`
        : one.pick.kind === 'command' && app.view().state.bot !== null
          ? html`<img src=${avatar(app.view().state.bot ?? app.view().state.me)} alt="">`
          : nothing;
    return html`<div role="option" id="suggestion-${index}" class="suggestion for-${one.pick.kind}" aria-selected=${index === at} @mousedown=${(event: Event) => event.preventDefault()} @click=${() => take(app, one.pick)}>${picture}<span class="suggestion-text"><b>${one.label}</b>${one.hint === undefined ? nothing : html`<small>${one.hint}</small>`}</span>${one.pick.kind === 'command' ? html`<em>${app.view().state.title}</em>` : nothing}</div>`;
  };
  const [name, ...rest] = list.title.split('  ');
  const rows =
    list.rows.length === 0
      ? nothing
      : html`<div role="listbox" id="suggestions" aria-label=${list.title}>${list.rows.map(row)}</div>`;
  return html`<div class="suggest"><p class="suggest-title"><b>${name}</b> ${rest.join(' ')}</p>${rows}${list.note === undefined ? nothing : html`<p class="suggest-note" role="status">${list.note}</p>`}</div>`;
}

function typed(app: App, box: HTMLTextAreaElement): void {
  const exact = /^\/(\S+) $/.exec(box.value)?.[1];
  const command = app.view().state.commands.find(({ name, type }) => name === exact && type === 1);
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
      : channel?.kind === 'thread'
        ? `"${channel.name}"`
        : `#${channel?.name ?? ''}`;
  const list = listOf(view);
  const at = chosenRow(view, list);
  const caret = (event: Event): void => {
    if (event.target instanceof HTMLTextAreaElement && event.target.selectionStart !== view.caret)
      app.change({ caret: event.target.selectionStart });
  };
  return html`<textarea id="composer" rows="1" maxlength="4000" placeholder="Message ${to}" aria-label="Message ${to}" role="combobox" aria-autocomplete="list" aria-expanded=${list !== undefined} aria-controls="suggestions" aria-activedescendant=${at < 0 ? nothing : `suggestion-${at}`} .value=${live(view.draft)} @input=${(event: Event) => event.target instanceof HTMLTextAreaElement && typed(app, event.target)} @keydown=${(event: KeyboardEvent) => keys(app, event)} @click=${caret} @keyup=${caret}></textarea>`;
}

/** What is still free, once it gets tight. */
function room(draft: string): TemplateResult | typeof nothing {
  const free = MOST_CONTENT - [...draft].length;
  return free > 200
    ? nothing
    : html`<span class="count ${free < 0 ? 'over' : ''}" role="status">${free}</span>`;
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
  return html`<footer class="compose">${notice}${list === undefined ? nothing : suggestions(app, list)}${replyBar}<div class="box ${reply === undefined ? '' : 'under-bar'}">${view.slash === undefined ? html`<button type="button" class="round" aria-label="Use a command" title="Commands" @click=${openCommands}>${icon('apps', 20)}</button>${textBox(app)}` : html`${leave}${slashBar(app, view.slash, listKey)}`}${view.slash === undefined ? room(view.draft) : nothing}<button type="button" class="round send" aria-label="Send" @click=${send}>${icon('send', 20)}</button></div>${typingLine(app)}</footer>`;
}
