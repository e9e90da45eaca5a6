/** What is kept about a person or a server, and how it ends. */

/** Everything with that person's id, in every server and in direct messages; ids as Discord's, newest first. */
export type Kept = Readonly<{
  /** The last turn in a channel, for follow-ups. */
  conversations: readonly Readonly<{ channel: string; turn: unknown; at: number }>[];
  /** Which message answered which, so that an edit changes the answer. */
  answers: readonly Readonly<{ question: string; answer: string | null; channel: string; at: number }>[];
  /** What was asked and said in a server, so that it can be reported. */
  said: readonly Readonly<{ server: string; question: string; answer: string; at: number }>[];
  /** Questions that the record could not answer. */
  open: readonly Readonly<{ server: string; question: string; at: number }>[];
  reports: readonly Readonly<{ server: string; question: string; comment: string; at: number }>[];
  /** As a moderator. */
  decisions: readonly Readonly<{ server: string; case: number; decision: string; at: number }>[];
  changes: readonly Readonly<{ server: string; setting: string; id: string; on: boolean; at: number }>[];
}>;

/** `servers`: all that the bot is in. */
type Started = Readonly<{ application: string; servers: readonly string[] }>;

export type Privacy = Readonly<{
  keptAbout(user: string, now: number): Promise<Kept>;
  /**
   * A person's, or a server's. Resolves once it is gone from the disk. That it was erased, and when, is kept for
   * `ERASED_MS`, so that an older backup does not bring it back. A moderator's decisions stay, without the name.
   */
  erase(id: string, now: number): Promise<void>;
  /**
   * At the start: erases the servers that removed the bot while it was not running, and says which. Only where the
   * same application was started before: another one (a trial, the local Discord) is in other servers.
   */
  eraseLeft(started: Started, now: number): Promise<readonly string[]>;
  /** Ends what is older than it may be. */
  forgetOld(now: number): Promise<void>;
}>;

/** No backup should be older when it is restored. */
export const ERASED_MS = 365 * 24 * 3_600_000;
/** In place of an id that was erased. */
export const NOBODY = '';
