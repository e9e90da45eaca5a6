import type { Problem } from '../problem.ts';
import { claimsOf, fileOf, noting, type Subject } from './subject.ts';

/** Sources that differ are told from either side, so each side names the other. */
export function checkConflicts(subject: Subject): Problem[] {
  const problems: Problem[] = [];
  const claims = claimsOf(subject);
  const named = new Map(claims.map(({ id, conflictsWith }) => [id, conflictsWith ?? []]));
  for (const { id, conflictsWith } of claims) {
    const note = noting(problems, { file: fileOf(subject, id), id });
    conflictsWith?.forEach((other, i) => {
      const path = `conflictsWith[${i}]`;
      if (other === id) note(path, 'a fact does not conflict with itself', 'name the other side');
      else if (named.get(other)?.includes(id) === false) {
        note(
          path,
          `"${other}" does not name this fact as its other side`,
          `add "${id}" to its conflictsWith`,
        );
      }
    });
  }
  return problems;
}
