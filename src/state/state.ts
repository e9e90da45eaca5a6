/** What the program remembers between messages. Ids are Discord's, kept as text; times are milliseconds since the epoch. */
import type { Cases } from './cases.ts';
import type { Privacy } from './privacy.ts';
import type { KeptSettings } from './settings.ts';

/** One person in one channel; `server` only so that what was kept there can be erased with it. */
export type Place = Readonly<{ user: string; channel: string; server?: string }>;

/**
 * The bot's message under a question; null when the asker deleted it, so that an edit does not bring it back.
 * `before` is the turn that the question was asked after.
 */
type Reply<T> = Readonly<{ message: string | null; channel: string; before?: T }>;

/** `T` is a conversation's turn; what is read back passed its schema. What is saved is on disk a moment later. */
export type Conversations<T> = Readonly<{
  /** The last turn there, unless it is older than `CONVERSATION_MS`. */
  turn(place: Place, now: number): Promise<T | undefined>;
  saveTurn(place: Place, turn: T, now: number): Promise<void>;
  reply(question: string): Promise<Reply<T> | undefined>;
  saveReply(question: string, reply: Reply<T> & Place, now: number): Promise<void>;
  forgetReply(question: string): Promise<void>;
}>;

export type State<T> = Conversations<T> &
  KeptSettings &
  Cases &
  Privacy &
  Readonly<{
    /** False where everything ends with the process. */
    lasting: boolean;
    /** How many days questions, and what became of them, are kept. */
    keptDays: number;
    /** What may wait a moment is on disk before it resolves. */
    close(): Promise<void>;
  }>;

/** How long "and Japan?" goes on from the question before. */
export const CONVERSATION_MS = 10 * 60_000;

/** Makes outside data a turn, or undefined when it is none (a row of an older program). */
export type ReadTurn<T> = (value: unknown) => T | undefined;

/** Calls the task after so many milliseconds; what it returns calls it off. */
export type Later = (ms: number, task: () => void) => () => void;

export type StateOptions<T> = Readonly<{
  readTurn: ReadTurn<T>;
  /** How many days questions, and what became of them, are kept. */
  keptDays?: number;
  later?: Later;
  /** What could not be written a moment later; it is tried again. */
  onFailure?: (error: unknown) => void;
}>;
