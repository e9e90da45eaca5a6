import type { Read } from '../names/reader.ts';
import type { Before } from './follow-up.ts';
import type { Turn } from './query.ts';

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

/** "Where are they based?", "when was it attributed?": the one whom, or which, the question before named. */
export function withNamed(
  read: Read,
  { reader, record, previous }: Before & Readonly<{ previous: Turn }>,
): Read {
  if (read.mentions.some((m) => m.kind !== 'source')) return read;
  const before = reader.readTyped(previous.text);
  const only = (kind: 'party' | 'activity'): string | undefined => {
    const [named, ...more] = before.mentions.filter((m) => m.kind === kind);
    if (!named || more.some((m) => m.ids.join() !== named.ids.join())) return undefined;
    return before.text.slice(before.tokens[named.from]?.start, before.tokens[named.to - 1]?.end);
  };
  const party = only('party');
  const [named] = before.mentions.filter((m) => m.kind === 'party');
  const isGroup = record.parties.some((p) => p.level === 'group' && named?.ids.includes(p.id));
  // "It" is no person, and seldom a state: rather what happened.
  const thing = only('activity') ?? (isGroup ? party : undefined);
  return [
    { pattern: /\b(they|them)\b/i, name: party },
    { pattern: /\btheirs?\b/i, name: party && `${party}'s` },
    { pattern: /\bit\b/i, name: thing },
    { pattern: /\bits\b/i, name: thing && `${thing}'s` },
  ].reduce((said, { pattern, name }) => {
    const text = name === undefined ? said.text : said.text.replace(pattern, name);
    return text === said.text ? said : reader.readTyped(text);
  }, read);
}
