/** Discord delivers at least once, and not always in order; what was asked is answered once. */

/** Whatever comes twice comes within minutes. */
const REMEMBERED = 5000;

/** Whether this one is met for the first time. */
export function firstTime(): (id: string) => boolean {
  const met = new Set<string>();
  return (id) => {
    if (met.has(id)) return false;
    met.add(id);
    for (const oldest of met) {
      if (met.size <= REMEMBERED) break;
      met.delete(oldest);
    }
    return true;
  };
}

/** Whether this edit is not the newest of its message that was met. */
export function outOfOrder(): (id: string, edited: number) => boolean {
  const last = new Map<string, number>();
  return (id, edited) => {
    const before = last.get(id) ?? 0;
    last.delete(id);
    last.set(id, Math.max(before, edited));
    for (const oldest of last.keys()) {
      if (last.size <= REMEMBERED) break;
      last.delete(oldest);
    }
    return edited <= before;
  };
}
