import { checkAsked } from './check/asked.ts';
import { checkCircles } from './check/circles.ts';
import { checkConcepts } from './check/concepts.ts';
import { checkConflicts } from './check/conflicts.ts';
import { checkDates } from './check/dates.ts';
import { checkEvidence } from './check/evidence.ts';
import { checkNames } from './check/names.ts';
import { checkReferences } from './check/references.ts';
import { checkStances } from './check/stances.ts';
import { checkStyle } from './check/style.ts';
import type { Subject } from './check/subject.ts';
import { checkUse } from './check/use.ts';
import type { Problem } from './problem.ts';

const CHECKS = [
  checkReferences,
  checkCircles,
  checkConflicts,
  checkNames,
  checkStances,
  checkDates,
  checkEvidence,
  checkStyle,
  checkConcepts,
  checkUse,
  checkAsked,
];

/** Everything about a record that its shape alone does not ensure. No problem means it can be relied on. */
export function checkRecord(subject: Subject): Problem[] {
  return CHECKS.flatMap((check) => check(subject));
}
