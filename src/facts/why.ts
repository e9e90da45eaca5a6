import type { Evidence, Fact } from './schema.ts';
import type { Facts } from './store.ts';
import { showWhen } from './when.ts';

/** What one fact rests on, what speaks against it, and what rests on it: lines for its author. */
export function why(id: string, facts: Facts): readonly string[] | undefined {
  const fact = facts.fact(id);
  if (!fact) return undefined;
  return [
    `${fact.id} (${kindOf(fact)})`,
    fact.kind === 'gap' ? `  The record doesn't say ${fact.missing}.` : `  ${fact.text}`,
    ...(fact.kind === 'gap' ? gapLines(fact) : claimLines(fact, facts)),
    ...named('conflicts with', conflictsOf(fact, facts)),
    ...named('rests on it', ids(facts.restingOn(id))),
  ];
}

const kindOf = (fact: Fact) => (fact.kind === 'position' ? fact.stance : fact.kind);
const ids = (list: readonly Fact[]) => list.map((fact) => fact.id);
const named = (label: string, list: readonly string[]) =>
  list.length ? [`  ${label}: ${list.join(', ')}`] : [];

function gapLines(gap: Extract<Fact, { kind: 'gap' }>): string[] {
  return [...named('checked', gap.checked), ...named('nearest', gap.nearest ?? [])];
}

function claimLines(claim: Exclude<Fact, { kind: 'gap' }>, facts: Facts): string[] {
  const { when } = claim;
  const date =
    when &&
    `${showWhen(when.edtf)} ("${when.wording}", ${when.basis}${when.from ? ` from ${when.from}` : ''})`;
  return [
    `  by: ${claim.by.join(', ')}${claim.via ? `, as told by ${claim.via}` : ''}`,
    `  about: ${claim.about.join(', ')}`,
    ...(date ? [`  when: ${date}`] : []),
    ...(claim.said === undefined ? [] : [`  said: ${showWhen(claim.said)}`]),
    ...claim.evidence.flatMap((evidence) => evidenceLines(evidence, facts)),
  ];
}

function evidenceLines(evidence: Evidence, facts: Facts): string[] {
  const { paragraph, start, end, locator } = evidence;
  const place =
    locator ??
    (paragraph === undefined ? 'no place' : `paragraph ${paragraph}, characters ${start} to ${end}`);
  const quotes = (evidence.quotes ?? []).map(({ words, speaker }) => {
    return `    "${words}" (${facts.party(speaker)?.name ?? speaker})`;
  });
  return [`  evidence: ${facts.source(evidence.source)?.short ?? evidence.source}, ${place}`, ...quotes];
}

/** Those that it names and those that name it. */
function conflictsOf(fact: Fact, facts: Facts): string[] {
  const own = fact.kind === 'gap' ? [] : (fact.conflictsWith ?? []);
  const others = facts.claims.filter((claim) => claim.conflictsWith?.includes(fact.id));
  return [...new Set([...own, ...ids(others)])];
}
