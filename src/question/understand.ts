import type { RecordData } from '../facts/schema.ts';
import type { Read, Reader } from '../names/reader.ts';
import type { Unit } from '../text/unit.ts';
import { leaning, type Merged, merge, remembers, startsWithLink, withPerson } from './follow-up.ts';
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
type Asked = Merged & Readonly<{ sentence: Sentence }>;

/** All readings, most fitting first: the first that the record can answer is taken. */
export function understand(text: string, context: Context): readonly Understood[] {
  const read = withPerson(context.reader.readTyped(text), context);
  const fresh = asked({ read, carried: read.tokens.length, text: read.text }, context);
  const alone = byRules(fresh, context);
  if (!remembers(context)) return [...alone, searched(fresh, [])];
  const { facts } = context.previous;
  const lean = leaning(read);
  if (lean === 'no') return [...alone, searched(fresh, [])];
  const both = asked(merge(read, context.previous, context.reader), context);
  if (lean === 'may')
    return [...alone, searched(fresh, facts), ...byRules(both, context), searched(both, facts)];
  if (alone.length > 0 && !startsWithLink(text)) return alone;
  return [
    ...recall(fresh.sentence, both, facts),
    ...byRules(both, context),
    searched(both, facts),
    ...alone,
    searched(fresh, facts),
  ];
}

function asked(text: Merged, { record, now }: Context): Asked {
  const calendar = { now, year: yearOf(record, new Date(now)) };
  return { ...text, sentence: sentenceOf(text.read, { carried: text.carried, calendar }) };
}

function byRules({ read, carried, text, sentence }: Asked, context: Context): readonly Understood[] {
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
        text,
      },
    ];
  });
}

/** "Why don't these agree?" is about the facts just told. */
function withNear(query: Query, context: Context): Query {
  return query.kind === 'disagreement' && remembers(context)
    ? { ...query, near: context.previous.facts }
    : query;
}

const searched = ({ sentence: { ask }, text }: Asked, near: readonly string[]): Understood => ({
  query: { kind: 'detail', ask, near },
  rule: 'search',
  unused: [],
  ask,
  text,
});

const SLOTS = ['when', 'who', 'whom', 'why', 'where'] as const;

/** "When was that?", "who said so?": a slot of the facts just told. */
function recall(sentence: Sentence, both: Merged, facts: readonly string[]): readonly Understood[] {
  const slot = SLOTS.find((s) => s === sentence.ask.focus);
  const content = sentence.read.units.filter((u) => !u.stop && !sentence.focused.used.has(u.from));
  const bare = content.every((u) => u.keys.every((k) => ['c:say', 's:sai', 'c:statement'].includes(k.key)));
  if (slot === undefined || !bare || facts.length === 0) return [];
  return [
    {
      query: { kind: 'recall', slot, facts },
      rule: 'recall',
      unused: [],
      ask: sentence.ask,
      text: both.text,
    },
  ];
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
