/** Which questions of the sets are answered with a fact: what changes for readers when the fact does. */
import type { Conversation } from './question-set.ts';
import { runSet } from './run.ts';
import type { Setting } from './walk.ts';

type Sets = ReadonlyMap<string, readonly Conversation[]>;

/** One line a question: its set, its conversation, and what was asked. */
export const restingQuestions = (fact: string, sets: Sets, setting: Setting): string[] =>
  [...sets].flatMap(([name, set]) =>
    runSet(set, setting)
      .filter(({ facts }) => facts.includes(fact))
      .map(({ conversation, turn }) => `${name}, ${conversation}: ${turn.ask}`),
  );
