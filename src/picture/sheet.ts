/** The frame that all pictures share: a heading, the content, and where it comes from. */
import { cut } from '../render/limits.ts';
import { column, type Element, line } from './element.ts';
import type { Colours, Theme } from './theme.ts';

/** Logical pixels, about as wide as a phone: text is then as large there as it is here. */
export const WIDTH = 400;
export const SIZE = { title: 19, text: 15, small: 12.5 } as const;
const TITLE = 90;

export type Look = Readonly<{ theme: Theme; title: string; small: string }>;
export type Sheet = Readonly<{ title: string; small: string; content: readonly Element[]; end: string }>;

export function sheet({ title, small, content, end }: Sheet, colours: Colours): Element {
  const quiet = { fontSize: SIZE.small, color: colours.quiet };
  return column(
    {
      width: WIDTH,
      padding: 16,
      gap: 10,
      backgroundColor: colours.ground,
      color: colours.text,
      fontSize: SIZE.text,
      lineHeight: 1.3,
    },
    [
      column({ gap: 2 }, [
        line({ fontSize: SIZE.title, fontWeight: 700, lineHeight: 1.2 }, cut(title, TITLE)),
        ...(small === '' ? [] : [line(quiet, small)]),
      ]),
      ...content,
      ...(end === '' ? [] : [line(quiet, end)]),
    ],
  );
}
