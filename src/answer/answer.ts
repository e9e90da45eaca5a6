/**
 * The third of the program's three vocabularies: what the bot says, free of any presentation.
 * Renderers are exhaustive over `kind` and over the blocks' `kind`.
 */

/** One source under an answer. `number` is what the text refers to; the first cited is 1. */
export type Citation = Readonly<{
  number: number;
  source: string;
  title: string;
  url?: string;
  paragraph?: number;
  quote?: string;
  speaker?: string;
  /** When the quote was said. */
  said?: string;
  publisher?: string;
  /** "as reported by …" when only the press carries it. */
  reported?: boolean;
  /** The facts (or entries of parties) that rest on it. */
  facts?: readonly string[];
}>;

/** One line of a roll call: who holds what, in which words, when. */
export type RollRow = Readonly<{
  party: string;
  partyId: string;
  /** The states or bodies that the speakers speak for, in short. */
  roots?: readonly string[];
  stance: string;
  /** The speaker's own, in quotation marks; else how it names the accused; empty when it does neither. */
  words: string;
  date?: string;
  fact: string;
  /** What it is about, where that is not the activity asked about. */
  activity?: string;
  /** In the speaker's words. */
  confidence?: string;
  /** Bodies of a state that it names, and groups of hackers. */
  organs?: readonly string[];
  groups?: readonly string[];
  /** How it stands to the record's main attribution. */
  relation?: string;
}>;

/** One event by its date; `said` where it was made known at another time. */
export type TimelineRow = Readonly<{
  when: string;
  /** Its beginning, in milliseconds since the epoch. */
  at?: number;
  said?: string;
  text: string;
  fact: string;
}>;

/** One source behind an answer, with all that it was cited for. */
export type CitedRow = Readonly<{
  number: number;
  title: string;
  url?: string;
  /** "official document, read in full, published 19 July 2021, paragraphs 3 and 7". */
  details: string;
  quotes: readonly CitedQuote[];
}>;
export type CitedQuote = Readonly<{ words: string; speaker?: string; said?: string }>;

/** One thing that two parties said in their own ways. */
export type CompareLine = Readonly<{ label: string; a: string; b: string; differs: boolean }>;

export type Block =
  | Readonly<{ kind: 'roll'; rows: readonly RollRow[]; open?: string }>
  | Readonly<{ kind: 'list'; title?: string; items: readonly Readonly<{ text: string; fact?: string }>[] }>
  | Readonly<{ kind: 'timeline'; title?: string; rows: readonly TimelineRow[] }>
  | Readonly<{ kind: 'compare'; a: string; b: string; lines: readonly CompareLine[] }>
  | Readonly<{ kind: 'quote'; words: string; speaker: string; date?: string; fact: string }>
  | Readonly<{
      /** Those who say otherwise than the lead does. */
      kind: 'conflict';
      sides: readonly Readonly<{ text: string; source: string; fact: string }>[];
    }>
  | Readonly<{ kind: 'cited'; rows: readonly CitedRow[] }>;

/** How the question was read: one quiet line under the answer. */
export type Reading = Readonly<{
  /** "who joined the attribution of the Exchange hack". */
  line: string;
  /** The rule that won, or `search`. */
  rule: string;
  /** Informative words that no reading accounts for. */
  unused: readonly string[];
  /** 0..1. */
  confidence: number;
}>;

/** A verdict or stance that the card shows as a word and an accent. */
export type Tone =
  | 'attributes'
  | 'joins'
  | 'acknowledges'
  | 'condemns'
  | 'denies'
  | 'measure'
  | 'supported'
  | 'contradicted'
  | 'differs'
  | 'not-stated'
  | 'plain';

type Common = Readonly<{ reading: Reading; facts: readonly string[]; citations: readonly Citation[] }>;

/** A further question that fits this answer: the label of a button or select, and what it asks. */
export type Choice = Readonly<{ label: string; ask: string }>;

export const CALLS = ['rollcall', 'timeline', 'compare', 'party', 'source', 'cited'] as const;
type Call = (typeof CALLS)[number];

/** How to get an answer once more, for its next page or as a picture: which structured call, and with what. */
export type Again = Readonly<{ call: Call; key: string }>;

export type Answered = Common &
  Readonly<{
    kind: 'answered';
    tone: Tone;
    /** The first sentence answers. */
    lead: string;
    /** Sentences without which the lead would mislead; often none. */
    context: readonly string[];
    blocks: readonly Block[];
    /** How an inferred date was inferred, and the like: for the small line. */
    note?: string;
    related: readonly Choice[];
    /** Only where a block may be too long for one message, or can be drawn as a picture. */
    again?: Again;
    /** The roll call and the timeline of what it is about, where there are such. */
    onward?: readonly Again[];
  }>;

/** In scope or not, the record doesn't say: names the missing part, then the nearest facts as such. */
export type Unknown = Common &
  Readonly<{ kind: 'unknown'; missing: string; nearest: readonly string[]; suggestions: readonly Choice[] }>;

export type Ambiguous = Common &
  Readonly<{ kind: 'ambiguous'; question: string; choices: readonly Choice[] }>;

export type Help = Common &
  Readonly<{
    kind: 'help';
    topic: 'greeting' | 'thanks' | 'abilities' | 'identity' | 'instruction' | 'empty' | 'chat';
    text: string;
    examples: readonly Choice[];
  }>;

/** Only for messages that did not address the bot. */
export type Silent = Common & Readonly<{ kind: 'silent'; reason: string }>;

export type Answer = Answered | Unknown | Ambiguous | Help | Silent;

/** What can be asked next. */
export function choicesOf(answer: Answer): readonly Choice[] {
  switch (answer.kind) {
    case 'answered':
      return answer.related;
    case 'unknown':
      return answer.suggestions;
    case 'ambiguous':
      return answer.choices;
    case 'help':
      return answer.examples;
    case 'silent':
      return [];
    default: {
      const never: never = answer;
      return never;
    }
  }
}
