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
    case 'names':
      return names(facts, first, known);
    default: {
      const never: never = query.how;
      throw new Error(`unknown way to retell ${String(never)}`);
    }
  }
}

function more(first: Claim, query: Asked, known: Known): Draft {
  const told = new Set([...query.facts, ...query.told]);
  const [lead, ...rest] = nearest(first, known)
    .filter((c) => !told.has(c.id))
    .slice(0, AT_ONCE);
  if (!lead) return missing({ missing: 'more about that', nearest: [first.text], facts: [first.id] });
  return tell([lead, ...rest]);
}

const tell = (all: readonly Claim[]): Draft => {
  const [lead = '', ...context] = all.map((c) => sentence(c.text));
  return told({ lead, context, facts: all.map((c) => c.id) });
};

/** What belongs to a fact, the nearest first; what only shares a paragraph is something else. */
function nearest(fact: Claim, { facts }: Known): readonly Claim[] {
  const kin = [...kinOf([fact.id], facts)]
    .filter(([id]) => id !== fact.id)
    .sort(([, a], [, b]) => TIES.indexOf(a.tie) - TIES.indexOf(b.tie) || b.strength - a.strength);
  return kin.flatMap(([id, { tie, strength }]) =>
    claims(facts, [id]).filter((c) =>
      tie === 'topic' ? strength > 0 || isBySame(c, fact) : tie !== 'beside' || shares(c, fact),
    ),
  );
}

const isBySame = (a: Claim, b: Claim): boolean => a.by.some((id) => b.by.includes(id));
const shares = (a: Claim, b: Claim): boolean => isBySame(a, b) || a.about.some((id) => b.about.includes(id));

/** Whom a fact that only counts or describes people means: the facts right by it that name them, most first. */
function names(all: readonly Claim[], first: Claim, known: Known): Draft {
  const people = (c: Claim) => known.facts.spelt(c).filter((p) => p.level === 'person');
  const ranked = [...all, ...nearest(first, known).filter((c) => isBySame(c, first))]
    .filter((c) => people(c).some((p) => !c.by.includes(p.id)))
    .sort((a, b) => people(b).length - people(a).length);
  const telling = ranked.filter((c, i) => {
    const before = new Set(ranked.slice(0, i).flatMap(people));
    return people(c).some((p) => !before.has(p));
  });
  return telling.length > 0
    ? tell(telling.slice(0, AT_ONCE))
    : missing({ missing: 'the names', nearest: [first.text], facts: [first.id] });
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
