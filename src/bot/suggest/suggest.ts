/** What an option that completes itself offers. Whatever is offered can be answered. */
import type { Bot, Field, Suggestion } from '../types.ts';
import { createCompletion } from './completion.ts';
import { datedFacts } from './dated-facts.ts';
import { createFinder, type Finder, type Finding } from './finder.ts';
import { LONGEST } from './label.ts';
import { accused, named } from './names.ts';
import { type Asking, createQuestions } from './questions.ts';

/** As many choices as Discord shows. */
const MOST = 25;

type Ready = Finding & Readonly<{ find: Finder; questions: (typed: string) => readonly Suggestion[] }>;

export function suggester(parts: Finding & Asking): Bot['suggest'] {
  const find = createFinder(parts, createCompletion(parts.known.facts.record));
  const ready: Ready = { ...parts, find, questions: createQuestions({ ...parts, find }) };
  return (field, text, limit = MOST) =>
    suggestions(field, text, ready)
      .filter(({ value }) => value.length <= LONGEST)
      .slice(0, Math.min(limit, MOST));
}

function suggestions(field: Field, text: string, ready: Ready): readonly Suggestion[] {
  switch (field) {
    case 'party':
    case 'activity':
    case 'source':
      return named(field, text, ready);
    case 'accused':
      return accused(text, ready);
    case 'fact':
      return datedFacts(text, ready);
    case 'question':
      return ready.questions(text);
    default: {
      const never: never = field;
      throw new Error(`unknown field ${String(never)}`);
    }
  }
}
