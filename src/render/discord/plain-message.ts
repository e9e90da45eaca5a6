/** Answer → text alone, for screen readers and for bridges to other networks, which drop everything else. */
import type { APIActionRowComponent, APIButtonComponent, APIStringSelectComponent } from 'discord.js';
import type { Answer, Answered, Block } from '../../answer/answer.ts';
import { citedSources } from '../citation.ts';
import { literal } from '../escape.ts';
import { cut, fitItems, MESSAGE_CONTENT } from '../limits.ts';
import { plainRows, plainText } from '../plain.ts';
import { smallLine } from '../small-line.ts';
import { isRows, type Paged, paged, type Sheet } from './page.ts';

export type PlainMessage = Readonly<{
  content: string;
  components: APIActionRowComponent<APIButtonComponent | APIStringSelectComponent>[];
  allowedMentions: { parse: []; repliedUser: false };
  files?: { attachment: Buffer; name: string; description?: string }[];
}>;

/** Sources get what the answer leaves, and at least this. */
const SOURCES_TEXT = 300;
/** The longest line; how an answer was read, and what was asked, are short. */
const LINE = 1_100;
const ASIDE = 160;
const REST_LINE = 40;
/** Of the rows on a page, however much stands before them. */
const LEAST_ROOM = 300;
/** "Page 10 of 12." */
const WHERE = 16;

/** Its pages are shorter than a card's. */
export const plainPageOf = (answer: Answer, wanted: number): Paged => paged(answer, wanted, TEXT);

const TEXT: Sheet = {
  lengths: (block) => plainRows(block).map((row) => line(`- ${row}`).length + 1),
  room: (answer) => {
    const others = lengthOf([...linesOf(withoutRows(answer)), ...read(answer)]) + WHERE;
    return Math.max(LEAST_ROOM, MESSAGE_CONTENT - SOURCES_TEXT - REST_LINE - others);
  },
};

const withoutRows = (answer: Answered): Answer => ({ ...answer, blocks: answer.blocks.map(emptied) });

function emptied(block: Block): Block {
  if (!isRows(block)) return block;
  if (block.kind === 'list') return { ...block, items: [] };
  return block.kind === 'compare' ? { ...block, lines: [] } : { ...block, rows: [] };
}

const linesOf = (answer: Answer): string[] =>
  (plainText(answer, Number.POSITIVE_INFINITY) || NOTHING_ASKED).split('\n').map(line);
const NOTHING_ASKED = 'The message did not ask anything of the record.';

/** `asked`: what was chosen, not typed. */
type Shown = Paged & Readonly<{ asked: string | undefined }>;

export function plainMessage(
  { answer, page, pages, asked }: Shown,
  components: PlainMessage['components'],
): PlainMessage {
  const small = [...(pages > 1 ? [`Page ${page + 1} of ${pages}.`] : []), ...read(answer)];
  const room = MESSAGE_CONTENT - SOURCES_TEXT - lengthOf(small);
  const lines = [
    ...fitted(linesOf(answer), room, moreLines),
    ...small,
    // Takes its room from the sources, so that pages are the same with it and without.
    ...(asked === undefined ? [] : [escaped(`Asked: “${asked}”`, ASIDE)]),
  ];
  const sources = citedSources(answer.citations, lines.join('\n')).map(
    ({ number, title, url }) => `${number}. ${literal(cut(title, 120))}${isAddress(url) ? ` <${url}>` : ''}`,
  );
  const listed = fitted(sources, MESSAGE_CONTENT - lengthOf([...lines, SOURCES]), moreSources);
  return textAlone([...lines, ...(listed.length === 0 ? [] : [SOURCES, ...listed])].join('\n'), components);
}

const SOURCES = 'Sources:';

export const textAlone = (content: string, components: PlainMessage['components']): PlainMessage => ({
  content,
  components,
  allowedMentions: { parse: [], repliedUser: false },
});

/** The mark of a list item is the program's own. */
const line = (text: string): string => {
  const [, mark = '', rest = ''] = /^(- )?([\s\S]*)$/.exec(text) ?? [];
  return mark + escaped(rest, LINE);
};

function read(answer: Answer): string[] {
  const small = escaped(smallLine(answer), ASIDE);
  return small === '' ? [] : [small];
}

/** At most so long, also where much had to be escaped. */
const escaped = (text: string, most: number): string =>
  cut(literal(text), most).replace(/(?<!\\)\\+(?=…$)/, '');

/** In angle brackets, an address shows no preview. */
const isAddress = (url: string | undefined): boolean =>
  url !== undefined && /^https?:\/\/[^\s<>]+$/.test(url);

const lengthOf = (lines: readonly string[]): number => lines.join('\n').length + 1;

const moreLines = (left: number): string => (left === 1 ? '1 more line' : `${left} more lines`);
const moreSources = (left: number): string => `${left} more source${left === 1 ? '' : 's'}: press Sources`;

function fitted(items: readonly string[], room: number, rest: (left: number) => string): readonly string[] {
  const { kept, left } = fitItems(items, room - REST_LINE);
  return left === 0 ? kept : [...kept, `… and ${rest(left)}`];
}
