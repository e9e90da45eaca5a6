/** Blocks of an answer as Discord markdown, cut between items to the room there is. */
import type { Block, CitedQuote, CitedRow, RollRow, TimelineRow } from '../../answer/answer.ts';
import { link, literal } from '../escape.ts';
import { cut, fitItems } from '../limits.ts';
import { rollNotes } from '../roll-notes.ts';
import type { Numbers } from './numbers.ts';

/** Room for the line that says how many items were left out. */
const REST_LINE = 40;

/** A function of the room, in characters; empty when not even the first item fits. */
export function blockText(block: Block, numbers: Numbers): (room: number) => string {
  switch (block.kind) {
    case 'roll':
      return items({
        rows: rowTexts(block, numbers),
        ...(block.open ? { end: `-# ${literal(block.open)}` } : {}),
      });
    case 'list':
    case 'timeline':
      return items({
        rows: rowTexts(block, numbers),
        ...(block.title ? { start: `**${literal(block.title)}**` } : {}),
      });
    case 'cited':
      return items({ rows: rowTexts(block, numbers) });
    case 'compare':
      return items({ rows: compared(block) });
    case 'quote':
      return items({ rows: [quote({ ...block, ...(block.date ? { said: block.date } : {}) })] });
    case 'conflict':
      return items({ start: '**Sources differ**', rows: block.sides.map(side) });
    default: {
      const never: never = block;
      return never;
    }
  }
}

type Rows = Extract<Block, { kind: 'roll' | 'timeline' | 'list' | 'cited' }>;

/** The rows of a block that may be longer than a message, as they are shown. */
export function rowTexts(block: Rows, numbers: Numbers): string[] {
  switch (block.kind) {
    case 'roll':
      return block.rows.map((row) => rollRow(row, numbers));
    case 'timeline':
      return block.rows.map((row, i) => timelineRow(row, block.rows[i - 1], numbers));
    case 'list':
      return block.items.map(({ text, fact }) => `- ${literal(cut(text, ITEM))}${numbers(fact)}`);
    case 'cited':
      return block.rows.map(citedRow);
    default: {
      const never: never = block;
      return never;
    }
  }
}

/** No row takes a message for itself. */
const WORDS = 260;
const NOTES = 320;
const ITEM = 600;
const QUOTES = 4;

function rollRow(row: RollRow, numbers: Numbers): string {
  const date = row.date ? ` · ${literal(row.date)}` : '';
  const notes = rollNotes(row).join(' · ');
  return [
    `**${literal(cut(row.party, WORDS))}** · ${literal(row.stance)}${date}${numbers(row.fact)}`,
    ...(row.words === '' ? [] : [spoken(row.words)]),
    ...(notes === '' ? [] : [`-# ${literal(cut(notes, NOTES))}`]),
  ].join('\n');
}

/** The speaker's own words are set as a quote; what it accused whom of is not. */
const spoken = (words: string): string => `${words.startsWith('“') ? '> ' : ''}${literal(cut(words, WORDS))}`;

/** The date stands once over all that happened then. */
function timelineRow(row: TimelineRow, before: TimelineRow | undefined, numbers: Numbers): string {
  const said = row.said ? ` *(said ${literal(row.said)})*` : '';
  const text = `- ${literal(cut(row.text, WORDS))}${said}${numbers(row.fact)}`;
  return before?.when === row.when ? text : `**${literal(headed(row.when))}**\n${text}`;
}

const headed = (date: string): string => date.slice(0, 1).toUpperCase() + date.slice(1);

function citedRow({ number, title, url, details, quotes }: CitedRow): string {
  const more = quotes.length - QUOTES;
  return [
    `**${number}.** ${link(cut(title, WORDS), url)}`,
    `-# ${literal(cut(details, NOTES))}`,
    ...quotes.slice(0, QUOTES).map(quote),
    ...(more > 0 ? [`-# … and ${more} more quote${more === 1 ? '' : 's'}`] : []),
  ].join('\n');
}

/** What differs first; what is the same in a line each. */
function compared({ a, b, lines }: Extract<Block, { kind: 'compare' }>): string[] {
  const of = (name: string, text: string) => `- ${literal(name)}: ${literal(cut(text, WORDS))}`;
  return lines.map(({ label, a: left, b: right, differs }) =>
    differs
      ? [`**${literal(label)}**`, of(a, left), of(b, right)].join('\n')
      : `**${literal(label)}**, the same: ${literal(cut(left, WORDS))}`,
  );
}

const side = ({ text, source }: Extract<Block, { kind: 'conflict' }>['sides'][number]): string =>
  `- ${literal(cut(text, ITEM))}${source === '' ? '' : ` (${literal(cut(source, WORDS))})`}`;

export function quote({ words, speaker, said }: CitedQuote): string {
  const by = [
    speaker === undefined ? [] : `**${literal(cut(speaker, WORDS))}**`,
    said ? literal(said) : [],
  ].flat();
  return `> “${literal(cut(words, WORDS))}”${by.length === 0 ? '' : ` — ${by.join(', ')}`}`;
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
