/** How long to wait before the next try: longer each time, and never as long as anyone else. */
import type { Clock } from './clock.ts';

export type BackOff = Readonly<{ firstMs: number; mostMs: number }>;

/** `tries`: how many have failed, from 1. Half of the wait is fixed, so that it does grow. */
export function backOff(tries: number, { firstMs, mostMs }: BackOff, { random }: Clock): number {
  const full = Math.min(mostMs, firstMs * 2 ** (tries - 1));
  return full / 2 + (random() * full) / 2;
}
