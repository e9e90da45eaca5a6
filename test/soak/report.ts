/** What the soak found, as a page. */
import { quantile } from '../load/run-load.ts';
import { chaos } from './mishaps.ts';
import { CALM, type Soaked } from './run-soak.ts';

export type Row = Readonly<{
  fault: string;
  times: number;
  asked: number;
  told: number;
  lost: number;
  doubled: number;
  /** Milliseconds from its end to the first answer to what was asked after it. */
  recovery: readonly number[];
}>;

export function rowsOf({ ledger, injected }: Soaked): readonly Row[] {
  const names = [CALM, ...chaos(0).map(({ name }) => name), 'any'];
  return names.map((fault) => {
    const entries = ledger.entries.filter(({ during }) => during === fault);
    const ended = injected.filter(({ name }) => name === fault);
    const recovery = ended.flatMap(({ endedAt }) => {
      const answers = ledger.entries.flatMap(({ at, answeredAt }) =>
        at >= endedAt && answeredAt !== undefined ? [answeredAt - endedAt] : [],
      );
      return answers.length === 0 ? [] : [Math.min(...answers)];
    });
    return {
      ...{ fault, times: ended.length, recovery },
      asked: fault === 'any' ? 0 : entries.length,
      told: entries.filter(({ told }) => told).length,
      lost: entries.filter(ledger.isLost).length,
      doubled: entries.reduce((sum, entry) => sum + ledger.doubled(entry), 0),
    };
  });
}

const seconds = (times: readonly number[]): string =>
  times.length === 0
    ? '–'
    : `${(quantile(times, 0.5) / 1000).toFixed(1)} s, at most ${(Math.max(...times) / 1000).toFixed(1)} s`;

export const tableOf = (rows: readonly Row[]): string =>
  [
    '| fault | times | asked meanwhile | told by Discord | lost | doubled | recovery |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ fault, times, asked, told, lost, doubled, recovery }) =>
        `| ${fault} | ${times} | ${asked} | ${told} | ${lost} | ${doubled} | ${seconds(recovery)} |`,
    ),
  ].join('\n');
