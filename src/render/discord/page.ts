/** A long answer, one page at a time: its rows are cut to what a message holds, and its sources to those rows. */
import type { Answer, Block } from '../../answer/answer.ts';
import { type Rows, rowTexts } from './blocks.ts';

/** Rows and characters of one page: what a phone shows without scrolling far, beside lead and sources. */
const PAGE_ROWS = 8;
const PAGE_TEXT = 1_600;

/** Pages count from 0. */
export type Paged = Readonly<{ answer: Answer; page: number; pages: number }>;

/** Answers that are not paged come back as they are. A page beyond the last is the last. */
export function pageOf(answer: Answer, wanted: number): Paged {
  if (answer.kind !== 'answered' || answer.again === undefined) return { answer, page: 0, pages: 1 };
  const starts = pageStarts(answer.blocks.filter(isRows).flatMap(rowTexts));
  const page = Math.min(Math.max(0, wanted), starts.length - 1);
  const [from = 0, to = Number.POSITIVE_INFINITY] = starts.slice(page, page + 2);
  const blocks = sliced(answer.blocks, from, to);
  const shown = new Set(blocks.filter(isRows).flatMap((b) => b.rows.map((row) => row.fact)));
  const citations = answer.citations.filter((c) => (c.facts ?? []).some((id) => shown.has(id)));
  return { answer: { ...answer, blocks, citations }, page, pages: starts.length };
}

const isRows = (block: Block): block is Rows => block.kind === 'roll' || block.kind === 'timeline';

/** The index of the first row of each page; there is always one page. */
function pageStarts(texts: readonly string[]): readonly number[] {
  const starts = [0];
  let rows = 0;
  let length = 0;
  for (const [i, text] of texts.entries()) {
    if (rows > 0 && (rows === PAGE_ROWS || length + text.length > PAGE_TEXT)) {
      starts.push(i);
      rows = 0;
      length = 0;
    }
    rows += 1;
    length += text.length;
  }
  return starts;
}

/** The rows from one index up to another, counted over all blocks; other blocks stand on each page. */
function sliced(blocks: readonly Block[], from: number, to: number): readonly Block[] {
  let before = 0;
  return blocks.flatMap((block): readonly Block[] => {
    if (!isRows(block)) return [block];
    const [start, end] = [Math.max(0, from - before), Math.max(0, to - before)];
    before += block.rows.length;
    const cut: Rows =
      block.kind === 'roll'
        ? { ...block, rows: block.rows.slice(start, end) }
        : { ...block, rows: block.rows.slice(start, end) };
    return cut.rows.length === 0 ? [] : [cut];
  });
}
