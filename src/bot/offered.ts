/** Questions of the record's own that are offered: each is tried once, so that whatever is offered is answered. */
import { capital } from '../answer/tell.ts';
import type { Bot } from './types.ts';

/** The facts that the bot answers a question from; none when it does not answer. */
export type Answers = (question: string) => readonly string[];

/** Nothing that is offered depends on the day. */
export function provenBy(ask: Bot['ask']): Answers {
  const tried = new Map<string, readonly string[]>();
  return (question) => {
    const before = tried.get(question);
    if (before) return before;
    const { answer } = ask(question, { now: new Date(0) });
    const facts = answer.kind === 'answered' ? answer.facts : [];
    tried.set(question, facts);
    return facts;
  };
}

/** "who did it" → "Who did it?" */
export const asShown = (question: string): string =>
  capital(/[?.!]$/.test(question) ? question : `${question}?`);
