/** Blocks of an answer as Discord markdown, cut between items to the room there is. */
import type { Block, RollRow, TimelineRow } from '../../answer/answer.ts';
import { literal } from '../escape.ts';
import { cut, fitItems } from '../limits.ts';
import { rollNotes } from '../roll-notes.ts';

/** Room for the line that says how many items were left out. */
const REST_LINE = 40;

/** A function of the room, in characters; empty when not even the first item fits. */
export function blockText(block: Block): (room: number) => string {
  switch (block.kind) {
    case 'roll':
      return items({
        rows: rowTexts(block),
        ...(block.open ? { end: `-# ${literal(block.open)}` } : {}),
      });
    case 'list':
      return items({
        rows: block.items.map((item) => `- ${literal(item.text)}`),
        ...(block.title ? { start: `**${literal(block.title)}**` } : {}),
      });
    case 'timeline':
      return items({
        rows: rowTexts(block),
        ...(block.title ? { start: `**${literal(block.title)}**` } : {}),
      });
    case 'compare':
      return items({ rows: compared(block) });
    case 'quote':
      return items({ rows: [quote(block)] });
    case 'conflict':
      return items({
        start: '**Sources differ**',
        rows: block.sides.map((side) => `- ${literal(side.text)} (${literal(side.source)})`),
      });
    default: {
      const never: never = block;
      return never;
    }
  }
}

export type Rows = Extract<Block, { kind: 'roll' | 'timeline' }>;

/** The rows of a block that may be longer than a message, as they are shown. */
export function rowTexts(block: Rows): string[] {
  return block.kind === 'roll'
    ? block.rows.map(rollRow)
    : block.rows.map((row, i) => timelineRow(row, block.rows[i - 1]));
}

/** No row takes a message for itself. */
const WORDS = 260;
const NOTES = 320;

function rollRow(row: RollRow): string {
  const date = row.date ? ` · ${literal(row.date)}` : '';
  const notes = rollNotes(row);
  return [
    `**${literal(cut(row.party, WORDS))}** · ${literal(row.stance)}${date}`,
    ...(row.words === '' ? [] : [literal(cut(row.words, WORDS))]),
    ...(notes === '' ? [] : [`-# ${literal(cut(notes, NOTES))}`]),
  ].join('\n');
}

/** The date stands once over all that happened then. */
function timelineRow(row: TimelineRow, before: TimelineRow | undefined): string {
  const said = row.said ? ` *(said ${literal(row.said)})*` : '';
  const text = `- ${literal(cut(row.text, WORDS))}${said}`;
  return before?.when === row.when ? text : `**${literal(headed(row.when))}**\n${text}`;
}

const headed = (date: string): string => date.slice(0, 1).toUpperCase() + date.slice(1);

/** What differs first; what is the same in a line each. */
function compared({ a, b, lines }: Extract<Block, { kind: 'compare' }>): string[] {
  const side = (name: string, text: string) => `- ${literal(name)}: ${literal(cut(text, WORDS))}`;
  return lines.map(({ label, a: left, b: right, differs }) =>
    differs
      ? [`**${literal(label)}**`, side(a, left), side(b, right)].join('\n')
      : `**${literal(label)}**, the same: ${literal(cut(left, WORDS))}`,
  );
}

function quote({ words, speaker, date }: Extract<Block, { kind: 'quote' }>): string {
  return `> “${literal(words)}”\n> — **${literal(speaker)}**${date ? `, ${literal(date)}` : ''}`;
}

type Items = Readonly<{ start?: string; rows: readonly string[]; end?: string }>;

const items =
  ({ start, rows, end }: Items) =>
  (room: number): string => {
    const frame = (start?.length ?? 0) + (end?.length ?? 0) + 2 + REST_LINE;
    const { kept, left } = fitItems(rows, room - frame);
    if (kept.length === 0) return '';
    const rest = left === 0 ? [] : [`-# … and ${left} more that did not fit`];
    return [...(start ? [start] : []), ...kept, ...rest, ...(end ? [end] : [])].join('\n');
  };
