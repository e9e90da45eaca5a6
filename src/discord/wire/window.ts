/** So many in so long a time, and no more: any stretch of that length counts, wherever it begins. */
import type { Clock } from './clock.ts';

export type Window = Readonly<{
  /** Counts one more. */
  note(): void;
  /** How many there were in the stretch that ends now. */
  count(): number;
  /** 0 when there is room for one more. */
  msUntilRoom(): number;
}>;

export function createWindow({ most, ms }: Readonly<{ most: number; ms: number }>, { now }: Clock): Window {
  const times: number[] = [];
  const recent = (): readonly number[] => {
    const from = now() - ms;
    while (times[0] !== undefined && times[0] <= from) times.shift();
    return times;
  };
  return {
    note: () => void times.push(now()),
    count: () => recent().length,
    msUntilRoom: () => {
      const [...noted] = recent();
      const first = noted.at(-most);
      return first === undefined ? 0 : first + ms - now();
    },
  };
}
