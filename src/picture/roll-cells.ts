/** Rows of a roll call as one line for each state or body, with what it holds itself. */
import type { RollRow } from '../answer/answer.ts';

export type Cell = Readonly<{ name: string; row: RollRow }>;
/** `beside`: held of another activity. `more`: statements that have no line. */
export type Cells = Readonly<{ own: readonly Cell[]; beside: readonly Cell[]; more: number }>;

export function cellsOf(rows: readonly RollRow[]): Cells {
  const own = firstOfEach(rows.filter((row) => row.activity === undefined));
  const spoke = new Set(own.filter(({ row }) => isAlone(row)).map(({ name }) => name));
  const others = firstOfEach(rows.filter((row) => row.activity !== undefined));
  const beside = others.filter(({ name }) => !spoke.has(name));
  const shown = new Set([...own, ...beside].map(({ row }) => row.fact));
  return { own, beside, more: rows.filter((row) => !shown.has(row.fact)).length };
}

const namesOf = (row: RollRow): readonly string[] => row.roots ?? [row.party];
const isAlone = (row: RollRow): boolean => namesOf(row).length === 1;

/** What a list by somebody else says of a party does not outweigh its own words. */
function firstOfEach(rows: readonly RollRow[]): Cell[] {
  const seen = new Set<string>();
  return [...rows.filter(isAlone), ...rows.filter((row) => !isAlone(row))].flatMap((row) =>
    namesOf(row).flatMap((name) => {
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ name, row }];
    }),
  );
}
