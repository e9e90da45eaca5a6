import type { PageMessage } from '../../page-api.ts';
import { type Names, plain } from './markup.ts';

/** As much of a component as can hold text. */
type Piece = Readonly<{ type: number; content?: string; components?: readonly Piece[] }>;
type Source = Pick<PageMessage, 'content' | 'components' | 'embeds' | 'attachments'>;

const textsOf = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) => [piece.content ?? [], textsOf(piece.components ?? [])].flat());

/** The text as it was written, from wherever the message holds it. */
export const writtenText = (message: Source): string =>
  message.content || textsOf(message.components ?? []).join('\n') || (message.embeds[0]?.title ?? '');

/** One line that stands for the message in a reply bar or a label. */
export function summary(message: Source, names: Names): string {
  const nothing = message.attachments.length > 0 ? 'Click to see attachment' : '…';
  return plain(writtenText(message), names) || nothing;
}
