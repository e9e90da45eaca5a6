import type { Known } from '../answer/draft.ts';
import type { Names } from '../names/names.ts';
import type { Reader } from '../names/reader.ts';
import type { Bot, Field, Suggestion } from './types.ts';

/** Discord shows at most this many choices, each of at most this many characters. */
const MOST = 25;
const LONGEST = 100;

type Parts = Readonly<{ known: Known; names: Names; reader: Reader; examples: readonly string[] }>;

export function suggester(parts: Parts): Bot['suggest'] {
  return (field, text, limit = MOST) => {
    const found = suggestions(field, text, parts).slice(0, Math.min(limit, MOST));
    return found.map(({ name, value }) => ({ name: cut(name), value: cut(value) }));
  };
}

const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

function suggestions(field: Field, text: string, parts: Parts): readonly Suggestion[] {
  const { facts } = parts.known;
  switch (field) {
    case 'party':
      return named('party', text, parts);
    case 'accused':
      return accused(text, parts);
    case 'activity':
      return named('activity', text, parts);
    case 'source':
      return named('source', text, parts).map((s) => ({
        ...s,
        name: facts.source(s.value)?.title ?? s.name,
      }));
    case 'fact':
      return factsLike(text, parts).map((f) => ({ name: f.text, value: f.id }));
    case 'question':
      return questions(text, parts).map((q) => ({ name: q, value: q }));
    default: {
      const never: never = field;
      throw new Error(`unknown field ${String(never)}`);
    }
  }
}

function named(
  kind: 'party' | 'activity' | 'source',
  text: string,
  { names, known }: Parts,
): readonly Suggestion[] {
  const shown = (id: string) =>
    known.facts.party(id)?.name ?? known.facts.activity(id)?.name ?? known.facts.source(id)?.short ?? id;
  return names.complete(text, [kind], MOST).map((n) => {
    const name = shown(n.id);
    return { name: name.toLowerCase() === n.text.toLowerCase() ? name : `${name} (${n.text})`, value: n.id };
  });
}

/** Only who is accused of something, and what they are part of. */
function accused(text: string, parts: Parts): readonly Suggestion[] {
  const { facts } = parts.known;
  const ids = new Set(
    facts.claims.flatMap((c) =>
      c.kind === 'position'
        ? (c.accused ?? []).flatMap((a) => [
            a.party,
            ...(a.of ? [a.of] : []),
            ...facts.ancestors(a.party).map((p) => p.id),
          ])
        : [],
    ),
  );
  return named('party', text, parts).filter((s) => ids.has(s.value));
}

function factsLike(text: string, { known, reader }: Parts) {
  const dated = known.facts.claims.filter((c) => c.when);
  if (text.trim() === '') return dated;
  return known.search
    .rank(reader.readTyped(text).units)
    .flatMap((h) => (h.fact.kind !== 'gap' && h.fact.when ? [h.fact] : []));
}

/** Good starting points that hold the words typed so far. */
function questions(text: string, { examples }: Parts): readonly string[] {
  const typed = text.trim().toLowerCase();
  const starts = examples.filter((e) => e.toLowerCase().startsWith(typed));
  const holds = examples.filter((e) => !starts.includes(e) && e.toLowerCase().includes(typed));
  return [...(text.trim() === '' ? [] : [text]), ...starts, ...holds];
}
