/** What the bot sends, counted as it comes: the local Discord forgets the oldest. */
import type { LocalDiscord } from '../../src/local/server.ts';

export type Counted = Readonly<{
  look(): void;
  all(): number;
  /** The most outside callbacks in one second of the clock. */
  mostInASecond(): number;
  /** What Discord counts towards a ban. */
  invalid(): number;
}>;

export function countRequests({ requests }: LocalDiscord): Counted {
  const bySecond = new Map<number, number>();
  const seen = new WeakSet<object>();
  let [all, invalid] = [0, 0];
  return {
    look: () => {
      for (const request of requests) {
        if (seen.has(request)) continue;
        seen.add(request);
        all += 1;
        if ([401, 403, 429].includes(request.status)) invalid += 1;
        if (request.path.includes('/callback')) continue;
        const second = Math.floor(request.at / 1000);
        bySecond.set(second, (bySecond.get(second) ?? 0) + 1);
      }
    },
    all: () => all,
    invalid: () => invalid,
    mostInASecond: () => Math.max(0, ...bySecond.values()),
  };
}
