import type { Answer } from './answer/answer.ts';
import { compose } from './answer/compose.ts';
import type { Draft, Known } from './answer/draft.ts';
import { resolve } from './answer/resolve.ts';
import { createLexicon } from './facts/lexicon.ts';
import type { Claim, RecordData } from './facts/schema.ts';
import { createFacts, type Facts } from './facts/store.ts';
import { createNames } from './names/names.ts';
import { createReader, type Reader } from './names/reader.ts';
import { describe } from './question/describe.ts';
import type { Turn, Understood } from './question/query.ts';
import { rules } from './question/rules.ts';
import { understand } from './question/understand.ts';
import { entriesOf } from './search/entries.ts';
import { createSearch } from './search/search.ts';
import { frequentWords } from './text/english.ts';
import { createSpeller } from './text/spelling.ts';
import { tokenise } from './text/tokens.ts';

/** `addressed`: mention, reply, DM, command. `channel`: overheard, so it speaks only when sure. */
export type Mode = 'addressed' | 'channel';
export type AskOptions = Readonly<{ now: Date; mode?: Mode; previous?: Turn }>;
export type Asked = Readonly<{ answer: Answer; turn?: Turn }>;

/** What an autocompleted option may complete. */
export type Field = 'party' | 'accused' | 'activity' | 'source' | 'fact' | 'question';
/** `name` is shown (at most 100 characters), `value` is what the option then holds. */
export type Suggestion = Readonly<{ name: string; value: string }>;

/** One page of a search, as an answer with a list block. Pages count from 0. */
export type Found = Readonly<{ answer: Answer; page: number; pages: number }>;

/**
 * The whole bot: synchronous, no I/O. Every option of the structured calls is free text or an id that
 * `suggest` gave; a name that matches nothing yields an `unknown` answer that suggests the nearest names.
 */
export type Bot = Readonly<{
  /** The record's title, version and counts. */
  about: Readonly<{ title: string; version: string; facts: number; sources: number; parties: number }>;
  ask(text: string, options: AskOptions): Asked;
  /** "Check this claim": supported, contradicted or not stated. */
  check(statement: string, options: AskOptions): Asked;
  suggest(field: Field, text: string, limit?: number): readonly Suggestion[];
  who(options: Readonly<{ accused?: string; by?: string; incident?: string }>): Answer;
  when(options: Readonly<{ what: string }>): Answer;
  allies(options: Readonly<{ ally?: string; incident?: string }>): Answer;
  find(text: string, page?: number): Found;
  source(options: Readonly<{ source?: string }>): Answer;
  help(): Answer;
}>;

/** Facts on one page of a search. */
const PAGE = 5;
/** Ordinary words that a slip may have meant; beyond these a guess is as likely wrong. */
const COMMON_WORDS = 8_000;
/** In a channel nobody addressed, a reading must be this sure. */
const SURE = 0.85;

export function createBot({ record }: Readonly<{ record: RecordData }>): Bot {
  const facts = createFacts(record);
  const names = createNames(record);
  const lexicon = createLexicon(record.concepts);
  const words = wordsOf(facts);
  const vocabulary = [
    ...words,
    ...names.words,
    ...record.concepts.flatMap((c) => c.words.flatMap(plainWords)),
  ];
  const speller = createSpeller([...vocabulary, ...frequentWords(COMMON_WORDS)]);
  const reader = createReader({ names, lexicon, speller, known: new Set(vocabulary) });
  const search = createSearch(entriesOf(facts, (text) => reader.read(text).units));
  const known: Known = { facts, search };
  const examples = rules.flatMap((r) => r.examples.slice(0, 1));
  const asker = createAsker({ record, reader, known, examples });
  return {
    about: {
      title: record.about.title,
      version: record.about.version,
      facts: facts.claims.length,
      sources: record.sources.length,
      parties: record.parties.length,
    },
    ask: asker,
    check: asker,
    suggest: () => [],
    who: () => asker('who did it', { now: new Date(0) }).answer,
    when: ({ what }) => asker(`when ${what}`, { now: new Date(0) }).answer,
    allies: () => asker('which allies joined', { now: new Date(0) }).answer,
    find: (text) => ({ answer: asker(text, { now: new Date(0) }).answer, page: 0, pages: PAGE }),
    source: () => asker('source', { now: new Date(0) }).answer,
    help: () => asker('help', { now: new Date(0) }).answer,
  };
}

const plainWords = (text: string): readonly string[] => tokenise(text).map((t) => t.norm);

function wordsOf(facts: Facts): readonly string[] {
  const text = (c: Claim) =>
    [c.text, ...(c.terms ?? []), ...c.evidence.flatMap((e) => (e.quotes ?? []).map((q) => q.words))].join(
      ' ',
    );
  return [...new Set(facts.claims.flatMap((c) => plainWords(text(c))))];
}

type Asker = Readonly<{ record: RecordData; reader: Reader; known: Known; examples: readonly string[] }>;

function createAsker({ record, reader, known, examples }: Asker) {
  return (text: string, options: AskOptions): Asked => {
    const { previous } = options;
    const fresh = previous && options.now.getTime() - previous.at <= 600_000 ? { previous } : {};
    const readings = understand(text, { record, reader, weigh: known.search.information, ...fresh });
    const [reading, draft] = best(readings, (r) => resolve(r.query, known, examples));
    const line = describe(reading.query, record);
    const answer = compose(draft, { line, rule: reading.rule, unused: [] }, known);
    if (options.mode === 'channel' && !speaks(answer)) {
      return {
        answer: {
          kind: 'silent',
          reason: 'not sure that this is for the record',
          reading: answer.reading,
          facts: [],
          citations: [],
        },
        ...(previous ? { turn: previous } : {}),
      };
    }
    if (answer.kind === 'help' || answer.kind === 'silent')
      return { answer, ...(previous ? { turn: previous } : {}) };
    return { answer, turn: turnOf(reading, answer, options.now) };
  };
}

const speaks = (answer: Answer): boolean => answer.kind === 'answered' && answer.reading.confidence >= SURE;

function best(
  readings: readonly Understood[],
  draftOf: (r: Understood) => Draft,
): readonly [Understood, Draft] {
  const [first, ...rest] = readings;
  if (!first) throw new Error('understand() gave no reading');
  const draft = draftOf(first);
  if (draft.kind !== 'unknown' || rest.length === 0) return [first, draft];
  const others = rest.map((r) => [r, draftOf(r)] as const);
  return others.find(([, d]) => d.kind !== 'unknown') ?? [first, draft];
}

function turnOf(reading: Understood, answer: Answer, now: Date): Turn {
  const ids = (kind: 'party' | 'activity') =>
    reading.ask.mentions.filter((m) => m.kind === kind).flatMap((m) => m.ids);
  return {
    at: now.getTime(),
    text: reading.text,
    facts: [...answer.facts],
    parties: ids('party'),
    activities: ids('activity'),
    rule: reading.rule,
  };
}
