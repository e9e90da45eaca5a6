import type { RecordData } from '../facts/schema.ts';
import type { Read, Reader } from '../names/reader.ts';
import type { Unit } from '../text/unit.ts';
import { resume } from './follow-up.ts';
import type { Turn, Understood } from './query.ts';
import { rules } from './rules.ts';
import { type Sentence, sentenceOf } from './sentence.ts';

/** `weigh`: information of a unit, 0 for small words. Words that no reading uses count against it by this. */
export type Context = Readonly<{
  record: RecordData;
  reader: Reader;
  weigh: (unit: Unit) => number;
  /** Milliseconds since the epoch. */
  now: number;
  previous?: Turn;
}>;

/** A rule must account for this share of the question's information, or the facts are searched instead. */
const ENOUGH = 0.75;

/** All readings, best first; the last is always the search over facts. */
export function understand(text: string, context: Context): readonly Understood[] {
  const read = resume(context.reader.readTyped(text), context);
  const sentence = sentenceOf(read.read, read.carried);
  const readings = rules.flatMap((rule): readonly Understood[] => {
    const match = rule.match(sentence, context.record);
    if (!match) return [];
    const used = new Set([...match.used, ...sentence.focused.used]);
    return share(sentence, used, context.weigh) >= ENOUGH && isFresh(sentence, used, read.carried)
      ? [
          {
            query: match.query,
            rule: rule.name,
            unused: unusedWords(read.read, used),
            ask: sentence.ask,
            text: read.read.text,
          },
        ]
      : [];
  });
  const near = read.linked ? (context.previous?.facts ?? []) : [];
  const searched: Understood = {
    query: { kind: 'detail', ask: sentence.ask, near },
    rule: 'search',
    unused: [],
    ask: sentence.ask,
    text: read.read.text,
  };
  return [...readings, searched];
}

/** A follow-up with words of its own is not answered by a rule that only fits the question before. */
function isFresh(sentence: Sentence, used: ReadonlySet<number>, carried = sentence.words.length): boolean {
  const own = sentence.read.units.filter((u) => u.from < carried && !u.stop);
  return own.length === 0 || own.some((u) => used.has(u.from) && !sentence.focused.used.has(u.from));
}

function share(sentence: Sentence, used: ReadonlySet<number>, weigh: (unit: Unit) => number): number {
  let all = 0;
  let met = 0;
  for (const [i, unit] of sentence.read.units.entries()) {
    const worth = weigh(unit) * (sentence.ask.weights[i] ?? 1);
    all += worth;
    if (used.has(unit.from)) met += worth;
  }
  return all === 0 ? 1 : met / all;
}

/** Informative words that a reading does not account for, as the person typed them. */
function unusedWords(read: Read, used: ReadonlySet<number>): readonly string[] {
  return read.units
    .filter((u) => !u.stop && !used.has(u.from))
    .map((u) => read.text.slice(read.tokens[u.from]?.start, read.tokens[u.to - 1]?.end));
}
