/** What `npm run train` prints. */
import { FEATURES } from '../../answer/resolve/features.ts';
import type { SetFigures, Tops } from './honesty.ts';

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

/** In the order of FEATURES. */
export function weightTable(used: readonly number[], learned: readonly number[]): string {
  const number = (n: number | undefined) => (n ?? 0).toFixed(3);
  return lines([
    ['weight', 'in use', 'learned'],
    ...FEATURES.map((name, i) => [name, number(used[i]), number(learned[i])]),
  ]);
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
