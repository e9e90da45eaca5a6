/** Readers of a record without the bot around them. */
import { createLexicon } from '../../src/facts/lexicon.ts';
import type { RecordData } from '../../src/facts/schema.ts';
import type { Mention } from '../../src/names/mentions.ts';
import { createNames } from '../../src/names/names.ts';
import { createReader, type Reader } from '../../src/names/reader.ts';
import { frequentWords } from '../../src/text/english.ts';
import { createSpeller } from '../../src/text/spelling.ts';
import { stem, tokenise } from '../../src/text/tokens.ts';

const words = (text: string): readonly string[] => tokenise(text).map((t) => t.norm);

export function readerOf(record: RecordData): Reader {
  const names = createNames(record);
  const vocabulary = [...names.words, ...record.concepts.flatMap((c) => c.words.flatMap(words))];
  return createReader({
    names,
    lexicon: createLexicon(record.concepts),
    speller: createSpeller([...vocabulary, ...frequentWords(8_000)]),
    known: new Set(vocabulary.flatMap((w) => [w, stem(w)])),
  });
}

/** "party:japan 3–4": what is named where. */
export const shown = (mentions: readonly Mention[]): readonly string[] =>
  mentions.map((m) => `${m.kind}:${m.ids.join('+')} ${m.from}–${m.to}`);

export const SHIPPED = `${import.meta.dirname}/../../data`;
