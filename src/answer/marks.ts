/** Ids of facts as short marks, so that a button's 100 characters hold what an answer rests on. */

const MARK = 5;
const BASE = 36;

/** FNV-1a (https://datatracker.ietf.org/doc/draft-eastlake-fnv/), to five letters; a test sees to it that they differ. */
export function markOf(id: string): string {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash % BASE ** MARK).toString(BASE).padStart(MARK, '0');
}

/** As many as fit; `more` says that some did not. */
export function marksOf(ids: readonly string[], room: number): string {
  const most = Math.floor((room - MORE.length) / MARK);
  return ids.slice(0, most).map(markOf).join('') + (ids.length > most ? MORE : '');
}

const MORE = '+';

/** What the marks stand for, among these ids; a mark of another record stands for nothing. */
export function marked(
  marks: string,
  ids: readonly string[],
): Readonly<{ ids: readonly string[]; more: boolean }> {
  const byMark = new Map(ids.map((id) => [markOf(id), id]));
  const each = marks.match(/[0-9a-z]{5}/g) ?? [];
  return { ids: each.flatMap((mark) => byMark.get(mark) ?? []), more: marks.endsWith(MORE) };
}
