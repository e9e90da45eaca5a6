/** Answer → the sentences that a person reads: no citations, no buttons, no markup. */
import type { Answer, Block, CompareLine, RollRow, TimelineRow } from '../answer/answer.ts';
import { uncapital } from '../answer/tell.ts';
import { rollNotes } from './roll-notes.ts';

/** Paragraphs, the answering sentence in the first one. */
export function plainText(answer: Answer): string {
  switch (answer.kind) {
    case 'answered': {
      const told = [answer.lead, ...answer.context, ...answer.blocks.flatMap(otherwise)].join(' ');
      const room = Math.max(LEAST_WORDS, MOST_WORDS - wordsIn(told));
      return paragraphs([told, ...answer.blocks.map((block) => plainBlock(block, room))]);
    }
    case 'unknown':
      return [answer.missing, ...answer.nearest].join(' ');
    case 'ambiguous':
      return paragraphs([
        answer.question,
        lines(
          answer.choices.map((choice) => choice.label),
          MOST_WORDS,
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
      return paragraphs([lines(block.rows.map(plainRow), room), block.open ?? '']);
    case 'list':
      return paragraphs([
        block.title ?? '',
        lines(
          block.items.map((item) => item.text),
          room,
        ),
      ]);
    case 'timeline':
      return paragraphs([block.title ?? '', lines(block.rows.map(plainEvent), room)]);
    case 'compare':
      return lines(
        block.lines.map((line) => plainLine(line, block)),
        room,
      );
    case 'quote':
      return `“${block.words}” (${[block.speaker, block.date].filter(Boolean).join(', ')})`;
    // Said with the lead, which it contradicts.
    case 'conflict':
      return '';
    case 'cited':
      return paragraphs(block.rows.map(({ number, title, details }) => `${number}. ${title}, ${details}`));
    default: {
      const never: never = block;
      return never;
    }
  }
}

function otherwise(block: Block): string[] {
  if (block.kind !== 'conflict') return [];
  const [first, ...rest] = block.sides.map(({ text }) => text);
  return first === undefined ? [] : [`Sources differ: ${[uncapital(first), ...rest].join(' ')}`];
}

function plainRow(row: RollRow): string {
  const words = row.words === '' ? '' : `, ${row.words}`;
  const notes = rollNotes(row);
  return `${row.party}: ${row.stance}${words}${row.date ? ` (${row.date})` : ''}${notes && ` · ${notes}`}`;
}

const plainEvent = ({ when, text, said }: TimelineRow): string =>
  `${when}: ${text}${said ? ` (said ${said})` : ''}`;

const plainLine = (line: CompareLine, { a, b }: Extract<Block, { kind: 'compare' }>): string =>
  line.differs ? `${line.label}: ${a}: ${line.a}; ${b}: ${line.b}` : `${line.label}, the same: ${line.a}`;

/** A reader of plain text can't turn pages: so many words are shown, and what is more is counted. */
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
