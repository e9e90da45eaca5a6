/**
 * Which interactions Discord has given up, and told the asker so, before the bot came to them: after a RESUME, or when
 * more is asked than can be answered. Work on them would only make those behind them late, too.
 */

/** https://discord.com/developers/docs/interactions/receiving-and-responding */
const DEADLINE_MS = 3000;
/** Two clocks differ, and are set now and then: what is compared is not older than twice this. */
const REMEMBERED_MS = 30_000;

/** When it began by Discord's clock, in milliseconds since the epoch. */
export type TooLate = (began: number) => boolean;

export function createTooLate(clock: () => number): TooLate {
  // The quickest way here, with the difference of the clocks in it: of this while and of the one before.
  let [since, quickest, quickestBefore] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  return (began) => {
    const now = clock();
    if (Math.abs(now - since) >= REMEMBERED_MS) {
      quickestBefore = Math.abs(now - since) < 2 * REMEMBERED_MS ? quickest : Number.POSITIVE_INFINITY;
      [since, quickest] = [now, Number.POSITIVE_INFINITY];
    }
    quickest = Math.min(quickest, now - began);
    return now - began - Math.min(quickest, quickestBefore) > DEADLINE_MS;
  };
}
