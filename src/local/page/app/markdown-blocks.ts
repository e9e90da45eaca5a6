import { type Mark, parseInline } from './markdown.ts';

const FENCE = '```';
const LANGUAGE = /[\w+#.-]+\n/y;
const HEADING = /^(#{1,3}) +(.+)/;
const SUBTEXT = /^-# +(.+)/;
const ITEM = /^( *)(?:[-*]|(\d{1,9})\.) +(.*)/;

type Item = Readonly<{ indent: number; number: number | null; text: string }>;

function readItem(line: string): Item | undefined {
  const match = ITEM.exec(line);
  if (match === null) return undefined;
  const number = match[2] === undefined ? null : Number(match[2]);
  return { indent: match[1]?.length ?? 0, number, text: match[3] ?? '' };
}

/** Deeper lines belong to the item before them. */
function list(items: readonly Item[]): Mark {
  const first = items[0];
  const grouped: { own: Item; deeper: Item[] }[] = [];
  for (const item of items) {
    const last = grouped.at(-1);
    if (last !== undefined && item.indent > (first?.indent ?? 0)) last.deeper.push(item);
    else grouped.push({ own: item, deeper: [] });
  }
  return {
    kind: 'list',
    start: first?.number ?? null,
    items: grouped.map(({ own, deeper }) => [
      ...parseInline(own.text),
      ...(deeper.length === 0 ? [] : [list(deeper)]),
    ]),
  };
}

function takeWhile<T>(lines: readonly string[], read: (line: string) => T | undefined): T[] {
  const taken: T[] = [];
  for (const line of lines) {
    const value = read(line);
    if (value === undefined) break;
    taken.push(value);
  }
  return taken;
}

const quoted = (line: string): string | undefined => (line.startsWith('> ') ? line.slice(2) : undefined);

/** The block that begins at the first line, and how many lines it takes. */
function blockAt(lines: readonly string[], inQuote: boolean): { mark: Mark; lines: number } | undefined {
  const line = lines[0] ?? '';
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const level = heading[1] === '#' ? 1 : heading[1] === '##' ? 2 : 3;
    return { mark: { kind: 'heading', level, inner: parseInline(heading[2] ?? '') }, lines: 1 };
  }
  const subtext = SUBTEXT.exec(line);
  if (subtext !== null) return { mark: { kind: 'subtext', inner: parseInline(subtext[1] ?? '') }, lines: 1 };
  const items = takeWhile(lines, readItem);
  if (items.length > 0) return { mark: list(items), lines: items.length };
  if (inQuote) return undefined;
  const quote = takeWhile(lines, quoted);
  if (quote.length === 0) return undefined;
  return { mark: { kind: 'quote', inner: parseLines(quote.join('\n'), true) }, lines: quote.length };
}

function parseLines(text: string, inQuote: boolean): readonly Mark[] {
  const lines = text.split('\n');
  const marks: Mark[] = [];
  let plain: string[] = [];
  const flush = (beforeBlock: boolean): void => {
    // A block starts on its own line, so only a blank line before it needs a line break of its own.
    const gap = beforeBlock && plain.at(-1) === '' ? '\n' : '';
    if (plain.length > 0) marks.push(...parseInline(plain.join('\n') + gap));
    plain = [];
  };
  for (let at = 0; at < lines.length; ) {
    const block = blockAt(lines.slice(at), inQuote);
    if (block === undefined) plain.push(lines[at] ?? '');
    else {
      flush(true);
      marks.push(block.mark);
    }
    at += block?.lines ?? 1;
  }
  flush(false);
  return marks;
}

type Fenced = Readonly<{ open: number; end: number; block: Mark }>;

/** The first block of code. A language alone on its line is one when something follows it, else it is the code. */
function fencedIn(text: string): Fenced | undefined {
  const open = text.indexOf(FENCE);
  if (open < 0) return undefined;
  LANGUAGE.lastIndex = open + FENCE.length;
  const [line] = LANGUAGE.exec(text) ?? [];
  const named = line === undefined ? undefined : codeFrom(text, LANGUAGE.lastIndex);
  const found = named ?? codeFrom(text, open + FENCE.length);
  if (!found) return undefined;
  const language = named && line ? { language: line.trimEnd() } : {};
  return { open, end: found.end, block: { kind: 'block', text: found.code, ...language } };
}

/** Code that is not blank, up to its closing fence. */
function codeFrom(text: string, start: number): Readonly<{ code: string; end: number }> | undefined {
  const blank = /\s*/y;
  blank.lastIndex = start;
  blank.exec(text);
  const close = text.indexOf(FENCE, blank.lastIndex + 1);
  if (close < 0) return undefined;
  const code = text.slice(start, close).replace(/^\n+|(?<!\n)\n+$/g, '');
  const after = close + FENCE.length;
  return { code, end: text[after] === '\n' ? after + 1 : after };
}

function parseFences(text: string, inQuote: boolean): readonly Mark[] {
  const fenced = fencedIn(text);
  if (fenced === undefined) return text === '' ? [] : parseLines(text, inQuote);
  const before = text.slice(0, fenced.open).replace(/\n$/, '');
  const after = text.slice(fenced.end);
  return [
    ...(before === '' ? [] : parseLines(before, inQuote)),
    fenced.block,
    ...parseFences(after, inQuote),
  ];
}

export function parseMarkdown(text: string): readonly Mark[] {
  const rest = /(?:^|\n)>>> ([\s\S]*)$/.exec(text);
  if (rest === null) return parseFences(text, false);
  const quote: Mark = { kind: 'quote', inner: parseFences(rest[1] ?? '', true) };
  return [...parseFences(text.slice(0, rest.index), false), quote];
}
