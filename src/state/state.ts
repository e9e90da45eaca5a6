/** What the program remembers between messages. Ids are Discord's, kept as text; times are milliseconds since the epoch. */
import type { Cases } from './cases.ts';
import type { KeptSettings } from './settings.ts';

/** One person in one channel. */
export type Place = Readonly<{ user: string; channel: string }>;

/**
 * The bot's message under a question; null when the asker deleted it, so that an edit does not bring it back.
 * `before` is the turn that the question was asked after.
 */
type Reply<T> = Readonly<{ message: string | null; channel: string; before?: T }>;

/** `T` is a conversation's turn; what is read back passed its schema. */
export type Conversations<T> = Readonly<{
  /** The last turn there, unless it is older than `CONVERSATION_MS`. */
  turn(place: Place, now: number): Promise<T | undefined>;
  saveTurn(place: Place, turn: T, now: number): Promise<void>;
  reply(question: string): Promise<Reply<T> | undefined>;
  saveReply(question: string, reply: Reply<T>, now: number): Promise<void>;
  forgetReply(question: string): Promise<void>;
}>;

export type State<T> = Conversations<T> &
  KeptSettings &
  Cases &
  Readonly<{
    /** False where everything ends with the process. */
    lasting: boolean;
    close(): Promise<void>;
  }>;

/** How long "and Japan?" goes on from the question before. */
export const CONVERSATION_MS = 10 * 60_000;
/** How long an edited question still updates its answer. */
export const REPLY_MS = 30 * 24 * 3_600_000;

/** Makes outside data a turn, or undefined when it is none (a row of an older program). */
export type ReadTurn<T> = (value: unknown) => T | undefined;
