/** Blocks of an answer as Discord markdown, cut between items to the room there is. */
import type { Block, RollRow } from '../../answer/answer.ts';
import { literal } from '../escape.ts';
import { fitItems } from '../limits.ts';

/** Room for the line that says how many items were left out. */
const REST_LINE = 40;

/** A function of the room, in characters; empty when not even the first item fits. */
export function blockText(block: Block): (room: number) => string {
  switch (block.kind) {
    case 'roll':
      return items({
        rows: block.rows.map(rollRow),
        ...(block.open ? { end: `-# ${literal(block.open)}` } : {}),
      });
    case 'list':
      return items({
        rows: block.items.map((item) => `- ${literal(item.text)}`),
        ...(block.title ? { start: `**${literal(block.title)}**` } : {}),
      });
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

function rollRow(row: RollRow): string {
  const words = row.words === '' ? '' : `: ${literal(row.words)}`;
  return `- **${literal(row.party)}** · ${literal(row.stance)}${words}${row.date ? ` · ${literal(row.date)}` : ''}`;
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
