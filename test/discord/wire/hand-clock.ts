/** A clock that stands still until it is moved. Chance is always the same. */
import type { Clock } from '../../../src/discord/wire/clock.ts';

export type HandClock = Clock & Readonly<{ pass(ms: number): Promise<void> }>;

export function handClock(chance = 0.5): HandClock {
  let at = 0;
  let timers: { due: number; run: () => void }[] = [];
  /** Everything that waits for nothing but other promises goes on. */
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
  return {
    now: () => at,
    random: () => chance,
    after: (ms, run) => {
      const timer = { due: at + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    pass: async (ms) => {
      const end = at + ms;
      await settle();
      for (;;) {
        const next = timers.toSorted((a, b) => a.due - b.due)[0];
        if (!next || next.due > end) break;
        timers = timers.filter((each) => each !== next);
        at = next.due;
        next.run();
        await settle();
      }
      at = end;
    },
  };
}
