import type { Read } from '../names/reader.ts';
import { type Focused, focusOf } from './focus.ts';
import type { Ask } from './query.ts';

/** A question with all that rules look at. */
export type Sentence = Readonly<{
  read: Read;
  words: readonly string[];
  focused: Focused;
  ask: Ask;
  has(...concepts: readonly string[]): boolean;
  /** Token indexes that stand for any of these concepts. */
  at(...concepts: readonly string[]): readonly number[];
  /** Whether the normalised words, joined by single spaces, match. */
  says(pattern: RegExp): boolean;
  parties: readonly string[];
  countries: readonly string[];
  activity?: string;
}>;

export function sentenceOf(read: Read, carried = read.tokens.length): Sentence {
  const words = read.tokens.map((t) => t.norm);
  const focused = focusOf(read);
  const line = words.join(' ');
  const at = (...concepts: readonly string[]) =>
    read.spans.filter((s) => concepts.includes(s.concept)).flatMap((s) => range(s.from, s.to));
  const ids = (kind: 'party' | 'country' | 'activity') =>
    read.mentions.filter((m) => m.kind === kind).flatMap((m) => m.ids);
  const [activity] = ids('activity');
  return {
    read,
    words,
    focused,
    ask: {
      focus: focused.focus,
      nouns: focused.nouns,
      units: read.units,
      words,
      mentions: read.mentions,
      speakers: speakersOf(read, words),
      actors: actorsOf(read, words),
      weights: weightsOf(read, { focused, carried }),
    },
    has: (...concepts) => read.spans.some((s) => concepts.includes(s.concept)),
    at,
    says: (pattern) => pattern.test(line),
    parties: ids('party'),
    countries: ids('country'),
    ...(activity === undefined ? {} : { activity }),
  };
}

/** A word of the question before still says what it is about, but not what is asked. */
const CARRIED = 0.25;
/** "Sorry, I'm late to this." before the question, or a story around it. */
const OTHER_CLAUSE = 0.4;

/** How much each unit counts: those in the clause that asks count whole. */
function weightsOf(read: Read, o: Readonly<{ focused: Focused; carried: number }>): readonly number[] {
  const clause = clausesOf(read);
  const asking = new Set([...o.focused.used].filter((i) => i < o.carried).map((i) => clause[i]));
  const last = clause[o.carried - 1];
  return read.units.map((u) => {
    if (u.from >= o.carried) return CARRIED;
    return asking.size === 0 ||
      asking.has(clause[u.from]) ||
      (read.text.trim().endsWith('?') && clause[u.from] === last)
      ? 1
      : OTHER_CLAUSE;
  });
}

const ASKING =
  /^(who|whom|whose|what|which|when|where|why|how|did|does|do|is|was|are|were|has|had|can|could)$/;

/** The clause number of each token; clauses end at marks that end or announce a thought. */
function clausesOf(read: Read): readonly number[] {
  let n = 0;
  return read.tokens.map((t, i) => {
    const between = read.text.slice(read.tokens[i - 1]?.end, t.start);
    if (i > 0 && (/[.:;!?]\s|\s-\s|^\s*\n/.test(between) || (between.includes(',') && ASKING.test(t.norm))))
      n++;
    return n;
  });
}

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);
export const mentionTokens = (s: Sentence): readonly number[] =>
  s.read.mentions.flatMap((m) => range(m.from, m.to));

const DOING = new Set(['did', 'does', 'do', 'has', 'have', 'is', 'was', 'are', 'were']);

function actorsOf(read: Read, words: readonly string[]): readonly string[] {
  return read.mentions.flatMap((m) =>
    m.kind === 'party' &&
    (DOING.has(words[m.from - 1] ?? '') ||
      (words[m.from - 1] === 'the' && DOING.has(words[m.from - 2] ?? '')))
      ? m.ids
      : [],
  );
}

const SAYING = new Set(
  'say says said tell told claim claims claimed call called state stated describe described view words opinion picture put warn warned caution cautioned believe believes'.split(
    ' ',
  ),
);
const BEFORE = new Set('per by to from'.split(' '));

/** "according to X", "per X", "in X's words", "did X say", "X said". */
function speakersOf(read: Read, words: readonly string[]): readonly string[] {
  return read.mentions
    .filter((m) => m.kind === 'party')
    .filter((m) => {
      const [two, one] = [words[m.from - 2] ?? '', words[m.from - 1] ?? ''];
      const skip = one === 'the' || one === 'mr' || one === 'ms' ? (words[m.from - 2] ?? '') : one;
      const after = words[m.to] ?? '';
      const next = words[m.to + 1] ?? '';
      return (
        skip === 'per' ||
        (BEFORE.has(skip) &&
          (two.startsWith('accord') || words[m.from - 3]?.startsWith('accord') === true)) ||
        SAYING.has(after) ||
        (['did', 'does', 'do', 'has'].includes(skip) && words.slice(m.to).some((w) => SAYING.has(w))) ||
        (['also', 'then'].includes(after) && SAYING.has(next))
      );
    })
    .flatMap((m) => m.ids);
}
