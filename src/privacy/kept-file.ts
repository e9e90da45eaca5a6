/** What is kept about a person, as a file: JSON, with times as people and programs read them. */
import type { Kept } from '../state/privacy.ts';

export const keptFile = (kept: Kept, made: Date): Readonly<{ name: string; text: string }> => ({
  name: `rollcall-kept-about-you-${made.toISOString().slice(0, 10)}.json`,
  text: `${JSON.stringify({ made, ...kept }, datesFrom, 2)}\n`,
});

const datesFrom = (key: string, value: unknown): unknown =>
  key === 'at' && typeof value === 'number' ? new Date(value).toISOString() : value;
