/** What is told of each question, to the log and the metrics: never what was asked. */
import type { Answer } from '../answer/answer.ts';
import type { Shown, Told } from '../command.ts';

/** `told`: no answer from the record, as settings are. `limited`: one question too many. */
export type Outcome = Answer['kind'] | 'told' | 'limited' | 'failed';

export type Watched =
  /** `question` is the id of Discord's message or interaction; `ms` is how long the answer took to make. */
  | Readonly<{ kind: 'question'; question: string; door: Door; outcome: Outcome; ms?: number }>
  /** Discord asked the bot to wait. */
  | Readonly<{ kind: 'rate-limited'; scope: string }>;
type Door = 'command' | 'message' | 'button';

export const outcomeOf = (shown: Shown | Told): Outcome => ('told' in shown ? 'told' : shown.answer.kind);
