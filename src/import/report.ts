/** What became of an import, in lines for whoever ran it. */
import type { Taken } from './misp.ts';

/** Longer lists end with how many more there are. */
const MOST = 40;

export function reportLines(taken: Taken): readonly string[] {
  const { added, merged, apart, shared, leftOut, refused } = taken;
  const total = added + merged.length + refused.length;
  return [
    `${total} rows: ${added} new groups, ${merged.length} that the record had already, ${refused.length} refused.`,
    ...list('Refused', refused, (r) => `row ${r.row}${r.name === undefined ? '' : ` (${r.name})`}: ${r.why}`),
    ...list('The same as a group of the record', merged, ({ actor, party }) =>
      actor === party ? actor : `${actor}: ${party}`,
    ),
    ...list(
      'Kept apart, though names are shared',
      apart,
      ({ actor, parties, names }) =>
        `${actor.name}, beside ${parties.map((p) => p.name).join(' and ')}: ${names.join(', ')}`,
    ),
    ...list(
      'Names of several groups; whoever types one is asked which is meant',
      shared,
      ({ name, owners }) => `${name}: ${owners.join(', ')}`,
    ),
    ...list('Names left out', leftOut, ({ actor, name, why }) => `"${name}" of ${actor}: ${why}`),
  ];
}

function list<T>(title: string, entries: readonly T[], line: (entry: T) => string): readonly string[] {
  if (entries.length === 0) return [];
  const more = entries.length - MOST;
  return [
    `${title} (${entries.length}):`,
    ...entries.slice(0, MOST).map((entry) => `  ${line(entry)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
