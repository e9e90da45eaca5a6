import type { RollRow } from '../answer/answer.ts';

/** What else a roll call knows of a position: "on APT40's activity", "state body: the ministry". */
export function rollNotes(row: RollRow): readonly string[] {
  return [
    row.activity === undefined ? [] : `on ${row.activity}`,
    row.organs === undefined ? [] : `state body: ${row.organs.join(', ')}`,
    row.groups === undefined ? [] : `group: ${row.groups.join(', ')}`,
    row.confidence === undefined ? [] : `confidence: “${row.confidence}”`,
    row.relation === undefined ? [] : row.relation,
  ].flat();
}
