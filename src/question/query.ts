/** The second of the program's three vocabularies: what was asked. Plain data, no facts inside. */
import { z } from 'zod';
import type { Stance } from '../facts/schema.ts';
import type { Mention } from '../names/mentions.ts';
import type { Unit } from '../text/unit.ts';

/** What kind of thing would answer. `statement`: nothing was asked. `fragment`: a few words without a verb. */
export type Focus =
  | 'who'
  | 'whom'
  | 'what'
  | 'which'
  | 'when'
  | 'where'
  | 'why'
  | 'how'
  | 'how-many'
  | 'how-sure'
  | 'yes-no'
  | 'choice'
  | 'statement'
  | 'fragment';

/** What was carried over from the question before counts this much at most. */
export const CARRIED = 0.25;

/** The question's content, taken apart. */
export type Ask = Readonly<{
  focus: Focus;
  /** What "which …", "what …" or "how many …" asks for, as stems: `countri`, `agenc`. */
  nouns: readonly string[];
  units: readonly Unit[];
  /** Normalised words, by token. */
  words: readonly string[];
  mentions: readonly Mention[];
  /** Whose word counts: "according to X", "did X say". Party ids. */
  speakers: readonly string[];
  /** Who is asked to have done it: "how did X respond". Party ids. */
  actors: readonly string[];
  /** How much each unit counts, 0..1: less when it comes from the turn before or from a clause that asks nothing. */
  weights: readonly number[];
}>;

/** Which of a roll's rows are meant. Absent parts do not filter. */
export type RollFilter = Readonly<{
  levels?: readonly string[];
  notLevels?: readonly string[];
  region?: string;
  /** Only these parties or countries were offered: "India or Japan?". */
  among?: readonly string[];
  without?: readonly string[];
}>;

/** A party, or a country (ISO code) that the record has no party for. */
export type Who = Readonly<{ kind: 'party' | 'country'; id: string }>;

export type Query =
  | Readonly<{
      kind: 'help';
      topic: 'greeting' | 'thanks' | 'abilities' | 'identity' | 'instruction' | 'empty' | 'chat';
    }>
  /** What does X mean, what does X stand for. */
  | Readonly<{ kind: 'define'; term: string }>
  /** Who or what is this party; `aspect` says which side of it. */
  | Readonly<{
      kind: 'identity';
      party: string;
      aspect: 'who' | 'post' | 'body' | 'claimed';
      claimed?: string;
    }>
  /** What a group is called, by whom, and whether two names (`names`, as the record spells them) mean one group. */
  | Readonly<
      { kind: 'alias'; party: string } & (
        | { ask: 'names' }
        | { ask: 'users'; name: string }
        | { ask: 'by'; by: string }
        | { ask: 'same'; other: string; names: readonly [string, string]; apart: boolean }
      )
    >
  /** `leading`: only those whom the record's main document names. */
  | Readonly<{ kind: 'persons'; leading: boolean }>
  | Readonly<{
      kind: 'roll';
      activity?: string;
      ask: 'list' | 'count' | 'alone' | 'absent';
      filter: RollFilter;
    }>
  /** Who holds what about an activity. `names`: a party that they named, or `organ` for any state body. */
  | Readonly<{
      kind: 'roll-call';
      activity?: string;
      /** `whole` lists also what was said beside it, of other activities. */
      ask: 'whole' | 'who' | 'count';
      stance?: Stance;
      /** Only those who took no stronger stance. */
      only?: boolean;
      names?: string;
      states?: boolean;
    }>
  /** What one party holds, and what it never said; `brief`: in a few sentences. */
  | Readonly<{ kind: 'position'; party: string; activity?: string; brief?: boolean }>
  /**
   * What happened, by date. Dates are EDTF, both ends inclusive. `brief`: in passing, so of many events only what
   * the record's first document tells.
   */
  | Readonly<{ kind: 'timeline'; activity?: string; from?: string; to?: string; brief?: true }>
  /** What had been said by a day, or only before it; `announcement` is the day of the main attribution. */
  | Readonly<{ kind: 'known'; activity?: string; by: string; before?: boolean }>
  /** What came after; `announcement` is the day of the main attribution. */
  | Readonly<{ kind: 'since'; activity?: string; since: string }>
  /** Did these join? */
  | Readonly<{ kind: 'membership'; who: readonly Who[]; activity?: string }>
  /** Who attributed it, and to whom. */
  | Readonly<{
      kind: 'attribution';
      activity?: string;
      by?: string;
      accused?: string;
      outsider?: string;
      order?: 'first';
    }>
  | Readonly<{
      kind: 'date';
      of?: 'occurred';
      /** A weekday or month that the asker takes it for. */
      claimed?: string;
      part: 'date' | 'weekday' | 'month' | 'year';
      activity?: string;
    }>
  /** How two events' dates stand to each other. */
  | Readonly<{
      kind: 'interval';
      from: 'announcement' | 'discovery' | 'charges';
      to: 'announcement' | 'discovery' | 'charges';
      part: 'same-day' | 'length';
    }>
  | Readonly<{ kind: 'quote'; words: string; ask: 'who' | 'finish' }>
  | Readonly<{ kind: 'compare'; a: string; b: string; activity?: string }>
  | Readonly<{ kind: 'summary'; activity?: string; topic?: string }>
  /** Where sources contradict each other; `those`: the ones just told, which are `near`. */
  | Readonly<{ kind: 'disagreement'; ask: Ask; those: boolean; near?: readonly string[] }>
  | Readonly<{ kind: 'gaps' }>
  | Readonly<{ kind: 'source'; source?: string; of?: readonly string[] }>
  /** What the turn before told, once more: its beginning, what belongs to it, as it was said, who it is. */
  | Readonly<{
      kind: 'retell';
      how: 'short' | 'more' | 'words' | 'names';
      facts: readonly string[];
      told: readonly string[];
    }>
  /** A slot of the facts that the turn before told. */
  | Readonly<{ kind: 'recall'; slot: 'when' | 'who' | 'whom' | 'why' | 'where'; facts: readonly string[] }>
  /**
   * Anything else: the facts that fit best, told for the focus. `near` are facts of the turn before; `within`: only
   * these and what belongs to them. `wholly`: not unless nearly all of the question is met.
   */
  | Readonly<{ kind: 'detail'; ask: Ask; near: readonly string[]; within?: boolean; wholly?: boolean }>;

/** One way of understanding the question. `unused`: informative words that it does not account for, as typed. */
export type Understood = Readonly<{
  query: Query;
  rule: string;
  unused: readonly string[];
  ask: Ask;
  text: string;
}>;

/** What one question left behind for the next one of the same person in the same channel. */
export const Turn = z.strictObject({
  /** Milliseconds since the epoch. */
  at: z.number(),
  /** The question as it was finally read, so that a follow-up of a follow-up works. */
  text: z.string(),
  facts: z.array(z.string()),
  /** After "more": what had been told before. */
  told: z.array(z.string()).optional(),
  parties: z.array(z.string()),
  activities: z.array(z.string()),
  rule: z.string(),
});
export type Turn = z.infer<typeof Turn>;
