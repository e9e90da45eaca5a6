import Fuse from 'fuse.js';
import type { RecordData } from '../facts/schema.ts';
import { isEnglish, isStop } from '../text/english.ts';
import { createSpeller, type Speller } from '../text/spelling.ts';
import { normalise, type Token, tokenise } from '../text/tokens.ts';
import { type Alias, aliasesOf, type NameKind } from './aliases.ts';
import { exactMentions, indexAliases, type Mention } from './mentions.ts';

type Named = Readonly<{ id: string; kind: NameKind; text: string }>;
export type Names = Readonly<{
  mentions(tokens: readonly Token[]): readonly Mention[];
  /** The names that a person typing `text` may mean, best first, each thing once. */
  complete(text: string, kinds: readonly NameKind[], limit: number): readonly Named[];
  /** Whose name the whole text is, with slips in it; a slip never picks between two. */
  spelt(text: string, kind: NameKind): string | undefined;
  /** Every word that occurs in a name: what a speller may respell to. */
  words: readonly string[];
}>;

/** Fuse's scale, 0 is the same. At its default of 0.6 "cable" finds "Charles Babbage". */
const FUZZY_THRESHOLD = 0.3;
/** Fuse's cost grows with the pattern, and doubles beyond this length: it looks for the rest anew. */
const LONGEST_PATTERN = 32;
/** Shorter names are never guessed at: NSA is not NASA. */
const SHORTEST_GUESS = 5;

/** Names with their words run together, and the speller over them. */
type Joined = Readonly<{ byName: ReadonlyMap<string, readonly Alias[]>; speller: Speller }>;

type Spelt = Readonly<{ alias: Alias; spelt: string; joined: string }>;

const runTogether = (text: string): string =>
  tokenise(text)
    .map((t) => t.norm)
    .join('');

export function createNames(record: RecordData): Names {
  const aliases = aliasesOf(record);
  const index = indexAliases(aliases);
  const own = aliases
    .filter((a) => a.own)
    .map((alias) => ({
      alias,
      spelt: normalise(alias.text),
      joined: runTogether(alias.text),
    }));
  const byName = Map.groupBy(own, (s) => s.joined);
  const joined: Joined = {
    byName: new Map([...byName].map(([name, list]) => [name, list.map((s) => s.alias)])),
    speller: createSpeller(byName.keys()),
  };
  const options = { keys: ['spelt', 'joined'], threshold: FUZZY_THRESHOLD, ignoreLocation: true };
  const kinds = [...Map.groupBy(own, (s) => s.alias.kind)].map(([kind, list]) => ({
    ...{ kind, list },
    fuse: new Fuse(list, options),
  }));
  return {
    mentions: (tokens) => {
      const exact = exactMentions(tokens, index);
      const free = tokens.flatMap((t, i) =>
        exact.some((m) => m.from <= i && i < m.to) ? [] : [[t, i] as const],
      );
      const fuzzy = free.flatMap(([token, i]) => guess(token, i, joined));
      return [...exact, ...fuzzy].sort((a, b) => a.from - b.from);
    },
    complete: (text, wanted, limit) =>
      complete(
        text,
        kinds.filter(({ kind }) => wanted.includes(kind)),
      ).slice(0, limit),
    spelt: (text, kind) => {
      const name = joined.speller(runTogether(text));
      const ids = new Set(
        (joined.byName.get(name ?? '') ?? []).flatMap((a) => (a.kind === kind ? a.id : [])),
      );
      const [only, other] = ids;
      return other === undefined ? only : undefined;
    },
    words: [...new Set(aliases.flatMap((a) => tokenise(a.text).map((t) => t.norm)))],
  };
}

/**
 * One unknown word as a whole name run together ("newzealand"), or with slips in it. A slip never picks between two;
 * a name that two share is both of theirs.
 */
function guess(token: Token, at: number, joined: Joined): readonly Mention[] {
  const word = token.norm;
  if (word.length < SHORTEST_GUESS || isStop(word) || isEnglish(word)) return [];
  const name = joined.byName.has(word) ? word : joined.speller(word);
  const close = name === undefined ? [] : (joined.byName.get(name) ?? []);
  const ids = [...new Set(close.map((a) => a.id))];
  const [first] = close;
  if (!first || (ids.length !== 1 && name !== word)) return [];
  return [{ kind: first.kind, ids, from: at, to: at + 1, how: 'fuzzy', text: first.text }];
}

type OfKind = Readonly<{ kind: NameKind; list: readonly Spelt[]; fuse: Fuse<Spelt> }>;

function complete(text: string, kinds: readonly OfKind[]): readonly Named[] {
  const typed = normalise(text).trim().slice(0, LONGEST_PATTERN);
  const own = kinds.flatMap(({ list }) => list);
  const joined = runTogether(typed);
  const found =
    joined === ''
      ? own
      : [
          ...own.filter(
            (s) => s.spelt.startsWith(typed) || (joined.length > 1 && s.joined.startsWith(joined)),
          ),
          ...own.filter((s) => s.spelt.includes(` ${typed}`)),
          ...kinds.flatMap(({ fuse }) => fuse.search(typed).map((r) => r.item)),
        ];
  const seen = new Set<string>();
  return found.flatMap(({ alias: { id, kind, text: shown } }) => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ id, kind, text: shown }];
  });
}
