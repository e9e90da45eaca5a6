import type { Problem } from '../problem.ts';
import type { Claim, Gap } from '../schema.ts';
import { citedIn, claimsOf, fileOf, noting, type Subject } from './subject.ts';

/** What copyright custom and the record's own law allow to be quoted in a row. */
const QUOTE_WORDS = 25;
/** A fact is the raw material of an answer of at most 45 words. */
const TEXT_WORDS = 45;
/** Terms are words people search by; a whole sentence would outweigh the fact's own text. */
const TERM_WORDS = 5;

export function checkStyle(subject: Subject): Problem[] {
  const problems: Problem[] = [];
  for (const { file, id, path, evidence } of citedIn(subject)) {
    const note = noting(problems, { file, id });
    evidence.quotes?.forEach((quote, i) => {
      checkQuote(quote.words, `${path}.quotes[${i}].words`, note);
    });
  }
  for (const claim of claimsOf(subject)) {
    checkText(claim, noting(problems, { file: fileOf(subject, claim.id), id: claim.id }));
  }
  for (const fact of subject.record.facts) {
    const note = noting(problems, { file: fileOf(subject, fact.id), id: fact.id });
    if (fact.kind === 'gap') checkGap(fact, note);
    checkTerms(fact.terms ?? [], note);
  }
  return problems;
}

type Note = ReturnType<typeof noting>;
const countWords = (text: string) => text.match(/\S+/g)?.length ?? 0;

function checkQuote(words: string, path: string, note: Note): void {
  const count = countWords(words);
  if (count > QUOTE_WORDS) note(path, `a quote of ${count} words`, `quote at most ${QUOTE_WORDS} in a row`);
  if (/^["“”'‘’]|["“”]$/.test(words)) note(path, 'quotation marks in the quote', 'leave them to the answer');
  if (words !== words.trim()) note(path, 'a space at the edge of the quote', 'remove it');
}

function checkText({ text }: Claim, note: Note): void {
  const count = countWords(text);
  if (count > TEXT_WORDS) note('text', `${count} words`, `say it in at most ${TEXT_WORDS}`);
  if (!/[.?!]["”]?$/.test(text)) note('text', 'it does not end as a sentence', 'end it with a full stop');
  if (
    /^\W*(he|she|it|they|this|that|these|those)\b/i.test(text) &&
    !/^(This|That) (day|month|year)\b/.test(text)
  ) {
    note('text', 'it begins with a pronoun', 'name who or what is meant: a fact stands alone');
  }
  if (/[“”‘’\u00a0\n]| {2}|^\s|\s$/.test(text)) {
    note('text', 'curly quotation marks or stray spaces', 'write straight quotation marks and single spaces');
  }
}

function checkGap({ question, missing }: Gap, note: Note): void {
  if (!question.endsWith('?')) note('question', 'it is not a question', 'end it with a question mark');
  if (/[.?!]$/.test(missing))
    note('missing', 'it ends as a sentence', 'write the end of "The record doesn\'t say …"');
}

function checkTerms(terms: readonly string[], note: Note): void {
  terms.forEach((term, i) => {
    if (countWords(term) > TERM_WORDS)
      note(`terms[${i}]`, 'a sentence among the terms', 'write words or short phrases');
    if (terms.indexOf(term) < i) note(`terms[${i}]`, `"${term}" stands here twice`, 'keep one');
  });
}
