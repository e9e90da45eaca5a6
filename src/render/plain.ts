/** Answer → the sentences that a person reads: no citations, no buttons, no markup. */
import type { Answer, Block, CompareLine, RollRow, TimelineRow } from '../answer/answer.ts';
import { uncapital } from '../answer/tell.ts';
import { oneLine } from './escape.ts';
import { rollNotes } from './roll-notes.ts';

/**
 * Paragraphs, the answering sentence in the first one; of long lists, `most` words. Nothing in them is obeyed by a
 * terminal or turns text around.
 */
export const plainText = (answer: Answer, most = MOST_WORDS): string =>
  said(answer, most).split('\n').map(oneLine).join('\n');

function said(answer: Answer, most: number): string {
  switch (answer.kind) {
    case 'answered': {
      const told = [answer.lead, ...answer.context, ...answer.blocks.flatMap(otherwise)].join(' ');
      const room = Math.max(LEAST_WORDS, most - wordsIn(told));
      return paragraphs([told, ...answer.blocks.map((block) => plainBlock(block, room))]);
    }
    case 'unknown':
      return [answer.missing, ...answer.nearest].join(' ');
    case 'ambiguous':
      return paragraphs([
        answer.question,
        lines(
          answer.choices.map((choice) => choice.label),
          most,
        ),
      ]);
    case 'help':
      return answer.text;
    case 'silent':
      return '';
    default: {
      const never: never = answer;
      return never;
    }
  }
}

function plainBlock(block: Block, room: number): string {
  switch (block.kind) {
    case 'roll':
      return paragraphs([lines(plainRows(block), room), block.open ?? '']);
    case 'list':
    case 'timeline':
      return paragraphs([block.title ?? '', lines(plainRows(block), room)]);
    case 'compare':
      return lines(plainRows(block), room);
    case 'quote':
      return `“${block.words}” (${[block.speaker, block.date].filter(Boolean).join(', ')})`;
    // Said with the lead, which it contradicts.
    case 'conflict':
      return '';
    case 'cited':
      return paragraphs(plainRows(block));
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** The rows of a block that may be long, in its order. */
export function plainRows(block: Extract<Block, { kind: LongKind }>): string[] {
  switch (block.kind) {
    case 'roll':
      return block.rows.map(plainRow);
    case 'list':
      return block.items.map((item) => item.text);
    case 'timeline':
      return block.rows.map(plainEvent);
    case 'compare':
      return block.lines.map((line) => plainLine(line, block));
    case 'cited':
      return block.rows.map(({ number, title, details }) => `${number}. ${title}, ${details}`);
    default: {
      const never: never = block;
      return never;
    }
  }
}
export type LongKind = 'roll' | 'list' | 'timeline' | 'compare' | 'cited';

function otherwise(block: Block): string[] {
  if (block.kind !== 'conflict') return [];
  const [first, ...rest] = block.sides.map(({ text }) => text);
  return first === undefined ? [] : [`Sources differ: ${[uncapital(first), ...rest].join(' ')}`];
}

function plainRow(row: RollRow): string {
  const words = row.words === '' ? '' : `, ${row.words}`;
  const held = `${row.party}: ${row.stance}${words}${row.date ? ` (${row.date})` : ''}`;
  return [held, ...rollNotes(row)].join('; ');
}

const plainEvent = ({ when, text, said }: TimelineRow): string =>
  `${when}: ${text}${said ? ` (said ${said})` : ''}`;

const plainLine = (line: CompareLine, { a, b }: Extract<Block, { kind: 'compare' }>): string =>
  line.differs ? `${line.label}: ${a}: ${line.a}; ${b}: ${line.b}` : `${line.label}, the same: ${line.a}`;

/** Where no pages can be turned, so many words are shown, and what is more is counted. */
const MOST_WORDS = 190;
/** However much stands before a list. */
const LEAST_WORDS = 60;

const wordsIn = (text: string): number => text.split(/\s+/).length;

function lines(items: readonly string[], room: number): string {
  let words = 0;
  const at = items.findIndex((item, i) => {
    words += wordsIn(item) + 1;
    return i > 0 && words > room;
  });
  const shown = at < 0 ? items : items.slice(0, at);
  const more = items.length - shown.length;
  return [...shown.map((item) => `- ${item}`), ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}
const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
