import type { RecordData } from '../facts/schema.ts';
import type { Mention } from '../names/mentions.ts';
import type { Read, Reader } from '../names/reader.ts';
import { focusOf } from './focus.ts';
import { isAccused, isLead } from './lead.ts';
import type { Turn } from './query.ts';

/** After this long a follow-up is a new question. */
const MEMORY_MS = 10 * 60 * 1000;
const PRONOUN = new Set(
  'it they them their theirs he him his she her hers that this those these there ones both its so'.split(' '),
);
const LINK =
  /^\W*(and|or|but|what about|how about|no|nope|not|also|then|too|n|oops|in|to|of|by|with|at|on|for|together|used|which ones?|just|come on|same)\b/i;
/** A question word that asks nothing. */
const ABOUT = /^\W*((and|so|ok|but) )?(what|how) about\b/i;
/** With this many contentful words of its own a question may still lean on the one before. */
const MAY_LEAN = 2;

export type Before = Readonly<{ reader: Reader; record: RecordData; previous?: Turn; now: number }>;

/** How far a question leans on the one before: not at all, perhaps, or so that it says nothing alone. */
export type Leaning = 'no' | 'may' | 'must';

export function remembers<T extends Before>(context: T): context is T & { previous: Turn } {
  return context.previous !== undefined && context.now - context.previous.at <= MEMORY_MS;
}

export const startsWithLink = (text: string): boolean => LINK.test(text);

export function leaning(read: Read, linked: boolean): Leaning {
  const { used } = focusOf(read);
  const content = read.units.filter(
    (u) => !u.stop && !used.has(u.from) && !u.keys.some((k) => k.key === 'c:say' || k.key === 'c:statement'),
  );
  const own = content.filter(
    (u) => !u.keys.every((k) => /^[px]:|^s:/.test(k.key)) || !read.mentions.some((m) => m.from === u.from),
  );
  const link = linked || LINK.test(read.text);
  if (
    content.length === 0 ||
    (own.length === 0 && (link || used.size === 0)) ||
    (link && content.length < MAY_LEAN)
  )
    return 'must';
  return link || content.length <= MAY_LEAN || read.tokens.some((t) => PRONOUN.has(t.norm)) ? 'may' : 'no';
}

/** A short question is asked of the answer before first of all: it points back, or has hardly a word of its own. */
export const pointsBack = (read: Read): boolean =>
  LINK.test(read.text) ||
  read.tokens.some((t) => PRONOUN.has(t.norm)) ||
  read.units.filter((u) => !u.stop).length < MAY_LEAN;

/** What stands in another's place: ids, and how it was typed. `about`: the activity that the question is about. */
export type Swapped = Readonly<{
  kind: Mention['kind'];
  from: readonly string[];
  to: readonly string[];
  name: string;
  about?: string;
}>;
/** Tokens from `carried` on are the question before. `swapped`: it is the same question, of something else. */
export type Merged = Readonly<{ read: Read; carried: number; text: string; swapped?: Swapped }>;

export const freshly = (read: Read): Merged => ({ read, carried: read.tokens.length, text: read.text });

/** The question before, with what is new put in the place of its like; its focus gives way to a new one. */
export function merge(read: Read, previous: Turn, { reader, record }: Before): Merged {
  const before = reader.readTyped(previous.text);
  const { used, focus } = focusOf(read);
  const asks = !ABOUT.test(read.text) && (used.size > 0 || focus === 'yes-no' || focus === 'choice');
  const fresh = asks ? undefined : onlyNamed(read);
  if (fresh) return inPlace(fresh, { read, before, reader, record });
  const own = read.text.replace(/(?<![?!.\s])[?!.\s]+$/, '');
  const names = before.mentions.map((m) => slice(before, m.from, m.to)).join(' ');
  const both = reader.readTyped(`${own} ${asks ? withoutFocus(before) : before.text}`);
  // A fragment goes on asking what was asked: "how many …", "and of countries?".
  const asked = asks ? '' : focusWords(before);
  return { read: both, carried: read.tokens.length, text: `${asked}${own} ${names}` };
}

