import type { Read } from '../names/reader.ts';
import { once } from '../once.ts';
import { numberOf } from '../text/english.ts';
import type { Focus } from './query.ts';

/** Verbs that open a yes/no question. */
const AUXILIARY = new Set(
  `is are was were am be do does did has have had will would can could should shall may might isnt arent wasnt werent doesnt
  didnt hasnt havent hadnt wont wouldnt cant couldnt aint`.split(/\s+/),
);
/** What may stand before the question proper. */
const OPENING = new Set(
  `so and but ok okay well hey hi hello please sorry wait also then now or no yes oh um hmm uh ah yo aight fine btw seriously quick
  one question q folks all everyone guys serious`.split(/\s+/),
);
const TAG =
  /(right|correct|true|tru|no|yes|ye|yeah|rite|am i right|is that right|is it so|is that so|isnt it|didnt (it|they|he|she)|doesnt it|wasnt it|werent they|did it|i suppose)[\s?]*$/;

/** `nouns`: stems of what "which" or "how many" counts. `used`: token indexes that only carry the focus. */
export type Focused = Readonly<{
  focus: Focus;
  nouns: readonly string[];
  used: ReadonlySet<number>;
  /** Those of `used` that are nouns: they say what is asked for, so they count. */
  nounAt: ReadonlySet<number>;
}>;

type Found = Readonly<{ focus: Focus; at: number; length: number; nouns?: boolean }>;

/** The first question word wins; without one an opening verb makes a yes/no question. */
export const focusOf = once((read: Read): Focused => {
  const words = read.tokens.map((t) => t.norm);
  const found = counting(asked(words), read);
  if (found) {
    const used = new Set(Array.from({ length: found.length }, (_, i) => found.at + i));
    const nouns = found.nouns ? nounsAfter(read, found.at + found.length) : [];
    return {
      focus: found.focus,
      nouns: nouns.map((i) => read.tokens[i]?.stem ?? ''),
      used: new Set([...used, ...nouns]),
      nounAt: new Set(nouns),
    };
  }
  return { focus: without(read, words), nouns: [], used: new Set(), nounAt: new Set() };
});

const IMPERATIVE = new Set(['name', 'list', 'enumerate', 'give', 'show']);
/** "Can someone remind me of …", "could you give us …": a request, whatever it opens with. */
const REQUEST =
  /^(?:(?:can|could|would|will|may) (?:you|u|someone|somebody|anyone|anybody|i|we) (?:please |pls |maybe |kindly )?)?(?:please |pls )?(?:remind|tell|give|show|send|name|list) (?!(?:(?:me|us|everyone) )?(?:whether|if|that) )(?:(?:me|us|everyone) )?(?:of |about |to |at )?(?=.)/;

function asked(words: readonly string[]): Found | undefined {
  for (let at = 0; at < words.length; at++) {
    const found = questionWord(words, at);
    if (found) return found;
  }
  const first = words.findIndex((w) => !OPENING.has(w));
  if (IMPERATIVE.has(words[first] ?? '')) return { focus: 'which', at: first, length: 1, nouns: true };
  const [request] = REQUEST.exec(words.slice(first).join(' ')) ?? [];
  return request === undefined
    ? undefined
    : { focus: 'which', at: first, length: request.trimEnd().split(' ').length, nouns: true };
}

/** "What is the headcount of …", "what was the number of …" counts; "what was the exact date of …" dates. */
function counting(found: Found | undefined, read: Read): Found | undefined {
  if (found?.focus !== 'what') return found;
  const [date] =
    DATED.exec(
      read.tokens
        .slice(found.at)
        .map((t) => t.norm)
        .join(' '),
    ) ?? [];
  if (date !== undefined) return { focus: 'when', at: found.at, length: date.split(' ').length };
  const [verb = '', article = ''] = read.tokens.slice(found.at + 1, found.at + 3).map((t) => t.norm);
  const unit = read.units.find((u) => u.from === found.at + 3);
  return AUXILIARY.has(verb) &&
    article === 'the' &&
    unit?.keys.some((k) => k.key === 'c:number') &&
    read.tokens[unit.to]?.norm === 'of'
    ? { focus: 'how-many', at: found.at, length: 3, nouns: false }
    : found;
}

const SURE = new Set(['sure', 'certain', 'confident', 'confidence', 'likely', 'certainty']);
const MEASURES = new Set(['big', 'large', 'long', 'often', 'old', 'far', 'tall']);

function questionWord(words: readonly string[], at: number): Found | undefined {
  const [word = '', next = '', third = ''] = words.slice(at, at + 3);
  const before = words[at - 1] ?? '';
  const one = (focus: Focus, nouns = false): Found => ({ focus, at, length: 1, nouns });
  switch (word) {
    case 'who':
    case 'whos':
    case 'whodunit':
      return one('who');
    case 'whom':
      return one(before === 'by' ? 'who' : 'whom');
    case 'whose':
      return one('whom', true);
    case 'when':
      return (at > 0 && !indirect(words, at) && laterQuestion(words, at)) || isClause(words, at)
        ? undefined
        : one('when');
    case 'where':
    case 'wheres':
      return one('where');
    case 'why':
    case 'whys':
      return one('why');
    case 'which':
      if (DATE_NOUNS.has(next)) return { focus: 'when', at, length: 2 };
      return relativeWhich(words, at) ? undefined : one('which', true);
    case 'what':
    case 'whats':
      return whatFocus(words, at, { next, third });
    case 'how':
      if (SURE.has(next)) return { focus: 'how-sure', at, length: 2 };
      if (next === 'come') return { focus: 'why', at, length: 2 };
      if (next === 'many' || next === 'much' || next === 'few')
        return { focus: 'how-many', at, length: 2, nouns: true };
      return MEASURES.has(next) ? one('how-many', true) : one('how');
    case 'number':
      return next === 'of' && before !== 'a' ? { focus: 'how-many', at, length: 2, nouns: true } : undefined;
    default:
      return undefined;
  }
}

