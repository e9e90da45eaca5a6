/** Arrow keys go from message to message; Tab then goes to what is in it. */
const isAt = (row: Element): boolean => row === document.activeElement;

function target(key: string, rows: readonly HTMLElement[]): HTMLElement | undefined {
  const at = rows.findIndex(isAt);
  switch (key) {
    case 'ArrowUp':
      return at < 0 ? rows.at(-1) : rows[Math.max(0, at - 1)];
    case 'ArrowDown':
      return at < 0 ? rows.at(-1) : rows[Math.min(rows.length - 1, at + 1)];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}

/** True when the key was used up. */
export function rowKey({ key, target: from, altKey }: KeyboardEvent): boolean {
  if (altKey || !(from instanceof Element) || !from.matches('#scroller, .row')) return false;
  const row = target(key, [...document.querySelectorAll<HTMLElement>('#scroller .row')]);
  row?.focus();
  return row !== undefined;
}
