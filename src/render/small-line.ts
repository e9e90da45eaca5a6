/** The quiet line under an answer: how it was read, what was not used, how a date was inferred. */
import type { Answer } from '../answer/answer.ts';
import { cut } from './limits.ts';

/** More unread words than this say no more than "much of it". */
const UNUSED_SHOWN = 5;
const PART_LENGTH = 120;

export function smallLine(answer: Answer, show: (text: string) => string = (text) => text): string {
  const { line, unused } = answer.reading;
  const words = unused.slice(0, UNUSED_SHOWN).map((word) => `“${show(cut(word, 30))}”`);
  if (unused.length > UNUSED_SHOWN) words.push(`${unused.length - UNUSED_SHOWN} more`);
  return [
    line === '' ? '' : `Read as: ${show(cut(line, PART_LENGTH))}`,
    words.length === 0 ? '' : `not used: ${words.join(', ')}`,
    answer.kind === 'answered' && answer.note ? show(cut(answer.note, PART_LENGTH)) : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
