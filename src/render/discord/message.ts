/** Answer → a Discord message of components: the answer first, its evidence under it, quiet things last. */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import type { Answer, Block } from '../../answer/answer.ts';
import { literal } from '../escape.ts';
import { MESSAGE_TEXT } from '../limits.ts';
import { smallLine } from '../small-line.ts';
import { blockText } from './blocks.ts';
import { type Buttons, buttonRows } from './buttons.ts';
import { leadText } from './lead.ts';
import { pageOf } from './page.ts';
import { type PlainMessage, plainMessage, textAlone } from './plain-message.ts';
import { sourcesText } from './sources.ts';
import { toneOf } from './tone.ts';

/** What discord.js sends as a reply, an edit or an update. It can ping nobody. */
export type Outgoing = Card | PlainMessage;
type Card = Readonly<{
  components: APIMessageTopLevelComponent[];
  flags: MessageFlags.IsComponentsV2;
  allowedMentions: { parse: []; repliedUser: false };
  files?: { attachment: Buffer; name: string }[];
}>;

/** A file that goes with a message, at most FILE_BYTES of `../limits.ts` long. */
export type SentFile = Readonly<{ name: string; text: string }>;
/** `page`: of an answer that is longer than a message. `plain`: as text alone. */
export type Look = Buttons & Readonly<{ file?: SentFile; page?: number; plain?: boolean }>;

/** Of the text that a message may hold; the blocks get what is left. */
const SOURCES_TEXT = 900;
/** One text display each, so that a message never comes near Discord's 40 components. */
const BLOCKS = 20;
/** More rows than this go on without a gap. */
const ROWS_APART = 12;
const BLOCKS_LEFT_OUT = '-# … and more that did not fit';

export function discordMessage(whole: Answer, { file, page: wanted = 0, plain, ...buttons }: Look): Outgoing {
  const { answer, page, pages } = pageOf(whole, wanted);
  const again = answer.kind === 'answered' ? answer.again : undefined;
  const paging = again && pages > 1 ? { paging: { kind: again.call, text: again.key, page, pages } } : {};
  const rows = buttonRows(answer, { ...buttons, ...paging });
  const files = file ? { files: [{ attachment: Buffer.from(file.text), name: file.name }] } : {};
  if (plain) return { ...plainMessage(answer, rows), ...files };
  return { ...outgoing([card(answer), ...(file ? [fileCard(file)] : []), ...rows]), ...files };
}

/** Without it, a message of components does not show its file. */
const fileCard = ({ name }: SentFile): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

/** A sentence of the program itself (a failure, a refusal), outside of any answer. */
export const discordNotice = (sentence: string, { plain }: Pick<Look, 'plain'>): Outgoing =>
  plain ? textAlone(literal(sentence), []) : discordText(literal(sentence));

/** Markdown of the program itself. */
export const discordText = (markdown: string): Outgoing => outgoing([text(markdown)]);

const outgoing = (components: APIMessageTopLevelComponent[]): Card => ({
  components,
  flags: MessageFlags.IsComponentsV2,
  allowedMentions: { parse: [], repliedUser: false },
});

function card(answer: Answer): APIContainerComponent {
  const tone = toneOf(answer);
  const lead = leadText(answer);
  const sources = sourcesText(answer, SOURCES_TEXT);
  const small = [`**${tone.word}**`, smallLine(answer, literal)].filter((part) => part !== '').join(' · ');
  const room = MESSAGE_TEXT - lead.length - sources.length - small.length;
  const blocks =
    answer.kind === 'answered' ? blockTexts(answer.blocks.flatMap(apart).map(blockText), room) : [];
  const parts: APIComponentInContainer[] = [
    text(lead),
    ...blocks.map(text),
    { type: ComponentType.Separator },
    ...(sources === '' ? [] : [text(sources)]),
    text(`-# ${small}`),
  ];
  return { type: ComponentType.Container, accent_color: tone.colour, components: parts };
}

/** Each party of a roll call stands apart from the next. */
function apart(block: Block): Block[] {
  if (block.kind !== 'roll' || block.rows.length > ROWS_APART) return [block];
  const { open, ...bare } = block;
  return block.rows.map((row, i) => ({
    ...bare,
    rows: [row],
    ...(open !== undefined && i === block.rows.length - 1 ? { open } : {}),
  }));
}

/** Each block in turn gets what is left of the room; a block's own items are cut before a block is left out. */
function blockTexts(blocks: readonly ((room: number) => string)[], room: number): string[] {
  const texts: string[] = [];
  let left = room - BLOCKS_LEFT_OUT.length;
  for (const block of blocks.slice(0, BLOCKS)) {
    const shown = block(left);
    if (shown === '') break;
    texts.push(shown);
    left -= shown.length;
  }
  return texts.length < blocks.length ? [...texts, BLOCKS_LEFT_OUT] : texts;
}

const text = (content: string): { type: ComponentType.TextDisplay; content: string } => ({
  type: ComponentType.TextDisplay,
  content,
});
