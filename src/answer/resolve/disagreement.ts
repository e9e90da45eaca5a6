import type { Claim } from '../../facts/schema.ts';
import type { Ask, Query } from '../../question/query.ts';
import { type Draft, type Known, told } from '../draft.ts';
import { claims, sentence, uncapital } from '../tell.ts';
import { fits } from './fit.ts';

type Asked = Extract<Query, { kind: 'disagreement' }>;

/** Below this share of the question's words, no conflict in particular is meant. */
const MEANT_FROM = 0.4;
/** A conflict of many sides is meant rather than one of two. */
const EACH_SIDE = 0.4;
/** Sides told in the text; the others stand under them. */
const MOST_SIDES = 4;
const MOST_LISTED = 8;
/** Words that say that something differs, not what. */
const DIFFERS = new Set([
  'c:compare',
  'c:dispute',
  's:agre',
  's:match',
  's:contradict',
  's:conflict',
  's:inconsist',
  's:discrep',
]);
const TELLERS = new Set([
  'c:source',
  'c:article',
  'c:wording',
  's:version',
  's:account',
  's:report',
  's:sourc',
]);

/** The sides of the conflict that was meant, or of each that the record holds. */
export function disagreement({ ask, those, near = [] }: Asked, known: Known): Draft {
  const named = sidesOf(meantBy(ask, known), known);
  const before = near.map((id) => sidesOf(id, known)).find((s) => s.length > 0) ?? [];
  const [meant] = (those ? [before, named] : [named, before]).filter((s) => s.length > 0);
  return meant ? sides(meant) : all(known);
}

/** The contested fact that the rest of the question is about. */
function meantBy(ask: Ask, known: Known): string {
  const weights = ask.units.map((u, i) =>
    u.keys.some((k) => DIFFERS.has(k.key) || TELLERS.has(k.key)) ? 0 : (ask.weights[i] ?? 1),
  );
  if (ask.units.every((u, i) => u.stop || weights[i] === 0)) return '';
  const contested = fits({ ...ask, focus: 'what', weights }, [], known).filter(
    (f) => f.fact.kind !== 'gap' && (f.fact.conflictsWith ?? []).length > 0,
  );
  const [best] = contested
    .filter((f) => f.coverage >= MEANT_FROM)
    .map((f) => ({ id: f.fact.id, score: f.score + EACH_SIDE * sidesOf(f.fact.id, known).length }))
    .sort((a, b) => b.score - a.score);
  return best?.id ?? '';
}

/** A fact and those that contradict it. */
function sidesOf(id: string, { facts }: Known): readonly Claim[] {
  const fact = facts.fact(id);
  if (!fact || fact.kind === 'gap' || !fact.conflictsWith) return [];
  return [fact, ...claims(facts, fact.conflictsWith)];
}

function sides(meant: readonly Claim[]): Draft {
  const [first, second, ...rest] = meant;
  const tell = (c: Claim) => uncapital(sentence(c.text));
  return told({
    lead: `Sources differ: ${first ? tell(first) : ''}`,
    context: [second, ...rest].slice(0, MOST_SIDES - 1).flatMap((c) => (c ? [sentence(c.text)] : [])),
    facts: meant.map((c) => c.id),
    tone: 'differs',
  });
}

/** Every conflict once, by its first side. */
function all(known: Known): Draft {
  const seen = new Set<string>();
  const clusters = known.facts.claims.flatMap((c): readonly Claim[] => {
    if (!c.conflictsWith || seen.has(c.id)) return [];
    for (const id of [c.id, ...c.conflictsWith]) seen.add(id);
    return [c];
  });
  const [first] = clusters;
  if (!first) return told({ lead: 'The record holds no claims that contradict each other.', facts: [] });
  return told({
    lead: `Sources differ on ${clusters.length} points, such as this: ${uncapital(sentence(first.text))}`,
    context: claims(known.facts, first.conflictsWith ?? [])
      .slice(0, 1)
      .map((c) => sentence(c.text)),
    facts: [first.id, ...(first.conflictsWith ?? []).slice(0, 1)],
    blocks: [
      {
        kind: 'list',
        items: clusters.slice(0, MOST_LISTED).map((c) => ({ text: sentence(c.text), fact: c.id })),
      },
    ],
    tone: 'differs',
  });
}
