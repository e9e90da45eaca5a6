import type { Problem } from '../problem.ts';
import type { Claim } from '../schema.ts';
import { citedIn, claimsOf, type Subject } from './subject.ts';

/** Entries that nothing needs are slips: a fact left out, or an id that no longer means anything. */
export function checkUse(subject: Subject): Problem[] {
  const { record } = subject;
  const cited = new Set(citedIn(subject).map(({ evidence }) => evidence.source));
  for (const fact of record.facts) if (fact.kind === 'gap') for (const id of fact.checked) cited.add(id);
  for (const { names } of record.parties)
    for (const { by } of names ?? []) for (const id of by) cited.add(id);
  const parties = usedParties(subject);
  const activities = new Set(record.facts.flatMap((fact) => fact.about));
  for (const { partOf } of record.activities) if (partOf) activities.add(partOf);
  return [
    ...record.sources
      .filter(({ id }) => !cited.has(id))
      .map(({ id }) => unused('sources.json', id, 'no fact cites it', 'cite it, or remove it')),
    ...record.parties
      .filter(({ id, evidence }) => !parties.has(id) && !evidence?.length)
      .map(({ id }) => unused('parties.json', id, 'no fact names it', 'give it "evidence", or remove it')),
    ...record.activities
      .filter(({ id }) => !activities.has(id))
      .map(({ id }) => unused('activities.json', id, 'no fact is about it', 'add one, or remove it')),
  ];
}

function unused(file: string, id: string, wrong: string, right: string): Problem {
  return { file, id, path: 'id', wrong, right };
}

function usedParties(subject: Subject): Set<string> {
  const used = new Set(claimsOf(subject).flatMap(partiesOf));
  for (const { evidence } of citedIn(subject))
    for (const { speaker } of evidence.quotes ?? []) used.add(speaker);
  for (const { partOf, names } of subject.record.parties) {
    if (partOf) used.add(partOf);
    for (const { by } of names ?? []) for (const id of by) used.add(id);
  }
  return used;
}

function partiesOf(claim: Claim): string[] {
  const named = claim.via ? [...claim.by, claim.via] : [...claim.by];
  if (claim.kind === 'measure') named.push(...(claim.target ?? []));
  if (claim.kind === 'position') {
    for (const { party, of } of claim.accused ?? []) named.push(...(of ? [party, of] : [party]));
  }
  return named;
}
