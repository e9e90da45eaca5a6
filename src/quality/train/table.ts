/** What `npm run train` prints. */
import { SIGNS } from '../../answer/resolve/confidence.ts';
import { FEATURES } from '../../answer/resolve/features.ts';
import type { Guess, SetFigures, Tops } from './honesty.ts';
import type { Learned } from './learn.ts';

export function setTable(figures: readonly SetFigures[]): string {
  const head = ['set', 'questions', 'found', 'in use', 'learned', 'held out'];
  return lines([
    head,
    ...figures.map((f) => [
      f.set,
      String(f.questions),
      percent(f.found),
      shown(f.used),
      shown(f.learned),
      shown(f.unseen),
    ]),
  ]);
}

export function weightTable(used: Learned, learned: Learned): string {
  const number = (n: number | undefined) => (n ?? 0).toFixed(3);
  const part = (names: readonly string[], key: keyof Learned) =>
    names.map((name, i) => [name, number(used[key][i]), number(learned[key][i])]);
  return lines([
    ['ranking', 'in use', 'learned'],
    ...part(FEATURES, 'ranking'),
    ['confidence', 'in use', 'learned'],
    ...part(SIGNS, 'confidence'),
  ]);
}

const FROM = [0.95, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0];

/** Of the answers told with so much confidence or more, and below the line above, how many are right. */
export function calibrationTable(guesses: readonly Guess[]): string {
  const rows = FROM.map((from, i) => {
    const own = guesses.filter((g) => g.chance >= from && g.chance < (FROM[i - 1] ?? 2));
    const right = own.filter((g) => g.right).length / (own.length || 1);
    return [`from ${from.toFixed(2)}`, String(own.length), percent(right)];
  });
  return lines([['confidence', 'answers', 'right'], ...rows]);
}

const shown = (tops: Tops): string => tops.map(percent).join(' ');
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(6);

/** Columns as wide as their widest cell: the first one to the left, the others to the right. */
function lines(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows
    .map((row) =>
      row.map((cell, i) => (i === 0 ? cell.padEnd(width(i)) : cell.padStart(width(i)))).join('  '),
    )
    .join('\n');
}
