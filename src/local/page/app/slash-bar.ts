import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OptionValue } from '../../page-api.ts';
import { leaveSlash, sendSlash } from './command-actions.ts';
import { add, back, type Chip, fill, focusOn, isCalled, missing, optionOf, type Slash } from './slash.ts';
import { descriptionIn, nameIn } from './spoken.ts';
import type { App } from './store.ts';
import { chosenRow, listOf } from './suggest.ts';

type ListKey = (app: App, event: KeyboardEvent) => boolean;

/** Asks the bot for suggestions when the focused option completes itself. */
export function wantChoices(app: App): void {
  const { slash, channel } = app.view();
  const option = slash === undefined ? undefined : optionOf(slash, slash.focus);
  if (
    slash === undefined ||
    option === undefined ||
    !('autocomplete' in option) ||
    option.autocomplete !== true
  ) {
    app.complete.stop();
    return;
  }
  const options = slash.chips
    .filter(({ name, text }) => name === slash.focus || text !== '')
    .map((chip): OptionValue => ({ name: chip.name, value: chip.value ?? chip.text }));
  app.complete.want({ channel, command: slash.command.id, options, focused: option.name });
}

function set(app: App, slash: Slash): void {
  app.change({ slash, pick: -1, dismissedList: false });
  app.focus('.chip.on input, #tail');
  wantChoices(app);
}

function step(slash: Slash, by: 1 | -1): Slash {
  const names: (string | null)[] = [...slash.chips.map(({ name }) => name), null];
  const at = names.indexOf(slash.focus);
  return focusOn(slash, names[Math.max(0, Math.min(names.length - 1, at + by))] ?? null);
}

function keys(app: App, event: KeyboardEvent, listKey: ListKey): void {
  const { slash } = app.view();
  const input = event.currentTarget;
  if (slash === undefined || event.isComposing || !(input instanceof HTMLInputElement)) return;
  if (listKey(app, event)) return;
  const atStart = input.selectionStart === 0 && input.selectionEnd === 0;
  const atEnd = input.selectionStart === input.value.length;
  const last = slash.focus === null;
  if (event.key === 'Enter') sendSlash(app);
  else if (event.key === 'Escape') leaveSlash(app);
  else if (event.key === 'Backspace' && input.value === '') {
    const before = back(slash);
    if (before === undefined) leaveSlash(app);
    else set(app, before);
  } else if (event.key === 'Tab' && !event.shiftKey && !last) set(app, step(slash, 1));
  else if (event.key === 'Tab' && event.shiftKey && slash.focus !== slash.chips[0]?.name)
    set(app, step(slash, -1));
  else if (event.key === 'ArrowRight' && atEnd && !last) set(app, step(slash, 1));
  else if (event.key === 'ArrowLeft' && atStart) set(app, step(slash, -1));
  else return;
  event.preventDefault();
}

/** "name:" typed after a space opens that option, as in Discord. */
function typed(app: App, slash: Slash, chip: Chip, text: string): void {
  const named = /(?<![\p{L}\p{N}_-])([\p{L}\p{N}_-]+):$/u.exec(text);
  const { locale } = app.view().state;
  const next = missing(slash).find((one) => isCalled(one, locale, (name) => name === named?.[1]));
  const filled = fill(slash, {
    name: chip.name,
    text: next === undefined ? text : text.slice(0, named?.index).trimEnd(),
  });
  set(app, next === undefined ? filled : add(filled, next.name));
}

/** Letters after the last chip begin the first option that is still free. */
function typedAtEnd(app: App, slash: Slash, input: HTMLInputElement): void {
  const text = input.value;
  input.value = '';
  const free = missing(slash);
  const { locale } = app.view().state;
  const next =
    free.find((one) => isCalled(one, locale, (name) => name.startsWith(text.toLowerCase()))) ?? free[0];
  if (text.trim() !== '' && next !== undefined) set(app, add(slash, next.name));
}

export function slashBar(app: App, slash: Slash, listKey: ListKey): TemplateResult {
  const { locale } = app.view().state;
  const list = listOf(app.view());
  const at = chosenRow(app.view(), list);
  const onKey = (event: KeyboardEvent): void => keys(app, event, listKey);
  const listed = (list?.rows.length ?? 0) > 0;
  const active = at < 0 ? nothing : `suggestion-${at}`;
  const chip = (one: Chip): TemplateResult => {
    const on = one.name === slash.focus;
    const option = optionOf(slash, one.name);
    const shown = option === undefined ? one.name : nameIn(option, locale);
    const about = option === undefined ? '' : descriptionIn(option, locale);
    const enter = (): void => {
      if (!on) set(app, focusOn(slash, one.name));
    };
    return html`<label class="chip ${on ? 'on' : ''} ${on && slash.problem !== undefined ? 'wrong' : ''} ${one.value === undefined ? '' : 'chosen'}"><span>${shown}</span><input spellcheck="false" autocomplete="off" size=${Math.max(1, one.text.length)} aria-label="${shown}: ${about}" role="combobox" aria-autocomplete="list" aria-expanded=${on && listed} aria-controls=${on && listed ? 'suggestions' : nothing} aria-activedescendant=${on ? active : nothing} aria-invalid=${on && slash.problem !== undefined} .value=${live(one.text)} @focus=${enter} @input=${(event: Event) => event.target instanceof HTMLInputElement && typed(app, slash, one, event.target.value)} @keydown=${onKey}></label>`;
  };
  const free = missing(slash).length;
  const more =
    free === 0
      ? nothing
      : html`<button type="button" class="more-options" tabindex="-1" @click=${() => set(app, focusOn(slash, null))}>+${free} ${slash.chips.length === 0 ? 'optional' : 'more'}</button>`;
  const tailFocus = (): void => {
    if (slash.focus !== null) set(app, focusOn(slash, null));
  };
  const called = nameIn(slash.command, locale);
  const problem =
    slash.problem === undefined ? nothing : html`<span class="problem" role="alert">${slash.problem}</span>`;
  return html`<div class="slash" role="group" aria-label="Command ${called}"><b class="slash-name">/${called}</b>${slash.chips.map(chip)}<input id="tail" size="1" autocomplete="off" aria-label="${free === 0 ? 'Press Enter to send' : 'Add an option, or press Enter to send'}" role="combobox" aria-expanded=${slash.focus === null && listed} aria-controls=${slash.focus === null && listed ? 'suggestions' : nothing} aria-activedescendant=${slash.focus === null ? active : nothing} @focus=${tailFocus} @input=${(event: Event) => event.target instanceof HTMLInputElement && typedAtEnd(app, slash, event.target)} @keydown=${onKey}>${more}${problem}</div>`;
}
