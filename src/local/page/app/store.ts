import type { Completer } from './autocomplete.ts';
import type { Ask, Reply } from './socket.ts';
import type { View } from './view.ts';

/** What every part of the page is handed: the view, a way to change it, and the server. */
export type App = Readonly<{
  view(): View;
  change(patch: Partial<View>): void;
  ask(action: Ask): Promise<Reply>;
  complete: Completer;
  /** Puts the focus on the first match once the change is drawn. */
  focus(selector: string): void;
  becomeUser(id: string): void;
}>;

export const without = <T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> =>
  new Set([...set].filter((x) => x !== item));
export const withItem = <T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> => new Set([...set, item]);
