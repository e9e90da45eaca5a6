/** Answer → the sentences that a person reads: no citations, no buttons, no markup. */
import type { Answer, Block, CompareLine, RollRow, TimelineRow } from '../answer/answer.ts';
import { uncapital } from '../answer/tell.ts';
import { rollNotes } from './roll-notes.ts';

/** Paragraphs, the answering sentence in the first one. */
export function plainText(answer: Answer): string {
  switch (answer.kind) {
    case 'answered':
      return paragraphs([
        [answer.lead, ...answer.context, ...answer.blocks.flatMap(otherwise)].join(' '),
        ...answer.blocks.map(plainBlock),
      ]);
    case 'unknown':
      return [answer.missing, ...answer.nearest].join(' ');
    case 'ambiguous':
      return paragraphs([answer.question, lines(answer.choices.map((choice) => choice.label))]);
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

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'roll':
      return paragraphs([lines(block.rows.map(plainRow)), block.open ?? '']);
    case 'list':
      return paragraphs([block.title ?? '', lines(block.items.map((item) => item.text))]);
    case 'timeline':
      return paragraphs([block.title ?? '', lines(block.rows.map(plainEvent))]);
    case 'compare':
      return lines(block.lines.map((line) => plainLine(line, block)));
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

/** A reader of plain text can't turn pages: what is more is counted. */
const MOST_LINES = 60;

function lines(items: readonly string[]): string {
  const more = items.length - MOST_LINES;
  const shown = items.slice(0, MOST_LINES).map((item) => `- ${item}`);
  return [...shown, ...(more > 0 ? [`… and ${more} more`] : [])].join('\n');
}
const paragraphs = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
