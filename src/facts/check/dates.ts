import type { Problem } from '../problem.ts';
import type { Claim, Source } from '../schema.ts';
import { parseWhen } from '../when.ts';
import { claimsOf, fileOf, noting, type Subject } from './subject.ts';

const RIGHT = 'write an EDTF date, such as 2021-07-19, 2021-07, 2011/2018 or [..2021-07-19]';

/** Dates that no calendar has, dates that end before they begin, words said after they were printed. */
export function checkDates(subject: Subject): Problem[] {
  const problems: Problem[] = [];
  const sources = new Map(subject.record.sources.map((source) => [source.id, source]));
  for (const source of subject.record.sources) {
    if (source.published && !parseWhen(source.published)) {
      noting(problems, { file: 'sources.json', id: source.id })('published', bad(source.published), RIGHT);
    }
  }
  for (const claim of claimsOf(subject)) {
    checkClaim(claim, sources, noting(problems, { file: fileOf(subject, claim.id), id: claim.id }));
  }
  return problems;
}

type Note = ReturnType<typeof noting>;

function checkClaim(claim: Claim, sources: ReadonlyMap<string, Source>, note: Note): void {
  if (claim.when && !parseWhen(claim.when.edtf)) note('when.edtf', bad(claim.when.edtf), RIGHT);
  if (claim.when?.basis === 'stated' && claim.when.anchor) {
    note('when.anchor', 'a stated date needs no anchor', 'remove it, or write that the date is inferred');
  }
  if (!claim.said) return;
  const said = parseWhen(claim.said);
  if (!said) note('said', bad(claim.said), RIGHT);
  else if (said.earliest > latestPublished(claim, sources)) {
    note(
      'said',
      `${claim.said} is after every source of it was published`,
      'mend the date, or cite a later source',
    );
  }
}

/** Infinite as soon as one source has no date: nothing can then be said. */
function latestPublished(claim: Claim, sources: ReadonlyMap<string, Source>): number {
  const ends = claim.evidence.map(({ source }) => {
    const published = sources.get(source)?.published;
    return (published && parseWhen(published)?.latest) || Number.POSITIVE_INFINITY;
  });
  return Math.max(...ends);
}

const bad = (edtf: string) => `"${edtf}" is no date of the calendar, ends before it begins, or is not EDTF`;
