import type { RecordData } from '../facts/schema.ts';
import { isEnglish } from '../text/english.ts';
import { stems, tokenise } from '../text/tokens.ts';
import { allCountries } from './countries.ts';

/** What a name can stand for. A `country` is one that the record has no party for; its id is the ISO code. */
export type NameKind = 'party' | 'activity' | 'source' | 'country';
/** One way of naming one thing. `stems` are compared, `text` is shown, `own` says that the record gives it. */
export type Alias = Readonly<{
  kind: NameKind;
  id: string;
  text: string;
  stems: readonly string[];
  own: boolean;
  /** An ordinary word, too ("Silence"): a name only when it is written with a capital letter. */
  capital?: boolean;
}>;

/** Every name, short form, alias and adjective of the record, then the world's countries. */
export function aliasesOf(record: RecordData): readonly Alias[] {
  const texts = record.facts.map((f) => (f.kind === 'gap' ? f.question : f.text));
  const parties = record.parties.flatMap((p) => {
    const names = [
      p.name,
      p.short ?? p.name,
      ...(p.aliases ?? []),
      ...(p.names ?? []).map(({ name }) => name),
    ];
    const aliases = make('party', p.id, [...names, ...names.flatMap(numbered), ...(p.adjectives ?? [])]);
    return p.level === 'group' ? aliases.map((alias) => wary(alias, texts)) : aliases;
  });
  const activities = record.activities.flatMap((a) =>
    make('activity', a.id, [a.name, a.short, ...(a.aliases ?? [])]),
  );
  const sources = record.sources.flatMap((s) => make('source', s.id, [s.short, s.title]));
  return unique([...parties, ...activities, ...sources, ...world(record)]);
}

/** Many groups are named by ordinary words. Where no fact speaks of such a name, small letters don't mean it. */
function wary(alias: Alias, texts: readonly string[]): Alias {
  const [word, more] = tokenise(alias.text);
  if (word === undefined || more || !isEnglish(word.norm) || alias.text === alias.text.toLowerCase())
    return alias;
  return texts.some((text) => text.includes(alias.text)) ? alias : { ...alias, capital: true };
}

/** "APT28" is typed as "APT 28" and "APT-28", too. */
function numbered(name: string): readonly string[] {
  const [, letters, number] = /^(\p{L}{2,})[- ]?(\d+)$/u.exec(name) ?? [];
  return letters === undefined ? [] : [letters + number, `${letters} ${number}`, `${letters}-${number}`];
}

function make(kind: NameKind, id: string, texts: readonly (string | undefined)[]): readonly Alias[] {
  const aliases = texts.flatMap((text) => (text ? [{ kind, id, text, stems: stems(text), own: true }] : []));
  return aliases.filter((a) => a.stems.length > 0);
}

function world(record: RecordData): readonly Alias[] {
  const states = new Map(
    record.parties.flatMap((p) => (p.level === 'state' && p.country ? [[p.country, p.id] as const] : [])),
  );
  return allCountries().flatMap((c) => {
    const state = states.get(c.code);
    return c.words.map((text) => ({
      kind: state ? ('party' as const) : ('country' as const),
      id: state ?? c.code,
      text,
      stems: stems(text),
      own: false,
    }));
  });
}

/** The record's own names win over the world's: a party called Georgia is not also the country. */
function unique(aliases: readonly Alias[]): readonly Alias[] {
  const taken = new Map<string, Set<string>>();
  return aliases.filter((alias) => {
    const spelt = alias.stems.join(' ');
    const owners = taken.get(spelt) ?? new Set();
    if (owners.has(`${alias.kind}:${alias.id}`) || (!alias.own && owners.size > 0)) return false;
    taken.set(spelt, owners.add(`${alias.kind}:${alias.id}`));
    return true;
  });
}
