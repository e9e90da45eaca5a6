import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from './avatar.ts';
import { choose } from './command-actions.ts';
import { add, fill, forward, start } from './slash.ts';
import { wantChoices } from './slash-bar.ts';
import type { App } from './store.ts';
import { chosenRow, type List, listOf, type Pick, type Row } from './suggest.ts';
import { userOf } from './view.ts';

function insertMention(app: App, name: string): void {
  const { draft, caret } = app.view();
  const before = draft.slice(0, caret).replace(/@[^\s@]*$/, `@${name} `);
  app.change({ draft: before + draft.slice(caret), caret: before.length, pick: -1 });
  app.focus('#composer');
}

export function take(app: App, pick: Pick): void {
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
export function listKey(app: App, event: KeyboardEvent): boolean {
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

export function suggestions(app: App, list: List): TemplateResult {
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
