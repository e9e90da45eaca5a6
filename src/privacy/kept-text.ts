/** What is kept about a person, in sentences of Discord's markdown. */
import type { Kept } from '../state/privacy.ts';

type Shown = Readonly<{ kept: Kept; keptDays: number; lasting: boolean }>;

export const countOf = (kept: Kept): number =>
  Object.values(kept).reduce((sum: number, entries) => sum + entries.length, 0);

export function keptText({ kept, keptDays, lasting }: Shown): string {
  const ends = `-# ${lasting ? '' : `${NOT_LASTING} `}${endsText(keptDays)}`;
  if (countOf(kept) === 0) return `**Nothing is kept about you.**\n${ends}`;
  const lines = LINES.flatMap(([what, one, many, why]) => {
    const count = kept[what].length;
    return count === 0 ? [] : [`- ${count} ${count === 1 ? one : many}, ${why}`];
  });
  return ['**What is kept about you**, in all servers and in direct messages', ...lines, ends].join('\n');
}

const MODERATORS = 'for the moderators of that server';
const LINES: readonly (readonly [what: keyof Kept, one: string, many: string, why: string])[] = [
  ['said', 'question with its answer', 'questions with their answers', 'so that an answer can be reported'],
  ['answers', 'answered message', 'answered messages', 'so that an edit changes the answer'],
  [
    'conversations',
    'last question',
    'last questions',
    'so that “and Japan?” goes on from it, for 10 minutes',
  ],
  ['open', 'question that the record lacks', 'questions that the record lacks', MODERATORS],
  ['reports', 'report of an answer', 'reports of answers', MODERATORS],
  ['decisions', 'decision in /review', 'decisions in /review', MODERATORS],
  ['changes', 'change of settings', 'changes of settings', MODERATORS],
];

const NOT_LASTING = 'All of it ends when the bot is started again: its state folder cannot be used.';

const endsText = (days: number): string =>
  `Questions, answers and reports are kept for ${days === 1 ? '1 day' : `${days} days`}, and nothing of a server ` +
  'that removed the bot. Messages themselves are kept by Discord, not here.';

export const confirmText = (kept: Kept): string =>
  `**Erase ${entriesText(countOf(kept))}?** This cannot be undone. “And Japan?” will not go on from your last ` +
  'question, edits will not change older answers, and your reports are withdrawn. Settings and decisions of yours ' +
  'stay, without your name.';

export const erasedText = (count: number): string =>
  `**Erased: ${entriesText(count)}.** That you erased them is kept for a year, so that an older backup does not ` +
  'bring them back. What you ask from now on is kept again.';

const entriesText = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`);
