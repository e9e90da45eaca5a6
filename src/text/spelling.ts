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
  const known = [...new Set(words)].filter(isSpelt);
  const reduced = packed(known);
  return (word) => (isSpelt(word) ? nearest(word, { known, reduced, apart }) : undefined);
}

const isSpelt = (word: string): boolean => word.length >= SHORTEST && !/\d/.test(word);
const slips = (word: string): number => (word.length <= ONE_SLIP_UP_TO ? 1 : 2);

/**
 * What the known words are reduced to, sorted, so that the same reduction of several words lies together. Each is
 * one number: the hash of the letters left, times `ROOM`, plus the word's place. Takes a twentieth of a map's memory.
 */
type Reduced = Float64Array;
/** More words than any record has; with a hash of 32 bits it stays below 2 ** 53. */
const ROOM = 2 ** 20;

const packed = (known: readonly string[]): Reduced =>
  Float64Array.from(known.flatMap((word, place) => reductions(word).map((r) => r * ROOM + place))).sort();

type Index = Readonly<{ known: readonly string[]; reduced: Reduced; apart: ReadonlySet<string> }>;

function nearest(word: string, { known, reduced, apart }: Index): string | undefined {
  const most = slips(word);
  const costs = new Map<number, number>();
  for (const place of new Set(reductions(word).flatMap((r) => placesOf(r, reduced)))) {
    const candidate = known[place] ?? '';
    const d = distance(word, candidate, most);
    // A wrong first letter is rare in typing, a letter left out is common.
    if (d <= most)
      costs.set(place, d + (candidate[0] === word[0] ? 0 : 0.5) - (within(word, candidate) ? 0.3 : 0));
  }
  const [best, second] = [...costs]
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .map(([place, cost]) => ({ cost, word: known[place] ?? '' }));
  // A slip that fits two names equally says neither: Irak is Iraq or Iran.
  if (best && best.cost === second?.cost && apart.has(best.word) && apart.has(second.word)) return undefined;
  return best?.word;
}

/** The places of the words with this reduction. */
function placesOf(reduction: number, reduced: Reduced): readonly number[] {
  const least = reduction * ROOM;
  let [from, to] = [0, reduced.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((reduced[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  const places: number[] = [];
  for (let i = from; i < reduced.length && (reduced[i] ?? 0) < least + ROOM; i++)
    places.push((reduced[i] ?? 0) - least);
  return places;
}

/** All letters of `word` stand in `candidate`, in order. */
function within(word: string, candidate: string): boolean {
  let at = 0;
  for (const letter of candidate) if (letter === word[at]) at++;
  return at === word.length;
}

/** The beginning of a word with as many letters left out as it may have slips, or fewer, as hashes. */
function reductions(word: string): readonly number[] {
  const found: number[] = [];
  const length = Math.min(word.length, PREFIX);
  const reduce = (at: number, left: number, hash: number): void => {
    if (at === length) {
      found.push(hash >>> 0);
      return;
    }
    reduce(at + 1, left, Math.imul(hash ^ word.charCodeAt(at), 0x01000193));
    if (left > 0) reduce(at + 1, left - 1, hash);
  };
  reduce(0, slips(word), 0x811c9dc5);
  return found;
}
