/** What this browser keeps for the page. A browser that keeps nothing for it loses only that. */
type Shelf = 'localStorage' | 'sessionStorage';

export function remembered(shelf: Shelf, key: string): string | undefined {
  try {
    return window[shelf].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(shelf: Shelf, key: string, text: string): void {
  try {
    window[shelf].setItem(key, text);
  } catch {
    // Storage is switched off or full.
  }
}
