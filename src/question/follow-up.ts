import type { RecordData } from '../facts/schema.ts';
import type { Read, Reader } from '../names/reader.ts';
import { focusOf } from './focus.ts';
import type { Turn } from './query.ts';

/** After this long a follow-up is a new question. */
const MEMORY_MS = 10 * 60 * 1000;
const PRONOUN = new Set(
  'it they them their theirs he him his she her hers that this those these there ones both its so'.split(' '),
);
const LINK =
  /^\W*(and|or|but|what about|how about|no|nope|not|also|then|too|n|oops|in|to|of|by|with|at|on|for|together|used|which ones?|just|come on|same)\b/i;
/** With this many contentful words of its own a question may still lean on the one before. */
const MAY_LEAN = 2;

type Before = Readonly<{ reader: Reader; record: RecordData; previous?: Turn; now: number }>;

/** How far a question leans on the one before: not at all, perhaps, or so that it says nothing alone. */
export type Leaning = 'no' | 'may' | 'must';

export function remembers<T extends Before>(context: T): context is T & { previous: Turn } {
  return context.previous !== undefined && context.now - context.previous.at <= MEMORY_MS;
}

export const startsWithLink = (text: string): boolean => LINK.test(text);

export function leaning(read: Read): Leaning {
  const { used } = focusOf(read);
  const content = read.units.filter(
    (u) => !u.stop && !used.has(u.from) && !u.keys.some((k) => k.key === 'c:say' || k.key === 'c:statement'),
  );
  const own = content.filter(
    (u) => !u.keys.every((k) => /^[px]:|^s:/.test(k.key)) || !read.mentions.some((m) => m.from === u.from),
  );
  const link = LINK.test(read.text);
  if (
    content.length === 0 ||
    (own.length === 0 && (link || used.size === 0)) ||
    (link && content.length < MAY_LEAN)
  )
    return 'must';
  return link || content.length <= MAY_LEAN || read.tokens.some((t) => PRONOUN.has(t.norm)) ? 'may' : 'no';
}

/** "What did she say about it": she is the person that the turn before named or quoted. */
export function withPerson(read: Read, { reader, record, previous }: Before): Read {
  const ids = previous?.parties ?? [];
  const people = record.parties.filter((p) => p.level === 'person' && ids.includes(p.id));
  const [person] = people.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  if (!person || read.mentions.some((m) => m.ids.includes(person.id))) return read;
  const named = read.text
    .replace(/\b(he|she|him)\b/gi, person.name)
    .replace(/\b(his|hers?)\b/gi, `${person.name}'s`);
  return named === read.text ? read : reader.readTyped(named);
}

/** After "who did it" and "who joined", "and Japan?" asks whether it was with them. */
const TOGETHER = new Set(['attribution', 'roll', 'membership']);

/** Tokens from `carried` on are the question before. */
export type Merged = Readonly<{ read: Read; carried: number; text: string }>;

/** The question before, with what is new put in the place of its like; its focus gives way to a new one. */
export function merge(read: Read, previous: Turn, reader: Reader): Merged {
  const before = reader.readTyped(previous.text);
  const person = (r: Read) => r.mentions.find((m) => m.kind === 'party' || m.kind === 'country');
  const [fresh, old] = [person(read), person(before)];
  const { used, focus } = focusOf(read);
  const asks = used.size > 0 || focus === 'yes-no' || focus === 'choice';
  if (fresh && old && !asks) {
    const text = `${slice(before, 0, old.from)}${slice(read, fresh.from, fresh.to)} ${slice(before, old.to, before.tokens.length)}`;
    const swapped = reader.readTyped(text);
    return { read: swapped, carried: swapped.tokens.length, text };
  }
  if (fresh && !old && !asks && TOGETHER.has(previous.rule)) {
    const joined = reader.readTyped(`did ${slice(read, fresh.from, fresh.to)}join`);
    return { read: joined, carried: joined.tokens.length, text: joined.text };
  }
  const own = read.text.replace(/[?!.\s]+$/, '');
  const names = before.mentions.map((m) => slice(before, m.from, m.to)).join(' ');
  const both = reader.readTyped(`${own} ${asks ? withoutFocus(before) : before.text}`);
  return { read: both, carried: read.tokens.length, text: `${own} ${names}` };
}

/** The text of some tokens, with a blank after it when there is any. */
function slice(read: Read, from: number, to: number): string {
  const text = read.text.slice(read.tokens[from]?.start ?? read.text.length, read.tokens[to - 1]?.end ?? 0);
  return from < to ? `${text} ` : '';
}

function withoutFocus(before: Read): string {
  const { used } = focusOf(before);
  return before.tokens
    .filter((_, i) => !used.has(i))
    .map((t) => t.raw)
    .join(' ');
}