/** "When X did this, did they also …": the verb does not follow, so it only says on what occasion. */
function isClause(words: readonly string[], at: number): boolean {
  const rest = words.slice(at + 1);
  return (
    at === 0 &&
    rest.length > 5 &&
    !AUXILIARY.has(rest[0] ?? '') &&
    !rest.slice(1, 3).some((w) => AUXILIARY.has(w)) &&
    (rest.includes('or') || rest.slice(4).some((w) => AUXILIARY.has(w)))
  );
}

const DATED =
  /^what(s| is| was| are| were) the (exact |precise |calendar |actual |right ){0,2}(date|day|month|year|weekday)(?= of\b)/;
const DATE_NOUNS = new Set(['day', 'date', 'month', 'year', 'weekday', 'time', 'calendar']);

function whatFocus(
  words: readonly string[],
  at: number,
  { next, third }: Readonly<{ next: string; third: string }>,
): Found {
  const before = words[at - 1] ?? '';
  if ((before === 'to' && next === 'end') || (before === 'for' && ['purpose', 'reason'].includes(next)))
    return { focus: 'why', at, length: 2 };
  if (next === 'for' && words.length <= at + 3) return { focus: 'why', at, length: 2 };
  if (DATE_NOUNS.has(next)) return { focus: 'when', at, length: 2 };
  if (next === 'reason' || next === 'explains' || (next === 'the' && third === 'reason'))
    return { focus: 'why', at, length: 2 };
  const plain =
    AUXILIARY.has(next) || next === '' || ['the', 'a', 'an', 'it', 'they', 'about', 'else'].includes(next);
  return { focus: plain ? 'what' : 'which', at, length: 1, nouns: !plain };
}

/** "the hack, which …" and "uses, which were" tell; "which …?" asks. */
function relativeWhich(words: readonly string[], at: number): boolean {
  return (
    at > 2 &&
    words
      .slice(0, at)
      .some((w) => ['who', 'what', 'whom', 'why', 'how'].includes(w) || AUXILIARY.has(words[0] ?? ''))
  );
}
/** "does anyone know when …": the opening is only polite. */
const indirect = (words: readonly string[], at: number): boolean =>
  words
    .slice(0, at)
    .some((w) => ['know', 'knows', 'recall', 'remember', 'tell', 'idea', 'say', 'remind'].includes(w));

/** "… when asked about X": the real question word stands elsewhere. */
function laterQuestion(words: readonly string[], at: number): boolean {
  return (
    words.slice(0, at).some((w) => ['how', 'what', 'who', 'which'].includes(w)) ||
    AUXILIARY.has(words[0] ?? '')
  );
}

/** Counted themselves, too small a word to look for: what follows is what they do. */
const PEOPLE = new Set(['people', 'guys', 'folks']);

/** The words right after "which": up to two content words or small ones that lead to them. */
function nounsAfter(read: Read, from: number): readonly number[] {
  const nouns: number[] = [];
  for (let i = from; i < Math.min(from + 3, read.tokens.length); i++) {
    const unit = read.units.find((u) => u.from <= i && i < u.to);
    const word = read.tokens[i]?.norm ?? '';
    if (numberOf(word) !== undefined) continue;
    if (AUXILIARY.has(word) || PEOPLE.has(word) || (nouns.length > 0 && unit?.stop)) break;
    if (read.mentions.some((m) => m.from <= i && i < m.to)) continue;
    if (unit && !unit.stop) nouns.push(i);
  }
  return nouns.slice(0, 1);
}

/** "Before the statement, was it ever …?": the verb opens a later clause. */
function asksLater(read: Read, words: readonly string[]): boolean {
  if (!read.text.trimEnd().endsWith('?')) return false;
  return words.some(
    (w, i) => i > 0 && AUXILIARY.has(w) && /[,:;]\s*$/.test(read.text.slice(0, read.tokens[i]?.start)),
  );
}

function without(read: Read, words: readonly string[]): Focus {
  if (words.slice(0, 2).some((w) => DATE_NOUNS.has(w))) return 'when';
  const start = words.findIndex((w) => !OPENING.has(w));
  const first = words[Math.max(0, start)] ?? '';
  if (AUXILIARY.has(first) || asksLater(read, words))
    return / or /.test(` ${words.join(' ')} `) ? 'choice' : 'yes-no';
  const tail = read.text.toLowerCase().replace(/['’]/g, '');
  if (TAG.test(tail)) return / or /.test(tail) ? 'choice' : 'yes-no';
  if (tail.trim().endsWith('?')) return / or /.test(tail) ? 'choice' : 'fragment';
  return words.length <= 4 ? 'fragment' : 'statement';
}
