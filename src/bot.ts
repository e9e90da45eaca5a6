/** The composition: a record in, a bot out. */
import type { Known } from './answer/draft.ts';
import { asker } from './bot/ask.ts';
import { browser } from './bot/browse.ts';
import { provenBy } from './bot/offered.ts';
import { recorder } from './bot/records.ts';
import { relater } from './bot/related.ts';
import { suggester } from './bot/suggest/suggest.ts';
import type { Bot } from './bot/types.ts';
import { createLexicon } from './facts/lexicon.ts';
import type { Fact, RecordData } from './facts/schema.ts';
import { createFacts, type Facts } from './facts/store.ts';
import { createNames, type Names } from './names/names.ts';
import { createReader, type Reader } from './names/reader.ts';
import { examplesOf } from './question/examples.ts';
import { rules } from './question/rules.ts';
import { sentenceOf } from './question/sentence.ts';
import { createPhrasings, type Phrasing } from './search/asked.ts';
import { entriesOf } from './search/entries.ts';
import { createLikelihoods, type Wording } from './search/likelihood.ts';
import { createMeanings } from './search/meaning.ts';
import { createSearch } from './search/search.ts';
import { frequentWords } from './text/english.ts';
import { createSpeller } from './text/spelling.ts';
import { stem, tokenise } from './text/tokens.ts';
import { englishVectors } from './text/vectors.ts';

export type { Asked, AskOptions, Bot, Found, Mode, Suggestion } from './bot/types.ts';

/** Ordinary words that a slip may have meant; beyond these a guess is as likely wrong. */
const COMMON_WORDS = 15_000;

type Given = Readonly<{ record: RecordData }>;

export const createBot = ({ record }: Given): Bot => botOf(record, partsOf(record));

/** The same, with a pause between the steps, so that another bot can answer meanwhile. */
export async function createBotInSteps({ record }: Given, pause: () => Promise<unknown>): Promise<Bot> {
  const steps = preparing(record);
  for (;;) {
    const step = steps.next();
    if (step.done) return botOf(record, step.value);
    await pause();
  }
}

function botOf(record: RecordData, { facts, names, reader, known }: Parts): Bot {
  const all = examplesOf(record);
  const examples = rules.flatMap((r) => all.find((e) => e.rule === r.name)?.text ?? []);
  const asking = asker({ record, reader, known, examples });
  const answers = provenBy(asking.ask);
  return {
    about: {
      title: record.about.title,
      version: record.about.version,
      facts: facts.claims.length,
      sources: record.sources.length,
      parties: record.parties.length,
    },
    ...asking,
    related: relater({ known, reader, answers }),
    ...browser({ known, names, reader, examples }),
    ...recorder({ known, names, reader, examples }),
    suggest: suggester({ known, names, reader, examples: all, answers }),
  };
}

export type Parts = Readonly<{ facts: Facts; names: Names; reader: Reader; known: Known }>;

/** What a bot is made of. */
export function partsOf(record: RecordData): Parts {
  const steps = preparing(record);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Each step takes well below a second. */
function* preparing(record: RecordData): Generator<void, Parts> {
  const facts = createFacts(record);
  const names = createNames(record);
  const vocabulary = [
    ...wordsOf(facts),
    ...names.words,
    ...record.concepts.flatMap((c) => c.words.flatMap(words)),
    ...record.asked.flatMap((a) => a.questions.flatMap(words)),
  ];
  yield;
  const reader = createReader({
    names,
    lexicon: createLexicon(record.concepts),
    speller: createSpeller([...vocabulary, ...frequentWords(COMMON_WORDS)], new Set(names.words)),
    known: new Set(vocabulary.flatMap((w) => [w, stem(w)])),
  });
  yield;
  const search = createSearch(entriesOf(facts, (text) => reader.read(text).units));
  yield;
  const asked = yield* phrasingsOf(record, reader);
  const phrasings = createPhrasings(asked, search.information);
  yield;
  const told = wordings(facts, asked, reader);
  const likelihoods = createLikelihoods(told);
  yield;
  const meanings = createMeanings(
    new Map(
      [...told].map(([id, texts]) => [
        id,
        (texts.length > 1 ? texts.slice(0, -1) : texts).map((t) => t.words),
      ]),
    ),
    englishVectors(),
  );
  const known: Known = { facts, search, phrasings, likelihoods, meanings };
  return { facts, names, reader, known };
}

/** The ways to ask for each fact, read as questions. */
function* phrasingsOf(record: RecordData, reader: Reader): Generator<void, readonly Phrasing[]> {
  const phrasings: Phrasing[] = [];
  for (const { fact, questions } of record.asked) {
    for (const question of questions) {
      const { units, focus, words } = sentenceOf(reader.read(question)).ask;
      phrasings.push({ fact, units, focus, words });
    }
    yield;
  }
  return phrasings;
}

/** What is said in asking for a fact and in telling it. */
function wordings(
  facts: Facts,
  asked: readonly Phrasing[],
  reader: Reader,
): ReadonlyMap<string, readonly Wording[]> {
  const ways = Map.groupBy(asked, ({ fact }) => fact);
  return new Map(
    facts.all.map((fact) => [fact.id, [...(ways.get(fact.id) ?? []), ownWording(fact, reader)]]),
  );
}

function ownWording(fact: Fact, reader: Reader): Wording {
  const { units, tokens } = reader.read(
    [fact.kind === 'gap' ? fact.missing : fact.text, ...(fact.terms ?? [])].join('. '),
  );
  return { units, words: tokens.map((t) => t.norm) };
}

const words = (text: string): readonly string[] => tokenise(text).map((t) => t.norm);

/** Every word the facts use, as what a slip may have meant. */
function wordsOf(facts: Facts): readonly string[] {
  const texts = facts.claims.flatMap((c) => [
    c.text,
    ...(c.terms ?? []),
    ...c.evidence.flatMap((e) => (e.quotes ?? []).map((q) => q.words)),
  ]);
  return [...new Set(texts.flatMap(words))];
}
