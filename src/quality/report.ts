/** The table and the misses that `npm run quality` prints. */
import type { Result } from './run.ts';

type Row = Readonly<{ name: string; right: number; of: number }>;

/** Tags on fewer turns than this say nothing by their share. */
const TAG_MINIMUM = 3;

export function table(title: string, results: readonly Result[]): string {
  const whole = tally(results, (result) => [result.conversation]);
  const times = results.map((result) => result.ms).sort((a, b) => a - b);
  return [
    `${title}: ${results.length} turns`,
    ...rows(tally(results, (result) => [result.turn.kind])),
    row({ name: 'all turns', right: results.filter(isRight).length, of: results.length }),
    row({
      name: 'whole conversations',
      right: whole.filter(({ right, of }) => right === of).length,
      of: whole.length,
    }),
    `  p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`,
    '  by tag',
    ...rows(tally(results, (result) => result.tags).filter(({ of }) => of >= TAG_MINIMUM)),
  ].join('\n');
}

export function misses(results: readonly Result[]): string {
  return results
    .filter((result) => !isRight(result))
    .map((result) =>
      [
        `${result.conversation} [${result.turn.kind}] ${result.turn.ask}`,
        `    why:  ${result.verdict.right ? '' : result.verdict.why}`,
        `    read: ${result.reading} (${result.rule})`,
        `    said: [${result.status}] ${result.text.replaceAll('\n', ' / ')}`,
      ].join('\n'),
    )
    .join('\n');
}

const isRight = (result: Result): boolean => result.verdict.right;

function tally(results: readonly Result[], names: (result: Result) => readonly string[]): Row[] {
  const counts = new Map<string, { right: number; of: number }>();
  for (const result of results) {
    for (const name of names(result)) {
      const count = counts.get(name) ?? { right: 0, of: 0 };
      counts.set(name, { right: count.right + (isRight(result) ? 1 : 0), of: count.of + 1 });
    }
  }
  return [...counts].map(([name, count]) => ({ name, ...count }));
}

const rows = (tallied: readonly Row[]): string[] =>
  [...tallied].sort((a, b) => b.of - a.of || a.name.localeCompare(b.name)).map(row);

const row = ({ name, right, of }: Row): string =>
  `  ${name.padEnd(22)}${String(right).padStart(5)} / ${String(of).padEnd(5)}${percent(right, of).padStart(7)}`;

const percent = (right: number, of: number): string =>
  of === 0 ? '-' : `${((100 * right) / of).toFixed(1)}%`;

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