/** "How many …", "and of countries?": another thing is counted. */
const OF_OTHERS = /^\W*(?:and|or|n|but) (?:of|in|among) /i;

export function counted(read: Read, { reader, previous }: Before & Readonly<{ previous: Turn }>): Read {
  if (!OF_OTHERS.test(read.text) || onlyNamed(read)) return read;
  const before = reader.readTyped(previous.text);
  const asks = focusOf(before).focus === 'how-many' && focusOf(read).used.size === 0;
  return asks ? reader.readTyped(`how many ${read.text.replace(OF_OTHERS, '')}`) : read;
}

/** What is named when nothing else is said. */
function onlyNamed(read: Read): Mention | undefined {
  const named = read.mentions.filter((m) => m.kind !== 'source');
  const rest = read.units.filter(
    (u) => !u.stop && !read.mentions.some((m) => m.from <= u.from && u.to <= m.to),
  );
  return rest.length === 0 ? named[0] : undefined;
}

type Both = Readonly<{ read: Read; before: Read; reader: Reader; record: RecordData }>;

/** What is newly named stands for another of its kind in the question before, or beside it. */
function inPlace(fresh: Mention, { read, before, reader, record }: Both): Merged {
  const old = likeOf(fresh, before, record);
  const name = slice(read, fresh.from, fresh.to);
  const others = read.mentions.filter((m) => m !== fresh).map((m) => slice(read, m.from, m.to));
  const [at, after] = old ? [old.from, old.to] : [before.tokens.length, before.tokens.length];
  const text = [slice(before, 0, at), name, slice(before, after, before.tokens.length), ...others].join('');
  const swapped = reader.readTyped(text);
  const activity = before.mentions.find((m) => m.kind === 'activity' && m !== old);
  return {
    read: swapped,
    carried: swapped.tokens.length,
    text,
    swapped: {
      kind: fresh.kind,
      from: old?.ids ?? [],
      to: fresh.kind === 'party' ? fresh.ids : [],
      name: name.trim(),
      ...(activity ? { about: slice(before, activity.from, activity.to).trim() } : {}),
    },
  };
}

type Side = 'lead' | 'accused' | 'other' | 'group' | 'activity';
/** "Did Canada blame China?", "and Japan?": Japan stands where Canada did. Best first. */
const INSTEAD_OF: Readonly<Record<Side, readonly Side[]>> = {
  lead: ['lead', 'other', 'accused'],
  accused: ['accused', 'other', 'lead'],
  other: ['other', 'lead', 'accused'],
  group: ['group', 'accused', 'activity'],
  activity: ['activity', 'group'],
};

/** What the question before named in the place of this. */
function likeOf(fresh: Mention, before: Read, record: RecordData): Mention | undefined {
  const named = before.mentions.filter((m) => m.kind !== 'source');
  return INSTEAD_OF[sideOf(fresh, record)].flatMap((side) =>
    named.filter((m) => sideOf(m, record) === side),
  )[0];
}

function sideOf({ kind, ids }: Mention, record: RecordData): Side {
  if (kind === 'activity') return 'activity';
  if (record.parties.some((p) => p.level === 'group' && ids.includes(p.id))) return 'group';
  if (ids.some((id) => isLead(record, id))) return 'lead';
  return ids.some((id) => isAccused(record, id)) ? 'accused' : 'other';
}

/** The text of some tokens, with a blank after it when there is any. */
function slice(read: Read, from: number, to: number): string {
  const text = read.text.slice(read.tokens[from]?.start ?? read.text.length, read.tokens[to - 1]?.end ?? 0);
  return from < to ? `${text} ` : '';
}

const focusWords = (read: Read): string => {
  const { used, nounAt } = focusOf(read);
  const words = read.tokens.flatMap((t, i) => (used.has(i) && !nounAt.has(i) ? [t.raw] : []));
  return words.length === 0 ? '' : `${words.join(' ')} `;
};

function withoutFocus(before: Read): string {
  const { used } = focusOf(before);
  return before.tokens
    .filter((_, i) => !used.has(i))
    .map((t) => t.raw)
    .join(' ');
}
