/** Words of a text, as everything else in the program compares them. No imports from the program. */
import { stemmer } from 'stemmer';

/** `start` and `end` are UTF-16 offsets into the text that was given. */
export type Token = Readonly<{ raw: string; norm: string; stem: string; start: number; end: number }>;

const CURLY: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
};
const LETTERS =
  /[\p{L}\p{N}]+(?:(?:['’-]|\.(?=[\p{L}\p{N}])|(?<=\d),(?=\d{3}))[\p{L}\p{N}]+)*(?:(?<=\.\p{L})\.'?s?)?/gu;
const DOTTED = /^(?:\p{L}\.)+\p{L}\.?(?:['’]s)?$/u;

/** Lower case, straight quotes, no accents. Keeps the words apart as they were. */
export function normalise(text: string): string {
  return text
    .replace(/[‘’ʼ“”–—]/g, (c) => CURLY[c] ?? c)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Porter's stem (package stemmer); words with digits stay whole, so that APT40 is never APT41. */
export function stem(word: string): string {
  const known = stemmed.get(word);
  if (known !== undefined) return known;
  const own = /\d/.test(word) || word.length < 3 ? word : stemmer(word);
  if (stemmed.size >= REMEMBERED) stemmed.clear();
  stemmed.set(word, own);
  return own;
}

/** The same few words come again and again; what people type is not kept without end. */
const REMEMBERED = 20_000;
const stemmed = new Map<string, string>();

/** "U.S." → us, "China's" → china, "don't" → dont; "state-sponsored" gives two tokens, "CVE-2021-26855" one. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(LETTERS)) {
    for (const part of split(match[0])) {
      const norm = plain(part.text);
      if (norm === '') continue;
      const start = match.index + part.at;
      tokens.push({ raw: part.text, norm, stem: stem(norm), start, end: start + part.text.length });
    }
  }
  return tokens;
}

function split(word: string): readonly { text: string; at: number }[] {
  if (/\d/.test(word) || DOTTED.test(word)) return [{ text: word, at: 0 }];
  return [...word.matchAll(/[^.-]+/g)].map((m) => ({ text: m[0], at: m.index }));
}

const PLAIN = /^[a-z]+$/;

function plain(word: string): string {
  if (PLAIN.test(word)) return word;
  const low = normalise(word);
  return low
    .replace(/'s$/, '')
    .replace(/(?<=\d),(?=\d)/g, '')
    .replaceAll(/[.'](?!\d)/g, '');
}

/** The stems of a name or phrase, for comparing sequences of words. */
export function stems(text: string): readonly string[] {
  return tokenise(text).map((t) => t.stem);
}

/** Optimal string alignment distance (a transposition costs 1), cut off above `most`. */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // No later row can have less.
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
