/** A long answer, one page at a time: its rows are cut to what a message holds, and its sources to those rows. */
import type { Answer, Block } from '../../answer/answer.ts';
import { type Rows, rowTexts } from './blocks.ts';

/** Parties or events, and characters, of one page: what a phone shows without scrolling far. */
const PAGE_ROWS = 8;
const PAGE_TEXT = 1_600;

/** Pages count from 0. */
export type Paged = Readonly<{ answer: Answer; page: number; pages: number }>;

/** Answers that are not paged come back as they are. A page beyond the last is the last. */
export function pageOf(answer: Answer, wanted: number): Paged {
  if (answer.kind !== 'answered' || answer.again === undefined) return { answer, page: 0, pages: 1 };
  const starts = pageStarts(answer.blocks.filter(isRows).flatMap(measured));
  if (starts.length === 1) return { answer, page: 0, pages: 1 };
  const page = Math.min(Math.max(0, wanted), starts.length - 1);
  const [from = 0, to = Number.POSITIVE_INFINITY] = starts.slice(page, page + 2);
  const blocks = sliced(answer.blocks, from, to);
  const shown = new Set(blocks.filter(isRows).flatMap(factsIn));
  const citations = answer.citations.filter((c) => (c.facts ?? []).some((id) => shown.has(id)));
  return { answer: { ...answer, blocks, citations }, page, pages: starts.length };
}

const isRows = (block: Block): block is Rows =>
  block.kind === 'roll' || block.kind === 'timeline' || block.kind === 'list' || block.kind === 'cited';

type Measured = Readonly<{ length: number; counts: boolean }>;

/** A line of a list is short; what a party said or what happened takes its room. */
const measured = (block: Rows): Measured[] =>
  rowTexts(block, () => '').map(({ length }) => ({
    length,
    counts: block.kind === 'roll' || block.kind === 'timeline',
  }));

function factsIn(block: Rows): string[] {
  switch (block.kind) {
    case 'roll':
    case 'timeline':
      return block.rows.map((row) => row.fact);
    case 'list':
      return block.items.flatMap(({ fact }) => fact ?? []);
    case 'cited':
      return [];
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** The index of the first row of each page; there is always one page. */
function pageStarts(all: readonly Measured[]): readonly number[] {
  const starts = [0];
  let [rows, length] = [0, 0];
  for (const [i, row] of all.entries()) {
    const full = length + row.length > PAGE_TEXT || (row.counts && rows === PAGE_ROWS);
    if (i > 0 && full && length > 0) {
      starts.push(i);
      [rows, length] = [0, 0];
    }
    rows += row.counts ? 1 : 0;
    length += row.length;
  }
  return starts;
}

/** The rows from one index up to another, counted over all blocks; other blocks stand on each page. */
function sliced(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  let before = 0;
  return blocks.flatMap((block): readonly Block[] => {
    if (!isRows(block)) return [block];
    const count = block.kind === 'list' ? block.items.length : block.rows.length;
    const [start, end] = [Math.max(0, from - before), Math.max(0, to - before)];
    before += count;
    return start >= count || end === 0 ? [] : [part(block, start, end)];
  });
}

function part(block: Rows, start: number, end: number): Rows {
  switch (block.kind) {
    case 'roll':
      return { ...block, rows: block.rows.slice(start, end) };
    case 'timeline':
      return { ...block, rows: block.rows.slice(start, end) };
    case 'cited':
      return { ...block, rows: block.rows.slice(start, end) };
    case 'list':
      return { ...block, items: block.items.slice(start, end) };
    default: {
      const never: never = block;
      return never;
    }
  }
}
