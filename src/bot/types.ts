import type { Again, Answer, Answered, Choice } from '../answer/answer.ts';
import type { Turn } from '../question/query.ts';

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
  find(text: string, page?: number): Found;
  /** These seven leave a turn behind, so that "and Japan?" goes on from them. */
  who(options: Readonly<{ accused?: string; by?: string; incident?: string }>, now: Date): Asked;
  when(options: Readonly<{ what: string }>, now: Date): Asked;
  allies(options: Readonly<{ ally?: string; incident?: string }>, now: Date): Asked;
  rollcall(options: Readonly<{ incident?: string; stance?: string }>, now: Date): Asked;
  party(options: Readonly<{ name?: string; incident?: string }>, now: Date): Asked;
  compare(options: Readonly<{ a?: string; b?: string; incident?: string }>, now: Date): Asked;
  timeline(options: Readonly<{ incident?: string; from?: string; to?: string }>, now: Date): Asked;
  /** What can be asked next; each of these is answered. */
  related(answer: Answered): readonly Choice[];
  /** The whole of an answer whose other page is wanted. */
  again(again: Again): Answer;
  source(options: Readonly<{ source?: string }>): Answer;
  help(): Answer;
}>;
