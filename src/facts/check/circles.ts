import type { Problem } from '../problem.ts';
import { fileOf, type Subject } from './subject.ts';

/** Chains that bite their own tail: a ladder of parties, of activities, or of facts about facts. */
export function checkCircles(subject: Subject): Problem[] {
  const { parties, activities, facts } = subject.record;
  const above = (list: readonly Readonly<{ id: string; partOf?: string | undefined }>[]) =>
    new Map(list.map(({ id, partOf }) => [id, partOf ? [partOf] : []]));
  const claims = facts.map((fact): [string, readonly string[]] => [fact.id, fact.about]);
  return [
    ...circlesIn(above(parties), 'partOf', () => 'parties.json'),
    ...circlesIn(above(activities), 'partOf', () => 'activities.json'),
    ...circlesIn(new Map(claims), 'about', (id) => fileOf(subject, id)),
  ];
}

type Links = ReadonlyMap<string, readonly string[]>;
function circlesIn(links: Links, path: string, file: (id: string) => string): Problem[] {
  return [...links.keys()]
    .filter((id) => reaches(id, id, links, new Set()))
    .map((id) => ({
      file: file(id),
      id,
      path,
      wrong: `following "${path}" from here leads back here`,
      right: 'cut the circle',
    }));
}

function reaches(from: string, goal: string, links: Links, seen: Set<string>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return (links.get(from) ?? []).some((next) => next === goal || reaches(next, goal, links, seen));
}
