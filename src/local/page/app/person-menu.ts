/** Who one is at this page, and how it speaks and looks. */
import { html, nothing, type TemplateResult } from 'lit';
import type { PageUser } from '../../page-api.ts';
import { face } from './avatar.ts';
import { icon } from './icon.ts';
import { languagesOf } from './spoken.ts';
import type { App } from './store.ts';
import { THEMES, themeNow, wear } from './theme.ts';
import { nameOf, type View } from './view.ts';

function chooser(options: {
  label: string;
  chosen: string;
  of: readonly (readonly [value: string, label: string])[];
  choose: (value: string) => void;
}): TemplateResult {
  const change = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) options.choose(event.target.value);
  };
  return html`<label class="chooser">${options.label} <select @change=${change}>${options.of.map(([value, label]) => html`<option value=${value} ?selected=${value === options.chosen}>${label}</option>`)}</select></label>`;
}

/** In the language itself, as a person looks for it. */
const languageName = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language', style: 'short' }).of(locale) ?? locale;

/** Commands, options and choices are then shown in it, and the bot is told. */
function languages({ state }: View, app: App): TemplateResult {
  const known = [...new Set([...languagesOf(state.commands), state.locale])];
  return chooser({
    label: 'Language',
    chosen: state.locale,
    of: known.map((locale) => [locale, languageName(locale)]),
    choose: (locale) => void app.ask({ do: 'language', locale }),
  });
}

const THEME_NAMES = { system: 'As the system', dark: 'Dark', light: 'Light' } as const;

const themes = (): TemplateResult =>
  chooser({
    label: 'Theme',
    chosen: themeNow(),
    of: THEMES.map((theme) => [theme, THEME_NAMES[theme]]),
    choose: wear,
  });

/** The focus goes in with the eye; the browser brings it back. */
function opened(event: ToggleEvent): void {
  if (event.newState === 'open' && event.currentTarget instanceof Element)
    event.currentTarget.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
}

function standing(app: App, { standing }: PageUser): string {
  const { title } = app.view().state;
  switch (standing) {
    case 'member':
      return 'Member';
    case 'moderator':
      return 'Moderator';
    case 'stranger':
      return `Uses ${title} without a server`;
    default:
      return standing satisfies never;
  }
}

export function personMenu(app: App): TemplateResult {
  const view = app.view();
  const { me, users } = view.state;
  const pick = (id: string): void => {
    document.querySelector<HTMLElement>('#users')?.hidePopover();
    if (id !== me.id) app.becomeUser(id);
  };
  const row = (user: PageUser): TemplateResult =>
    html`<button type="button" class="channel dm ${user.id === me.id ? 'on' : ''}" aria-pressed=${user.id === me.id} @click=${() => pick(user.id)}>${face(user, true)}<span class="me-name"><b>${nameOf(user)}</b><small>${standing(app, user)}</small></span>${user.id === me.id ? icon('check', 18) : nothing}</button>`;
  return html`<div class="me"><button type="button" class="me-button" popovertarget="users" aria-haspopup="dialog" title="Switch user, language or theme">${face(me, view.connected)}<span class="me-name"><span class="unseen">You are </span><b>${nameOf(me)}</b> <small>${view.connected ? 'Online' : 'Reconnecting…'}</small></span><span class="unseen">. Switch user, language or theme</span>${icon('people')}</button></div><div id="users" popover role="dialog" class="users" aria-label="Switch user, language or theme" @toggle=${opened}><h2>Switch user</h2>${users.map(row)}<hr>${languages(view, app)}${themes()}</div>`;
}
