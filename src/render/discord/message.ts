/** Answer → a Discord message of components: the answer first, its evidence under it, quiet things last. */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMediaGalleryComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Answer, Block } from '../../answer/answer.ts';
import { citedSources } from '../citation.ts';
import { literal } from '../escape.ts';
import { cut, MESSAGE_TEXT } from '../limits.ts';
import { plainText } from '../plain.ts';
import { smallLine } from '../small-line.ts';
import { blockText } from './blocks.ts';
import { type Buttons, buttonRows, isOfSources } from './buttons.ts';
import { leadText } from './lead.ts';
import { type Numbers, numbersOf } from './numbers.ts';
import { pageOf } from './page.ts';
import { type PlainMessage, plainMessage, plainPageOf, textAlone } from './plain-message.ts';
import { quotesText, sourcesText } from './sources.ts';
import { DIFFERS, toneOf } from './tone.ts';

/** What discord.js sends as a reply, an edit or an update. It can ping nobody. */
export type Outgoing = Card | PlainMessage;
type Card = Readonly<{
  components: APIMessageTopLevelComponent[];
  flags: MessageFlags.IsComponentsV2;
  allowedMentions: { parse: []; repliedUser: false };
  files?: { attachment: Buffer; name: string; description?: string }[];
}>;

/** A PNG, and what it shows in words, at most ALT_TEXT of `../limits.ts` long. */
export type SentPicture = Readonly<{ name: string; png: Buffer; alt: string }>;
/** A file that goes with a message, at most FILE_BYTES of `../limits.ts` long. */
export type SentFile = Readonly<{ name: string; text: string }>;
/** `page`: of an answer that is longer than a message. `plain`: as text alone. `asked`: what was chosen, not typed. */
export type Look = Buttons &
  Readonly<{ file?: SentFile; picture?: SentPicture; page?: number; plain?: boolean; asked?: string }>;

/** Of the text that a message may hold; the blocks get what is left. */
const SOURCES_TEXT = 900;
const QUOTES_TEXT = 600;
const CONFLICT_TEXT = 700;
const ASKED_TEXT = 100;
/** One text display each: with all buttons, a message then stays below Discord's 40 components. */
const BLOCKS = 12;
/** More rows than this go on without a gap. */
const ROWS_APART = 10;
const BLOCKS_LEFT_OUT = '-# … and more that did not fit';

export function discordMessage(
  whole: Answer,
  { file, picture, page: wanted = 0, plain, asked, ...buttons }: Look,
): Outgoing {
  const { answer, page, pages } = plain ? plainPageOf(whole, wanted) : pageOf(whole, wanted);
  const again = answer.kind === 'answered' ? answer.again : undefined;
  const paging = again && pages > 1 ? { paging: { kind: again.call, text: again.key, page, pages } } : {};
  const rows = buttonRows(answer, {
    ...buttons,
    ...paging,
    isDrawn: picture !== undefined,
    drawable: !plain,
  });
  const files = [
    ...(file ? [{ attachment: Buffer.from(file.text), name: file.name }] : []),
    ...(picture ? [{ attachment: picture.png, name: picture.name, description: picture.alt }] : []),
  ];
  const sent = files.length === 0 ? {} : { files };
  if (plain) return { ...plainMessage({ answer, page, pages, asked }, rows), ...sent };
  const cards = [...card(answer, { asked, picture }), ...(file ? [fileCard(file)] : [])];
  return { ...outgoing([...cards, ...rows]), ...sent };
}

/** The program's own words beside a file. */
export const discordFile = (markdown: string, file: SentFile): PlainMessage => ({
  ...textAlone(markdown, []),
  files: [{ attachment: Buffer.from(file.text), name: file.name }],
});

/** Without it, a message of components does not show its file. */
const fileCard = ({ name }: SentFile): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

