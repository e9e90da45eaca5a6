import { isStop, NEGATORS, numberOf } from '../text/english.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import type { Alias, NameKind } from './aliases.ts';

/** Tokens `from` up to (not with) `to` name something. `ids` holds more than one when the name is ambiguous. */
export type Mention = Readonly<{
  kind: NameKind;
  ids: readonly string[];
  from: number;
  to: number;
  how: 'exact' | 'fuzzy';
  text: string;
}>;

export type AliasIndex = ReadonlyMap<string, readonly Alias[]>;
export const indexAliases = (aliases: readonly Alias[]): AliasIndex =>
  Map.groupBy(aliases, (a) => a.stems[0] ?? '');

/** Every name spelt out in the tokens, longest first where they overlap. */
export function exactMentions(tokens: readonly Token[], index: AliasIndex): readonly Mention[] {
  return longest(
    tokens,
    tokens.flatMap((_, from) => startingAt(tokens, from, index)),
  );
}

function startingAt(tokens: readonly Token[], from: number, index: AliasIndex): readonly Mention[] {
  const named = index.get(tokens[from]?.stem ?? '');
  if (!named) return [];
  const hits = named.filter(
    (a) =>
      a.stems.every((s, i) => tokens[from + i]?.stem === s) &&
      !isSmallWord(tokens, from, a) &&
      !(a.capital && tokens[from]?.raw === tokens[from]?.norm) &&
      !isChance(tokens[from], a) &&
      !isAdverb(tokens[from + a.stems.length - 1], a) &&
      !isCount(tokens, from + a.stems.length),
  );
  const groups = Map.groupBy(hits, (a) => `${a.kind} ${a.stems.length}`).values();
  return [...groups].flatMap((stemmed) => {
    const group = asTyped(stemmed, tokens, from);
    const [first] = group;
    if (!first) return [];
    const to = from + first.stems.length;
    return [
      {
        kind: first.kind,
        ids: [...new Set(group.map((a) => a.id))],
        from,
        to,
        how: 'exact' as const,
        text: first.text,
      },
    ];
  });
}

/** Of names with the same stems, those that are spelt out: "Harbour official" is not "Harbour officials". */
function asTyped(group: readonly Alias[], tokens: readonly Token[], from: number): readonly Alias[] {
  if (new Set(group.map((a) => a.id)).size < 2) return group;
  const spelt = group.filter((a) => tokenise(a.text).every((t, i) => t.norm === tokens[from + i]?.norm));
  return spelt.length > 0 ? spelt : group;
}

const BEFORE_PRONOUN = new Set(
  'tell give let help show for of remind to with all between send teach'.split(' '),
);

/** "us" in "tell us" is no country and "who" is no organisation; "the us" and "WHO" are. */
function isSmallWord(tokens: readonly Token[], at: number, alias: Alias): boolean {
  const token = tokens[at];
  if (!token || alias.stems.length > 1 || !isStop(token.norm) || token.raw !== token.raw.toLowerCase())
    return false;
  return (
    token.norm !== 'us' ||
    BEFORE_PRONOUN.has(tokens[at - 1]?.norm ?? '') ||
    NEGATORS.has(tokens[at - 1]?.norm ?? '')
  );
}

/** "using" shares its stem with "US": so short a name is only meant when it is spelt out. */
const isChance = (token: Token | undefined, alias: Alias): boolean =>
  alias.stems.length === 1 && (alias.stems[0]?.length ?? 0) <= SHORT && token?.norm !== alias.stems[0];

const SHORT = 3;

/** "officially" shares its stem with "official", and is no name. */
const isAdverb = (last: Token | undefined, alias: Alias): boolean =>
  last?.norm.endsWith('ly') === true && !alias.text.endsWith('ly');

/** "The four" are people; in "the four flaws" the number counts what follows. */
function isCount(tokens: readonly Token[], to: number): boolean {
  const [last, next] = [tokens[to - 1], tokens[to]];
  return (
    last !== undefined &&
    next !== undefined &&
    numberOf(last.norm) !== undefined &&
    next.norm.endsWith('s') &&
    !isStop(next.norm)
  );
}

const ORDER: Readonly<Record<NameKind, number>> = { activity: 0, party: 1, country: 2, source: 3 };

/** More contentful words win, then more words: "hacking campaign" over "the hacking". */
function longest(tokens: readonly Token[], mentions: readonly Mention[]): readonly Mention[] {
  const content = (m: Mention) => tokens.slice(m.from, m.to).filter((t) => !isStop(t.norm)).length;
  const best = [...mentions].sort(
    (a, b) => content(b) - content(a) || b.to - b.from - (a.to - a.from) || ORDER[a.kind] - ORDER[b.kind],
  );
  const kept: Mention[] = [];
  for (const m of best) if (!kept.some((k) => m.from < k.to && k.from < m.to)) kept.push(m);
  return kept.sort((a, b) => a.from - b.from);
}
