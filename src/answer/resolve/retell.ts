import { kinOf, TIES } from '../../facts/kin.ts';
import type { Claim } from '../../facts/schema.ts';
import type { Query } from '../../question/query.ts';
import { type Draft, type Known, missing, told } from '../draft.ts';
import { capital, claims, partyName, sentence, toneOf } from '../tell.ts';

type Asked = Extract<Query, { kind: 'retell' }>;

/** "More" adds so many facts at a time. */
const AT_ONCE = 3;

/** What the turn before told: shorter, with what belongs to it, or in the speakers' words. */
export function retell(query: Asked, known: Known): Draft {
  const facts = claims(known.facts, query.facts);
  const [first] = facts;
  if (!first) return missing({ missing: 'more than that' });
  switch (query.how) {
    case 'short':
      return told({ lead: sentence(first.text), facts: [first.id], tone: toneOf(first) });
    case 'more':
      return more(first, query, known);
    case 'words':
      return words(facts, first, known);
    default: {
      const never: never = query.how;
      throw new Error(`unknown way to retell ${String(never)}`);
    }
  }
}

/** The nearest first; what only shares a wide subject is something else. */
function more(first: Claim, query: Asked, { facts }: Known): Draft {
  const known = new Set([...query.facts, ...query.told]);
  const near = [...kinOf([first.id], facts)]
    .filter(([id, { strength }]) => strength > 0 && !known.has(id))
    .sort(([, a], [, b]) => TIES.indexOf(a.tie) - TIES.indexOf(b.tie) || b.strength - a.strength);
  const [lead, ...rest] = claims(
    facts,
    near.map(([id]) => id),
  ).slice(0, AT_ONCE);
  if (!lead) return missing({ missing: 'more about that', nearest: [first.text], facts: [first.id] });
  return told({
    lead: sentence(lead.text),
    context: rest.map((c) => sentence(c.text)),
    facts: [lead, ...rest].map((c) => c.id),
  });
}

function words(all: readonly Claim[], first: Claim, { facts }: Known): Draft {
  const quoted = [first, ...all].find((c) => quotesOf(c).length > 0);
  if (!quoted) return missing({ missing: 'the exact words', nearest: [first.text], facts: [first.id] });
  const [lead = '', ...rest] = quotesOf(quoted).map(
    (q) => `${capital(partyName(facts, q.speaker))}: "${q.words}".`,
  );
  return told({ lead, context: rest, facts: [quoted.id], tone: toneOf(quoted) });
}

/** Each once, though several sources may carry it. */
const quotesOf = (claim: Claim) => {
  const quotes = claim.evidence.flatMap((e) => e.quotes ?? []);
  return quotes.filter((q, i) => quotes.findIndex((other) => other.words === q.words) === i);
};
