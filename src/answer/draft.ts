import type { Facts } from '../facts/store.ts';
import type { Phrasings } from '../search/asked.ts';
import type { Likelihoods } from '../search/likelihood.ts';
import type { Meanings } from '../search/meaning.ts';
import type { Search } from '../search/search.ts';
import type { Again, Block, Choice, Help, Tone } from './answer.ts';

/** What resolvers may look at. */
export type Known = Readonly<{
  facts: Facts;
  search: Search;
  phrasings: Phrasings;
  likelihoods: Likelihoods;
  meanings: Meanings;
}>;

/** An answer before it is told how it was read; `confidence` is the resolver's own, 0..1. */
export type Draft = Readonly<{
  confidence: number;
  facts: readonly string[];
  /** Words of the question that the facts do not meet, when the resolver knows. */
  unused?: readonly string[];
  /** Whoever is told of from their own entry in the record: its evidence is cited, too. */
  parties?: readonly string[];
}> &
  (
    | Readonly<{
        kind: 'answered';
        tone: Tone;
        lead: string;
        context: readonly string[];
        blocks: readonly Block[];
        note?: string;
        related: readonly Choice[];
        again?: Again;
      }>
    | Readonly<{
        kind: 'unknown';
        missing: string;
        nearest: readonly string[];
        suggestions: readonly Choice[];
      }>
    | Readonly<{ kind: 'ambiguous'; question: string; choices: readonly Choice[] }>
    | Readonly<{ kind: 'help'; topic: Help['topic']; text: string; examples: readonly Choice[] }>
  );

/** A resolver is a pure function of a query and the record. */
export type Told = Readonly<{
  lead: string;
  facts: readonly string[];
  context?: readonly string[];
  blocks?: readonly Block[];
  tone?: Tone;
  note?: string;
  confidence?: number;
  related?: readonly Choice[];
  unused?: readonly string[];
  parties?: readonly string[];
  again?: Again;
}>;

export function told(t: Told): Draft {
  return {
    kind: 'answered',
    tone: t.tone ?? 'plain',
    lead: t.lead,
    context: t.context ?? [],
    blocks: t.blocks ?? [],
    facts: t.facts,
    confidence: t.confidence ?? 0.95,
    related: t.related ?? [],
    unused: t.unused ?? [],
    parties: t.parties ?? [],
    ...(t.note === undefined ? {} : { note: t.note }),
    ...(t.again === undefined ? {} : { again: t.again }),
  };
}

type Missing = Readonly<{
  /** Completes "The record doesn't say …". */
  missing: string;
  nearest?: readonly string[];
  facts?: readonly string[];
  suggestions?: readonly Choice[];
  confidence?: number;
  unused?: readonly string[];
}>;

/** In scope, but the record doesn't say it; the nearest facts are offered as such. */
export function missing(m: Missing): Draft {
  return {
    kind: 'unknown',
    missing: `The record doesn't say ${m.missing}.`,
    nearest: (m.nearest ?? []).map((n) => `The nearest: ${n}`),
    facts: m.facts ?? [],
    suggestions: m.suggestions ?? [],
    confidence: m.confidence ?? 0.9,
    unused: m.unused ?? [],
  };
}

/** Nothing of it is in the record: says what is. */
export function outside(covers: string): Draft {
  return {
    kind: 'unknown',
    missing: `That isn't in this record, which covers ${covers}.`,
    nearest: [],
    facts: [],
    suggestions: [],
    confidence: 0.9,
  };
}
