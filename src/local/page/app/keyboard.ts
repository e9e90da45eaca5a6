/** Keys that work from anywhere in the page; most are Discord's own. */
import { CLOSED, openChannel } from './actions.ts';
import { rowKey } from './row-keys.ts';
import { shownChannels } from './sidebar.ts';
import type { App } from './store.ts';
import { closeWire, openWire } from './wire.ts';

/** Where phone.css begins, and the side bars lie over the messages. */
export const PHONE = '(max-width: 760px)';
/** Where the caret waits: the message box, or the command being filled in. */
export const WRITING = '#composer, .chip.on input, #tail';
/** The parts of the page in their order, and what of each takes the focus. */
const PARTS = ['.rail .on', '.channels .on', '#scroller', WRITING, '.wire-lines'] as const;
const HAS_OWN_KEYS = 'input, textarea, select, dialog, [role=menu], [role=listbox], [popover]';

/** The browser closes it by Escape, if it is let. */
const popoverIsOpen = (): boolean => document.querySelector(':popover-open') !== null;

function otherPart(step: 1 | -1): void {
  const parts = PARTS.flatMap((selector) => document.querySelector<HTMLElement>(selector) ?? []).filter(
    (part) => part.checkVisibility({ visibilityProperty: true }),
  );
  const at = parts.findIndex((part) => holderOf(part).contains(document.activeElement));
  parts.at((at + step) % parts.length)?.focus();
}

const holderOf = (part: Element): Element => part.closest('.rail, .channels, .compose') ?? part;

function otherChannel(app: App, step: 1 | -1): void {
  const view = app.view();
  const channels = shownChannels(view);
  const at = channels.findIndex(({ id }) => id === view.channel);
  const next = channels.at((at + step) % channels.length);
  if (next !== undefined) openChannel(app, next.id);
}

/** Escape closes what lies over the page; where nothing does, it leads back to the message box. */
function close(app: App): void {
  if (app.view().select !== undefined) app.change(CLOSED);
  const { drawer, members } = app.view();
  if (drawer !== 'none') {
    app.change({ drawer: 'none' });
    app.focus('.drawer-button');
  } else if (members && window.matchMedia(PHONE).matches) {
    app.change({ members: false });
    app.focus('.members-button');
  } else app.focus(WRITING);
}

const wireByKey = (app: App): void =>
  app.view().wire === undefined ? openWire(app, WRITING) : closeWire(app);

const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  [...key].length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

export function listenToKeys(app: App): void {
  document.addEventListener('keydown', (event) => {
    const { target, key, altKey, shiftKey } = event;
    if (event.defaultPrevented || !(target instanceof Element)) return;
    if (target.closest('dialog, [role=menu]') !== null) return;
    if (key === 'F8') wireByKey(app);
    else if (key === 'F6') otherPart(shiftKey ? -1 : 1);
    else if (altKey && key === 'ArrowUp') otherChannel(app, -1);
    else if (altKey && key === 'ArrowDown') otherChannel(app, 1);
    else if (target.closest(HAS_OWN_KEYS) !== null) return;
    else if (key === 'Escape' && popoverIsOpen()) return;
    else if (key === 'Escape') close(app);
    // A letter typed anywhere is meant for the message box, and goes there.
    else if (writes(event)) {
      document.querySelector<HTMLElement>(WRITING)?.focus();
      return;
    } else if (!rowKey(event)) return;
    event.preventDefault();
  });
}
