/** Discord's dialect of Markdown as plain data; `markup.ts` draws it. */
export type TimeStyle = 't' | 'T' | 'd' | 'D' | 'f' | 'F' | 'R';
type Wrap = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
export type Mark =
  | Readonly<{ kind: 'text'; text: string }>
  | Readonly<{ kind: Wrap; inner: readonly Mark[] }>
  | Readonly<{ kind: 'code'; text: string }>
  | Readonly<{ kind: 'block'; text: string; language?: string }>
  | Readonly<{ kind: 'heading'; level: 1 | 2 | 3; inner: readonly Mark[] }>
  | Readonly<{ kind: 'subtext' | 'quote'; inner: readonly Mark[] }>
  | Readonly<{ kind: 'list'; start: number | null; items: readonly (readonly Mark[])[] }>
  | Readonly<{ kind: 'link'; url: string; inner: readonly Mark[] }>
  | Readonly<{ kind: 'time'; unix: number; style: TimeStyle }>
  | Readonly<{ kind: 'user' | 'channel' | 'role'; id: string }>
  | Readonly<{ kind: 'command'; name: string; id: string }>
  | Readonly<{ kind: 'emoji' | 'everyone'; name: string }>;

/** Only these two ever become a link, so `javascript:` and `data:` stay text. */
const HTTP = /^https?:\/\/[^\s/]/i;
export const isWebLink = (url: string): boolean => HTTP.test(url) && URL.canParse(url);

type Match = RegExpExecArray;
type Rule = Readonly<{ at: RegExp; read(match: Match, links: boolean): Mark | undefined }>;
const group = (match: Match, index: number): string => match[index] ?? '';
const wrap = (kind: Wrap, at: RegExp): Rule => ({
  at,
  read: (match, links) => ({ kind, inner: parseInline(group(match, 1), links) }),
});

function link(url: string, inner: readonly Mark[], links: boolean): Mark | undefined {
  return links && isWebLink(url) ? { kind: 'link', url, inner } : undefined;
}

const INLINE: readonly Rule[] = [
  { at: /\\([^\p{L}\p{N}\s])/uy, read: (m) => ({ kind: 'text', text: group(m, 1) }) },
  { at: /(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/y, read: (m) => ({ kind: 'code', text: group(m, 2) }) },
  {
    // A label that is itself an address would hide where the link leads.
    at: /\[((?:\\.|(?!https?:\/\/)[^[\]\\])+)\]\(<?(https?:\/\/(?:\([^\s()]*\)|[^\s()<>])+)>?(?:\s+"[^"\n]*")?\)/iy,
    read: (m, links) => link(group(m, 2), parseInline(group(m, 1), false), links),
  },
  {
    at: /<(https?:\/\/[^\s<>]+)>/iy,
    read: (m, links) => link(group(m, 1), [{ kind: 'text', text: group(m, 1) }], links),
  },
  {
    at: /https?:\/\/(?:\([^\s()]*\)|[^\s<>()])*(?:\([^\s()]*\)|[^\s<>()\]'".,:;!?*_~|])/iy,
    read: (m, links) => link(m[0], [{ kind: 'text', text: m[0] }], links),
  },
  {
    at: /<t:(-?\d{1,17})(?::([tTdDfFR]))?>/y,
    read: (m) => ({ kind: 'time', unix: Number(group(m, 1)), style: timeStyle(m[2]) }),
  },
  { at: /<@!?(\d{1,20})>/y, read: (m) => ({ kind: 'user', id: group(m, 1) }) },
  { at: /<#(\d{1,20})>/y, read: (m) => ({ kind: 'channel', id: group(m, 1) }) },
  { at: /<@&(\d{1,20})>/y, read: (m) => ({ kind: 'role', id: group(m, 1) }) },
  {
    at: /<\/([-_ \p{L}\p{N}]{1,98}):(\d{1,20})>/uy,
    read: (m) => ({ kind: 'command', name: group(m, 1), id: group(m, 2) }),
  },
  { at: /<a?:(\w{2,32}):\d{1,20}>/y, read: (m) => ({ kind: 'emoji', name: group(m, 1) }) },
  { at: /(?<!\w)@(everyone|here)\b/y, read: (m) => ({ kind: 'everyone', name: group(m, 1) }) },
  wrap('spoiler', /\|\|([\s\S]+?)\|\|/y),
  wrap('bold', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y),
  wrap('underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y),
  wrap('strike', /~~(?=\S)((?:\\[\s\S]|[^\\])+?)~~/y),
  wrap('italic', /\*(?![\s*])((?:\*\*|\\[\s\S]|[^*\\])+?)(?<!\s)\*(?!\*)/y),
  wrap('italic', /(?<![\p{L}\p{N}_])_(?!_)((?:__|\\[\s\S]|[^_\\])+?)_(?![\p{L}\p{N}_])/uy),
];

function timeStyle(letter: string | undefined): TimeStyle {
  const styles: readonly TimeStyle[] = ['t', 'T', 'd', 'D', 'f', 'F', 'R'];
  return styles.find((style) => style === letter) ?? 'f';
}

function matchAt(text: string, index: number, links: boolean): { mark: Mark; end: number } | undefined {
  for (const rule of INLINE) {
    rule.at.lastIndex = index;
    const match = rule.at.exec(text);
    const mark = match === null ? undefined : rule.read(match, links);
    if (match !== null && mark !== undefined) return { mark, end: index + match[0].length };
  }
  return undefined;
}

function push(marks: Mark[], mark: Mark): void {
  const last = marks.at(-1);
  if (mark.kind !== 'text' || last?.kind !== 'text') marks.push(mark);
  else marks[marks.length - 1] = { kind: 'text', text: last.text + mark.text };
}

export function parseInline(text: string, links = true): readonly Mark[] {
  const marks: Mark[] = [];
  let index = 0;
  while (index < text.length) {
    const plain = /[^\\`<[@|*_~h]+/iy;
    plain.lastIndex = index;
    const run = plain.exec(text)?.[0];
    const found = run === undefined ? matchAt(text, index, links) : undefined;
    push(marks, found?.mark ?? { kind: 'text', text: run ?? text.charAt(index) });
    index = found?.end ?? index + (run?.length ?? 1);
  }
  return marks;
}
