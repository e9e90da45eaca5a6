import type { Read } from '../names/reader.ts';

const DOING = new Set(['did', 'does', 'do', 'has', 'have', 'is', 'was', 'are', 'were']);

/** Who is asked to have done it: "how did X respond". */
export function actorsOf(read: Read, words: readonly string[]): readonly string[] {
  return read.mentions.flatMap((m) =>
    m.kind === 'party' &&
    (DOING.has(words[m.from - 1] ?? '') ||
      (words[m.from - 1] === 'the' && DOING.has(words[m.from - 2] ?? '')))
      ? m.ids
      : [],
  );
}

const SAYING = new Set(
  'say says said tell told talk talks mention mentions mentioned claim claims claimed call called state stated describe described view words opinion picture put warn warned caution cautioned believe believes'.split(
    ' ',
  ),
);
/** "China's reply", "the Chinese answer". */
const OWN_WORDS =
  /^(repl(y|ies)|responses?|answers?|reactions?|statements?|comments?|remarks?|stance|version|view)$/;
const BEFORE = new Set('per by to from'.split(' '));

/** "…, says the US": the verb stands before its subject. */
function inverted(read: Read, at: number): boolean {
  const word = (i: number) => read.tokens[i]?.norm ?? '';
  const start = word(at) === 'the' ? at + 1 : at;
  const verb = word(at - 1) === 'the' ? word(at - 2) : word(at - 1);
  return (
    ['says', 'said', 'say'].includes(verb) &&
    read.mentions.some((m) => m.from === start && m.kind === 'party')
  );
}

/** "according to X", "per X", "in X's words", "did X say", "X said". */
export function speakersOf(read: Read, words: readonly string[]): readonly string[] {
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
        (SAYING.has(after) && !inverted(read, m.to + 1) && next !== 'to') ||
        OWN_WORDS.test(after) ||
        inverted(read, m.from) ||
        (['did', 'does', 'do', 'has'].includes(skip) &&
          words.slice(m.to).some((w) => SAYING.has(w) && !/(s|d)$/.test(w))) ||
        (['also', 'then'].includes(after) && SAYING.has(next))
      );
    })
    .flatMap((m) => m.ids);
}
