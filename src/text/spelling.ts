import { distance } from './tokens.ts';

/** Up to this length one slip is forgiven, beyond it two: two slips in a short word make another word. */
const ONE_SLIP_UP_TO = 7;
/** Only the first letters are reduced: the rest is compared by distance. Keeps the index small. */
const PREFIX = 7;
/** Shorter words are never respelled: too many real words are one letter away. */
const SHORTEST = 4;

/** The nearest known word to a misspelt one, or undefined. Words with digits are never respelled. */
export type Speller = (word: string) => string | undefined;

/**
 * Symmetric-delete look-up (W. Garbe, https://github.com/wolfgarbe/SymSpell): both sides are reduced by
 * deletions, candidates are verified by distance. `words` come in order of preference: a tie goes to the first.
 */
export function createSpeller(words: Iterable<string>, apart: ReadonlySet<string> = new Set()): Speller {
  const rank = new Map<string, number>();
  const byShort = new Map<string, string[]>();
  for (const word of words) {
    if (rank.has(word) || word.length < SHORTEST || /\d/.test(word)) continue;
    rank.set(word, rank.size);
    for (const short of deletions(word.slice(0, PREFIX), slips(word))) {
      const bucket = byShort.get(short);
      if (bucket) bucket.push(word);
      else byShort.set(short, [word]);
    }
  }
  return (word) =>
    word.length < SHORTEST || /\d/.test(word) ? undefined : nearest(word, { byShort, rank, apart });
}

const slips = (word: string): number => (word.length <= ONE_SLIP_UP_TO ? 1 : 2);

type Index = Readonly<{
  byShort: ReadonlyMap<string, readonly string[]>;
  rank: ReadonlyMap<string, number>;
  apart: ReadonlySet<string>;
}>;

function nearest(word: string, { byShort, rank, apart }: Index): string | undefined {
  const most = slips(word);
  const costs = new Map<string, number>();
  for (const short of deletions(word.slice(0, PREFIX), most)) {
    for (const candidate of byShort.get(short) ?? []) {
      if (costs.has(candidate)) continue;
      const d = distance(word, candidate, most);
      // A wrong first letter is rare in typing, a letter left out is common.
      if (d <= most)
        costs.set(candidate, d + (candidate[0] === word[0] ? 0 : 0.5) - (within(word, candidate) ? 0.3 : 0));
    }
  }
  const [best, second] = [...costs].sort(
    (a, b) => a[1] - b[1] || (rank.get(a[0]) ?? 0) - (rank.get(b[0]) ?? 0),
  );
  // A slip that fits two names equally says neither: Irak is Iraq or Iran.
  if (best && second && best[1] === second[1] && apart.has(best[0]) && apart.has(second[0])) return undefined;
  return best?.[0];
}

/** All letters of `word` stand in `candidate`, in order. */
function within(word: string, candidate: string): boolean {
  let at = 0;
  for (const letter of candidate) if (letter === word[at]) at++;
  return at === word.length;
}

function deletions(word: string, depth: number): ReadonlySet<string> {
  const all = new Set([word]);
  let layer = [word];
  for (let d = 0; d < depth; d++) {
    layer = layer.flatMap((w) => Array.from(w, (_, i) => w.slice(0, i) + w.slice(i + 1)));
    for (const w of layer) all.add(w);
  }
  return all;
}
