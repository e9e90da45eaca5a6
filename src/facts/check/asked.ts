import type { Problem } from '../problem.ts';
import type { Subject } from './subject.ts';

/** Longer questions carry words that say nothing of the fact. */
export const LONGEST_WORDS = 20;

/** Two ways of asking with the same words are one, whatever their case and marks. */
export const askedWords = (question: string): string =>
  question
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

/** Each question leads to one fact that is there, and is short. */
export function checkAsked({ record }: Subject): Problem[] {
  const problems: Problem[] = [];
  const facts = new Set(record.facts.map((f) => f.id));
  const first = new Map<string, string>();
  for (const { fact, questions } of record.asked) {
    const note = (question: string, wrong: string, right: string) =>
      problems.push({ file: 'asked', id: fact, path: `"${question}"`, wrong, right });
    if (!facts.has(fact))
      note(questions[0] ?? '', 'no fact has this id', 'mend the id, or remove its questions');
    for (const question of questions) {
      const same = askedWords(question);
      const other = first.get(same);
      if (other !== undefined)
        note(question, `it is asked under ${other} too`, 'keep it under the fact that answers it');
      first.set(same, fact);
      if (same.split(' ').length > LONGEST_WORDS)
        note(question, 'it is long', `ask in at most ${LONGEST_WORDS} words`);
    }
  }
  return problems;
}
