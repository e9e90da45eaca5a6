/** Text from outside (what a user typed, what a record says) as Discord shows it: letter by letter, nothing live. */

const ZERO_WIDTH = '\u200b';

/** Control characters, zero-width and direction marks: they hide text or turn it around. Joined emoji stay. */
const INVISIBLE =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu;

/** Marks piled on one letter beyond what any language needs. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** One line without anything invisible. */
export const oneLine = (text: string): string =>
  text
    .replace(/[^\S\ufeff]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1')
    .trim();

/** For a text display. Line breaks become spaces: what starts a line (heading, list, quote) is never the user's. */
export function literal(text: string): string {
  return oneLine(text)
    .replace(/[\\*_~`|[\]<>]/g, '\\$&')
    .replace(/^(#{1,3}|-#?|\+)(?=\s)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/@(?=[\p{L}\p{N}!&])/gu, `@${ZERO_WIDTH}`)
    .replace(/:\/\//g, `:${ZERO_WIDTH}//`)
    .replace(/(discord(?:app)?)\.(?=gg|com|me|io|li)/gi, `$1${ZERO_WIDTH}.`);
}

/** A numbered source's title as a link; an address that is no web address stays text. */
export function link(title: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/\S+$/.test(url)) return literal(title);
  return `[${literal(title)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
