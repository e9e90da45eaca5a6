/** What satori lays out: boxes and lines, without JSX (https://github.com/vercel/satori#use-without-jsx). */

type Style = Readonly<Record<string, string | number>>;
export type Element = Readonly<{ type: 'div'; props: Readonly<{ style: Style; children: Children }> }>;
type Children = string | readonly Element[];

const FLEX = { display: 'flex', boxSizing: 'border-box' } as const;

const element = (style: Style, children: Children): Element => ({
  type: 'div',
  props: { style: { ...FLEX, ...style }, children },
});

export const row = (style: Style, children: readonly Element[]): Element =>
  element({ flexDirection: 'row', ...style }, children);
export const column = (style: Style, children: readonly Element[]): Element =>
  element({ flexDirection: 'column', ...style }, children);

/** Pictographs have no glyph in a text font, and marks that turn text around have no place in a picture. */
const UNDRAWN = /\p{Extended_Pictographic}|[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\ufe0f/gu;

export const line = (style: Style, text: string): Element => {
  const drawn = text.replace(UNDRAWN, '').trim();
  return element({ wordBreak: 'break-word', ...style }, drawn === '' ? ' ' : drawn);
};
