import type { Problem } from '../problem.ts';
import { claimsOf, fileOf, type Subject } from './subject.ts';

/** A conflict that only one side knows of would be told by half. */
export function checkConflicts(subject: Subject): Problem[] {
  const claims = claimsOf(subject);
  const against = new Map(claims.map(({ id, conflictsWith }) => [id, conflictsWith ?? []]));
  return claims.flatMap(({ id, conflictsWith }) =>
    (conflictsWith ?? []).flatMap((other, i) => {
      const at = { file: fileOf(subject, id), id, path: `conflictsWith[${i}]` };
      if (other === id) return [{ ...at, wrong: 'it conflicts with itself', right: 'remove it' }];
      if (against.get(other)?.includes(id) !== false) return [];
      return [
        { ...at, wrong: `"${other}" does not name this one`, right: `add "${id}" to its "conflictsWith"` },
      ];
    }),
  );
}
