/** One thing wrong with the data, told so that its author can mend it without reading code. */
export type Problem = Readonly<{
  file: string;
  /** The entry it is in, when it has an id. */
  id?: string;
  /** Where in the entry: "evidence[0].sha256". */
  path: string;
  wrong: string;
  right: string;
}>;

/** "facts/allies.json, allies-join, by[2]: no party "urope"; did you mean "europe"?" */
export function problemLine(problem: Problem): string {
  const where = [problem.file, problem.id, problem.path].filter(Boolean).join(', ');
  return `${where}: ${problem.wrong}; ${problem.right}`;
}
