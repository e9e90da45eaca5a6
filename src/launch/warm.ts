import type { Bot } from '../bot.ts';

/** After this many rounds V8 has compiled what most questions take; more gained little and cost start time. */
const ROUNDS = 6;

/** Lets a process that will answer many people pay for compilation before the first of them asks. */
export function warm(bot: Bot): void {
  const asked = bot
    .suggest('question', '')
    .flatMap(({ value }) => [value, misspelt(value), `sorry, one thing: ${value}`]);
  for (let round = 0; round < ROUNDS; round++) {
    for (const question of asked) bot.ask(question, { now: new Date(0) });
  }
}

/** The same with a letter missing from each longer word, as people type. */
const misspelt = (text: string): string => text.replace(/\b(\w{3})\w(\w{2,})/g, '$1$2');
