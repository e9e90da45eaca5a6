import type { Problem } from '../problem.ts';
import { foldName } from './names.ts';
import { noting, type Subject } from './subject.ts';

/** A word may stand in two groups ("hit" breaks in and harms), but only once in each. */
export function checkConcepts({ record }: Subject): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set(record.concepts.map((concept) => concept.id));
  const seen = new Set<string>();
  for (const concept of record.concepts) {
    const note = noting(problems, { file: 'vocabulary.json', id: concept.id });
    if (seen.has(concept.id)) note('id', 'the id stands in this file twice', 'merge the two');
    seen.add(concept.id);
    if (concept.opposite && !ids.has(concept.opposite)) {
      note('opposite', `no concept has the id "${concept.opposite}"`, 'add it, or mend the id');
    }
    const own = new Set<string>();
    concept.words.forEach((word, i) => {
      if (own.has(word.toLowerCase()))
        note(`words[${i}]`, `"${word}" stands in this group twice`, 'leave one of the two');
      own.add(word.toLowerCase());
    });
  }
  return [...problems, ...checkGlossary({ record })];
}

function checkGlossary({ record }: Pick<Subject, 'record'>): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const { term, aliases, meaning } of record.glossary) {
    const note = noting(problems, { file: 'vocabulary.json', id: term });
    if (!/\.$/.test(meaning)) note('meaning', 'it does not end as a sentence', 'end it with a full stop');
    for (const name of new Set([term, ...(aliases ?? [])].map(foldName))) {
      const other = first.get(name);
      if (other)
        note('aliases', `"${name}" is explained under "${other}" already`, 'leave it to one of the two');
      first.set(name, term);
    }
  }
  return problems;
}
