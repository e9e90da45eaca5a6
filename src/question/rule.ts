import type { RecordData } from '../facts/schema.ts';
import type { Query } from './query.ts';
import type { Sentence } from './sentence.ts';

/** What a rule makes of a sentence. `used` are the token indexes that it accounts for. */
export type Match = Readonly<{ query: Query; used: Iterable<number> }>;

/** One kind of question. It sees the record's names and words, never its facts. */
export type Rule = Readonly<{
  name: string;
  /** What it is for, as a person would ask; `{places}` are filled from the record by examples.ts. Run by a test, shown by /help. */
  examples: readonly string[];
  match(sentence: Sentence, record: RecordData): Match | undefined;
}>;
