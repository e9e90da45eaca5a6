import type { Problem } from '../problem.ts';
import type { Claim, Evidence, RecordData } from '../schema.ts';

/** A record as loaded, with the file of each fact by its id. */
export type Subject = Readonly<{ record: RecordData; files: ReadonlyMap<string, string> }>;

export const fileOf = (subject: Subject, fact: string) => subject.files.get(fact) ?? 'facts';

export function claimsOf(subject: Subject): Claim[] {
  return subject.record.facts.filter((fact) => fact.kind !== 'gap');
}

/** One piece of evidence, with where it stands in the data. */
export type Cited = Readonly<{ file: string; id: string; path: string; evidence: Evidence }>;

/** All evidence of the record: of claims, of their inferred dates, and of parties. */
export function citedIn(subject: Subject): Cited[] {
  const claims = claimsOf(subject).flatMap((claim) => {
    const at = { file: fileOf(subject, claim.id), id: claim.id };
    const cited = claim.evidence.map((evidence, i) => ({ ...at, path: `evidence[${i}]`, evidence }));
    const anchor = claim.when?.anchor;
    return anchor ? [...cited, { ...at, path: 'when.anchor', evidence: anchor }] : cited;
  });
  const parties = subject.record.parties.flatMap((party) =>
    (party.evidence ?? []).map((evidence, i) => ({
      file: 'parties.json',
      id: party.id,
      path: `evidence[${i}]`,
      evidence,
    })),
  );
  return [...claims, ...parties];
}

type Place = Readonly<{ file: string; id: string }>;
/** Collects the problems of one entry. */
export function noting(problems: Problem[], place: Place) {
  return (path: string, wrong: string, right: string) => {
    problems.push({ ...place, path, wrong, right });
  };
}
