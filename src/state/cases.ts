/** What moderators look through: questions that the record could not answer, and answers called wrong. */

/** What was asked and said, as the person read it. */
export type Said = Readonly<{ question: string; answer: string; facts: readonly string[] }>;

export type Decision = 'waiting' | 'accepted' | 'dismissed' | 'proposed';

export type Case = Said &
  Readonly<{
    id: number;
    kind: 'open' | 'report';
    /** Who asked last, or who reported. */
    by: string;
    /** When it was last asked or reported. */
    at: number;
    /** How often it was asked; 1 for a report. */
    times: number;
    /** What the person who reported added; often empty. */
    comment: string;
    decision: Decision;
    /** Whose decision it was; absent while it waits. */
    decided?: Readonly<{ by: string; at: number }>;
  }>;

type Asked = Said & Readonly<{ by: string }>;
/** `answer` names the answer, see `saveSaid`. */
type Reported = Readonly<{ answerId: string; by: string; comment: string }>;
type Page = Readonly<{ decision: Decision; from: number; limit: number }>;
type Decided = Readonly<{ decision: Exclude<Decision, 'waiting'>; by: string; at: number }>;

/** Everything here ends a number of days after it was last asked or reported, see `StateOptions`. */
export type Cases = Readonly<{
  /** `id` is whatever the answer can be found by later: the interaction's or the question's. On disk a moment later. */
  saveSaid(server: string, id: string, said: Asked, now: number): Promise<void>;
  /** The same question once more counts on. On disk a moment later. */
  addOpen(server: string, asked: Asked, now: number): Promise<void>;
  /**
   * One report a person and answer: the later one replaces the first. False when the answer is no longer known.
   * Resolves once it is on disk.
   */
  addReport(server: string, report: Reported, now: number): Promise<boolean>;
  /** Newest first, and how many there are in all. */
  cases(server: string, page: Page, now: number): Promise<Readonly<{ cases: readonly Case[]; all: number }>>;
  case(server: string, id: number, now: number): Promise<Case | undefined>;
  /** False when there is no such case any more. */
  decide(server: string, id: number, decided: Decided): Promise<boolean>;
}>;

/** How long questions, and what became of them, are kept where nothing else is said. */
export const KEPT_DAYS = 30;
/** Characters of a question, an answer and a comment that are kept. */
export const KEPT_TEXT = 500;
