import type { Bot } from '../bot.ts';

/** After this many rounds over its own examples V8 has compiled what a question takes; more gained nothing. */
const ROUNDS = 3;

/** Lets a process that will answer many people pay for compilation before the first of them asks. */
export function warm(bot: Bot): void {
  const examples = bot.suggest('question', '');
  for (let round = 0; round < ROUNDS; round++) {
    for (const { value } of examples) bot.ask(value, { now: new Date(0) });
  }
}
