/** A clock for the bot alone on which everything takes a part of its time. */
import { type Clock, systemClock } from '../../src/discord/wire/clock.ts';

export const fastClock = (times: number): Clock => ({
  now: () => systemClock.now() * times,
  after: (ms, run) => systemClock.after(ms / times, run),
  random: systemClock.random,
});
