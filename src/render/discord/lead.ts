/** The first text of the card: its first sentence answers, and stands out. */
import type { Answer } from '../../answer/answer.ts';
import { literal } from '../escape.ts';
import { cut, fitItems } from '../limits.ts';

/** Escaping at most doubles a text, so that lead and context together stay below half of a message. */
const STRONG_TEXT = 350;
const REST_TEXT = 900;

export function leadText(answer: Answer): string {
  switch (answer.kind) {
    case 'answered':
      return strongThenRest(answer.lead, answer.context);
    case 'unknown':
      return strongThenRest(answer.missing, answer.nearest);
    case 'ambiguous':
      return strongThenRest(answer.question, []);
    case 'help':
      return fitted(answer.text.split('\n'));
    case 'silent':
      return 'The message did not ask anything of the record.';
    default: {
      const never: never = answer;
      return never;
    }
  }
}

const strongThenRest = (strong: string, rest: readonly string[]): string =>
  [`**${literal(cut(strong, STRONG_TEXT))}**`, fitted(rest)].filter((line) => line !== '').join('\n');

function fitted(sentences: readonly string[]): string {
  const { kept, left } = fitItems(sentences.map(literal), REST_TEXT);
  return [...kept, ...(left === 0 ? [] : ['-# … and more that did not fit'])].join('\n');
}