const gallery = ({ name, alt }: SentPicture): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${name}` }, description: alt }],
});

/** A sentence of the program itself (a failure, a refusal), outside of any answer. */
export const discordNotice = (sentence: string, { plain }: Pick<Look, 'plain'>): Outgoing =>
  plain ? textAlone(literal(sentence), []) : outgoing([text(literal(sentence))]);

/** Markdown of the program itself: text alone, however answers look. */
export const discordText = (markdown: string): PlainMessage => textAlone(markdown, []);

export const outgoing = (components: APIMessageTopLevelComponent[]): Card => ({
  components,
  flags: MessageFlags.IsComponentsV2,
  allowedMentions: { parse: [], repliedUser: false },
});

type With = Readonly<{ asked: string | undefined; picture: SentPicture | undefined }>;

/** The answer, and beside it a box of its own for those who say otherwise. */
function card(answer: Answer, { asked, picture }: With): APIContainerComponent[] {
  const tone = toneOf(answer);
  const sources = citedSources(answer.citations, plainText(answer));
  const [lead, quotes, conflict] = [
    leadText(answer),
    quotesText(answer, sources, QUOTES_TEXT),
    conflictText(answer),
  ];
  const listed = isOfSources(answer) ? '' : sourcesText(sources, SOURCES_TEXT);
  const small = smallText(answer, asked);
  const room = MESSAGE_TEXT - [lead, quotes, conflict, listed, small].join('').length;
  const blocks = answer.kind === 'answered' ? blockTexts(answer.blocks, numbersOf(sources), room) : [];
  const parts: APIComponentInContainer[] = [
    text(lead),
    ...(picture ? [gallery(picture)] : []),
    ...(quotes === '' ? [] : [text(quotes)]),
    ...blocks.map(text),
    { type: ComponentType.Separator },
    ...(listed === '' ? [] : [text(listed)]),
    text(small),
  ];
  return [container(tone.colour, parts), ...(conflict === '' ? [] : [container(DIFFERS, [text(conflict)])])];
}

const container = (colour: number, components: APIComponentInContainer[]): APIContainerComponent => ({
  type: ComponentType.Container,
  accent_color: colour,
  components,
});

function smallText(answer: Answer, asked: string | undefined): string {
  const question = asked === undefined ? '' : `Asked: “${literal(cut(asked, ASKED_TEXT))}”`;
  const parts = [`**${toneOf(answer).word}**`, question, smallLine(answer, literal)];
  return `-# ${parts.filter((part) => part !== '').join(' · ')}`;
}

const isConflict = ({ kind }: Block): boolean => kind === 'conflict';

function conflictText(answer: Answer): string {
  const block = answer.kind === 'answered' ? answer.blocks.find(isConflict) : undefined;
  return block === undefined ? '' : blockText(block, () => '')(CONFLICT_TEXT);
}

/** Each party of a roll call, and each source, stands apart from the next. */
function apart(block: Block): Block[] {
  if (block.kind === 'cited' && block.rows.length <= ROWS_APART)
    return block.rows.map((row) => ({ ...block, rows: [row] }));
  if (block.kind !== 'roll' || block.rows.length > ROWS_APART) return [block];
  const { open, ...bare } = block;
  return block.rows.map((row, i) => ({
    ...bare,
    rows: [row],
    ...(open !== undefined && i === block.rows.length - 1 ? { open } : {}),
  }));
}

/** Each block in turn gets what is left of the room; a block's own items are cut before a block is left out. */
function blockTexts(all: readonly Block[], numbers: Numbers, room: number): string[] {
  const blocks = all.filter((block) => !isConflict(block)).flatMap(apart);
  const texts: string[] = [];
  let left = room - BLOCKS_LEFT_OUT.length;
  for (const block of blocks.slice(0, BLOCKS)) {
    const shown = blockText(block, numbers)(left);
    if (shown === '') break;
    texts.push(shown);
    left -= shown.length;
  }
  return texts.length < blocks.length ? [...texts, BLOCKS_LEFT_OUT] : texts;
}

/** Discord refuses a blank text. */
const text = (content: string): { type: ComponentType.TextDisplay; content: string } => ({
  type: ComponentType.TextDisplay,
  content: content.trim() === '' ? '…' : content,
});
