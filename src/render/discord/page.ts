/** A long answer, one page at a time: its rows are cut to what a message holds, and its sources to those rows. */
import type { Answer, Answered, Block } from '../../answer/answer.ts';
import type { LongKind } from '../plain.ts';
import { rowTexts } from './blocks.ts';

/** Parties or events of one page: what a phone shows without scrolling far. */
const PAGE_ROWS = 8;
const CARD_TEXT = 1_600;

/** Pages count from 0. */
export type Paged = Readonly<{ answer: Answer; page: number; pages: number }>;
export type Rows = Extract<Block, { kind: LongKind }>;
/** How long rows are as they are shown, and how many characters of them one page has room for. */
export type Sheet = Readonly<{
  lengths: (block: Rows) => readonly number[];
  room: (answer: Answered) => number;
}>;

/** Two parties stand side by side in one card, however many lines they have. */
const CARD: Sheet = {
  lengths: (block) =>
    block.kind === 'compare'
      ? block.lines.map(() => 0)
      : rowTexts(block, () => '').map(({ length }) => length),
  room: () => CARD_TEXT,
};

/** Of a card. Answers that are not paged come back as they are. A page beyond the last is the last. */
export const pageOf = (answer: Answer, wanted: number): Paged => paged(answer, wanted, CARD);

export function paged(answer: Answer, wanted: number, sheet: Sheet): Paged {
  if (answer.kind !== 'answered' || answer.again === undefined) return { answer, page: 0, pages: 1 };
  const rows = answer.blocks.filter(isRows).flatMap((block) => measured(block, sheet));
  const starts = pageStarts(rows, sheet.room(answer));
  if (starts.length === 1) return { answer, page: 0, pages: 1 };
  const page = Math.min(Math.max(0, wanted), starts.length - 1);
  const [from = 0, to = Number.POSITIVE_INFINITY] = starts.slice(page, page + 2);
  const blocks = sliced(answer.blocks, from, to);
  const shown = new Set(blocks.filter(isRows).flatMap(factsIn));
  const citations = answer.citations.filter((c) => (c.facts ?? []).some((id) => shown.has(id)));
  return { answer: { ...answer, blocks, citations }, page, pages: starts.length };
}

export const isRows = (block: Block): block is Rows =>
  block.kind === 'roll' ||
  block.kind === 'timeline' ||
  block.kind === 'list' ||
  block.kind === 'cited' ||
  block.kind === 'compare';

type Measured = Readonly<{ length: number; counts: boolean }>;

/** A line of a list is short; what a party said or what happened takes its room. */
const measured = (block: Rows, { lengths }: Sheet): Measured[] =>
  lengths(block).map((length) => ({ length, counts: block.kind === 'roll' || block.kind === 'timeline' }));

function factsIn(block: Rows): string[] {
  switch (block.kind) {
    case 'roll':
    case 'timeline':
      return block.rows.map((row) => row.fact);
    case 'list':
      return block.items.flatMap(({ fact }) => fact ?? []);
    case 'cited':
    case 'compare':
      return [];
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** The index of the first row of each page; there is always one page. */
function pageStarts(all: readonly Measured[], room: number): readonly number[] {
  const starts = [0];
  let [rows, length] = [0, 0];
  for (const [i, row] of all.entries()) {
    const full = length + row.length > room || (row.counts && rows === PAGE_ROWS);
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
    const count = countOf(block);
    const [start, end] = [Math.max(0, from - before), Math.max(0, to - before)];
    before += count;
    return start >= count || end === 0 ? [] : [part(block, start, end)];
  });
}

const countOf = (block: Rows): number => {
  if (block.kind === 'list') return block.items.length;
  return block.kind === 'compare' ? block.lines.length : block.rows.length;
};

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
    case 'compare':
      return { ...block, lines: block.lines.slice(start, end) };
    default: {
      const never: never = block;
      return never;
    }
  }
}
