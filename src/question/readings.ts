import type { RecordData } from '../facts/schema.ts';
import type { Read, Reader } from '../names/reader.ts';
import type { Unit } from '../text/unit.ts';
import { type Merged, remembers } from './follow-up.ts';
import type { Query, Turn, Understood } from './query.ts';
import { rules } from './rules.ts';
import { type Sentence, sentenceOf } from './sentence.ts';
import { yearOf } from './year.ts';

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

/** A text with what rules look at in it. */
export type Asked = Merged & Readonly<{ sentence: Sentence }>;

export function asked(text: Merged, { record, now }: Context): Asked {
  const calendar = { now, year: yearOf(record, new Date(now)) };
  return { ...text, sentence: sentenceOf(text.read, { carried: text.carried, calendar }) };
}

/** One reading for each rule that accounts for enough of it. */
export function byRules({ read, carried, text, sentence }: Asked, context: Context): readonly Understood[] {
  return rules.flatMap((rule): readonly Understood[] => {
    const match = rule.match(sentence, context.record);
    if (!match) return [];
    const { used: asking, nounAt } = sentence.focused;
    const used = new Set([...match.used, ...[...asking].filter((i) => !nounAt.has(i))]);
    if (share(sentence, used, context.weigh) < ENOUGH || !isFresh(sentence, used, carried)) return [];
    return [
      {
        query: withNear(match.query, context),
        rule: rule.name,
        unused: unusedWords(read, used),
        ask: sentence.ask,
        // What an answer rests on is no new subject.
        text: match.query.kind === 'source' && remembers(context) ? context.previous.text : text,
      },
    ];
  });
}

/** "Why don't these agree?", "where is that from?" are about the facts just told. */
function withNear(query: Query, context: Context): Query {
  if (!remembers(context)) return query;
  const { facts } = context.previous;
  switch (query.kind) {
    case 'disagreement':
      return { ...query, near: facts };
    case 'source':
      return query.source === undefined ? { ...query, of: facts } : query;
    default:
      return query;
  }
}

type Search = Omit<Extract<Query, { kind: 'detail' }>, 'kind' | 'ask'> &
  Readonly<{ speakers?: readonly string[] }>;

/** The facts are searched; `speakers` are those whose word counts, whoever else is named. */
export function searched({ sentence, text }: Asked, { speakers, ...how }: Search): Understood {
  const ask = speakers === undefined ? sentence.ask : { ...sentence.ask, speakers };
  return { query: { kind: 'detail', ask, ...how }, rule: 'search', unused: [], ask, text };
}

/** A follow-up with words of its own is not answered by a rule that only fits the question before. */
function isFresh(sentence: Sentence, used: ReadonlySet<number>, carried = sentence.words.length): boolean {
  const own = sentence.read.units.filter(
    (u) => u.from < carried && !u.stop && !sentence.focused.used.has(u.from),
  );
  return own.length === 0 || own.some((u) => used.has(u.from));
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
