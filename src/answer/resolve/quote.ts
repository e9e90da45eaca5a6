import type { Claim, Quote } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import { isStop } from '../../text/english.ts';
import { stems } from '../../text/tokens.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { capital, partyName, sentence } from '../tell.ts';

/** Share of the asked words that a quote must hold to be the one meant. */
const SAME_FROM = 0.75;

/** Who said these words, or how they go on. */
export function quote(query: Extract<Query, { kind: 'quote' }>, known: Known): Draft {
  const wanted = stems(query.words).filter((s) => !isStop(s) || /^(all|no|one)$/.test(s));
  const found = best(wanted, known);
  if (!found) return missing({ missing: `who said "${query.words.slice(0, 60)}"` });
  const speaker = capital(partyName(known.facts, found.quote.speaker));
  const words = `"${found.quote.words}"`;
  const lead =
    query.ask === 'who'
      ? `${speaker}: ${words}.`
      : `${words}, said ${partyName(known.facts, found.quote.speaker)}.`;
  return told({
    lead,
    context: query.ask === 'who' ? [sentence(found.claim.text)] : [],
    facts: [found.claim.id],
  });
}

type Found = Readonly<{ claim: Claim; quote: Quote; share: number }>;

function best(wanted: readonly string[], known: Known): Found | undefined {
  let top: Found | undefined;
  for (const claim of known.facts.claims) {
    for (const q of claim.evidence.flatMap((e) => e.quotes ?? [])) {
      const own = new Set(stems(q.words));
      const share = wanted.length === 0 ? 0 : wanted.filter((s) => own.has(s)).length / wanted.length;
      if (share >= SAME_FROM && share > (top?.share ?? 0)) top = { claim, quote: q, share };
    }
  }
  return top;
}
