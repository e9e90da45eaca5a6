import { isEnglish, isStop, spellOut } from '../text/english.ts';
import type { Speller } from '../text/spelling.ts';
import { distance, stem, type Token } from '../text/tokens.ts';
import type { Names } from './names.ts';

/** `known`: words and stems of the record, which are never taken for slips. */
export type Mending = Readonly<{ speller: Speller; known: ReadonlySet<string>; names: Pick<Names, 'words'> }>;

/** The tokens as meant, and what was typed for those that changed, by token index. */
export type Mended = Readonly<{ tokens: readonly Token[]; respelled: ReadonlyMap<number, string> }>;

/** The half that carries the sense has so many letters: shorter ones are found inside any word. */
const HALF = 4;

/** Shorthand spelt out, slips mended, words run together taken apart, a word torn in two put together. */
export function mend(typed: readonly Token[], parts: Mending): Mended {
  const tokens: Token[] = [];
  const respelled = new Map<number, string>();
  for (let i = 0; i < typed.length; ) {
    const [token, next] = [typed[i], typed[i + 1]];
    if (!token) break;
    const whole = next && joined(token, next, parts);
    const meant = whole ? [whole] : isCount(token, typed[i - 1]) ? [token] : meanings(token, parts);
    for (const t of meant) {
      if (t !== token) respelled.set(tokens.length, t.raw);
      tokens.push(t);
    }
    i += whole ? 2 : 1;
  }
  return { tokens, respelled };
}

/** "The 4 hackers", "all 2": a number, where "4 them" and "2 whom" are small words. */
const isCount = ({ norm }: Token, before: Token | undefined): boolean =>
  /^\d+$/.test(norm) && (before === undefined || COUNTED.has(before.norm));
const COUNTED = new Set(
  'the all those these other only just first last of both and our over than'.split(' '),
);

const as = (token: Token, norm: string): Token => ({ ...token, norm, stem: stem(norm) });

const isWord = (norm: string, { known }: Mending): boolean =>
  known.has(norm) || known.has(stem(norm)) || isStop(norm) || isEnglish(norm);

function meanings(token: Token, parts: Mending): readonly Token[] {
  const short = spellOut(token.norm);
  if (short !== undefined && token.raw === token.raw.toLowerCase()) return [as(token, short)];
  if (isWord(token.norm, parts)) return [token];
  const better = parts.speller(token.norm);
  if (better !== undefined && distance(token.norm, better, 1) <= 1) return [as(token, better)];
  return apart(token, parts) ?? (better === undefined ? [token] : [as(token, better)]);
}

/** Small words that are run together with what follows. Short ones are left out: they begin many a name. */
const RUN_ON = new Set('who what when where why how did does was were has the and that from with'.split(' '));

/** "exchangehack": two words of the record, one of them of a name, or one behind a small word. */
function apart(token: Token, { known, names }: Mending): readonly Token[] | undefined {
  const { norm } = token;
  if (norm.length !== token.raw.length || /\d/.test(norm)) return undefined;
  const whole = (half: string) => half.length >= HALF && known.has(half) && !isStop(half);
  for (let cut = norm.length - HALF; cut >= 3; cut--) {
    const [left, right] = [norm.slice(0, cut), norm.slice(cut)];
    const named = names.words.includes(left) || names.words.includes(right);
    if (RUN_ON.has(left) && right.length >= HALF && isStop(right))
      return [piece(token, 0, cut), piece(token, cut, norm.length)];
    if (!whole(right) || !(RUN_ON.has(left) || (whole(left) && named))) continue;
    return [piece(token, 0, cut), piece(token, cut, norm.length)];
  }
  return undefined;
}

function piece(token: Token, from: number, to: number): Token {
  const [start, end] = [token.start + from, token.start + to];
  return as({ ...token, raw: token.raw.slice(from, to), start, end }, token.norm.slice(from, to));
}

/** "ransom ware": together a word of the record, of which one part is none. */
function joined(a: Token, b: Token, parts: Mending): Token | undefined {
  const norm = a.norm + b.norm;
  if (b.start !== a.end + 1 || norm.length < 2 * HALF - 1 || !parts.known.has(norm)) return undefined;
  const both = [a.norm, b.norm];
  const torn = both.some((w) => !isWord(w, parts)) || both.some((w) => !parts.known.has(w));
  if (!torn || (both.some(isStop) && both.every((w) => isWord(w, parts)))) return undefined;
  return as({ ...a, raw: `${a.raw} ${b.raw}`, end: b.end }, norm);
}
