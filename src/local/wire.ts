/** What went over the bot's wires lately, for people to read. */
import type { WireLine, WireNews } from './page-api.ts';

const KEPT_LINES = 200;

export type Wire = Readonly<{
  note(news: WireNews): void;
  /** Oldest first. */
  lines(): readonly WireLine[];
  /** Returns how to stop listening. */
  listen(listener: (line: WireLine) => void): () => void;
}>;

export function createWire(now: () => Date): Wire {
  const lines: WireLine[] = [];
  const listeners = new Set<(line: WireLine) => void>();
  let last = 0;
  return {
    note: (news) => {
      last += 1;
      const line = { ...news, number: last, at: now().getTime() };
      lines.push(line);
      if (lines.length > KEPT_LINES) lines.shift();
      for (const listener of [...listeners]) listener(line);
    },
    lines: () => [...lines],
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
