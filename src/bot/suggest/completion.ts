/** The word that somebody is in the middle of. */
import type { RecordData } from '../../facts/schema.ts';
import { tokenise } from '../../text/tokens.ts';

/** What a typed text may become, likeliest first; the text itself when its last word is whole. */
export type Completion = (typed: string) => readonly string[];

/** Fewer letters begin too many words. */
const FEWEST_LETTERS = 2;
const MOST_WORDS = 4;

/** Words are ranked by how often people ask with them, then by how often the record uses them. */
export function createCompletion(record: RecordData): Completion {
  const counts = countsOf(record);
  const words = [...counts].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return (typed) => {
    const last = tokenise(typed).at(-1);
    if (!last || last.end < typed.length || counts.has(last.norm) || last.norm.length < FEWEST_LETTERS)
      return [typed];
    const ends = words.filter((word) => word.startsWith(last.norm)).slice(0, MOST_WORDS);
    return ends.length === 0 ? [typed] : ends.map((word) => typed.slice(0, last.start) + word);
  };
}

/** A word in a question counts as much as many in the record, whose sentences nobody types. */
const ASKED_WORTH = 10;

function countsOf({ asked, facts, parties, activities }: RecordData): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (text: string, worth: number): void => {
    for (const { norm } of tokenise(text)) counts.set(norm, (counts.get(norm) ?? 0) + worth);
  };
  for (const { questions } of asked) for (const question of questions) count(question, ASKED_WORTH);
  for (const fact of facts) count(fact.kind === 'gap' ? fact.question : fact.text, 1);
  for (const { name, aliases = [] } of [...parties, ...activities]) count([name, ...aliases].join(' '), 1);
  return counts;
}
