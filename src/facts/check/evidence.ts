import type { Problem } from '../problem.ts';
import type { Source } from '../schema.ts';
import { type Cited, citedIn, noting, type Subject } from './subject.ts';

/** Where a source says it must be found by a machine if its text is stored, by a reader otherwise. */
export function checkEvidence(subject: Subject): Problem[] {
  const problems: Problem[] = [];
  const sources = new Map(subject.record.sources.map((source) => [source.id, source]));
  const cited = citedIn(subject);
  for (const one of cited) {
    const source = sources.get(one.evidence.source);
    if (source) checkLocator(one, source, problems);
  }
  for (const source of sources.values()) {
    const note = noting(problems, { file: 'sources.json', id: source.id });
    if (source.text && !source.sha256)
      note('sha256', 'a stored text without its hash', 'add the SHA-256 of the text');
    if (source.sha256 && !source.text)
      note('text', 'a hash without a stored text', 'add the key of the text');
    problems.push(...checkOrder(cited.filter(({ evidence }) => evidence.source === source.id)));
  }
  return problems;
}

function checkLocator({ file, id, path, evidence }: Cited, source: Source, problems: Problem[]): void {
  const note = noting(problems, { file, id });
  const { paragraph, start, end, sha256, locator } = evidence;
  const parts = [paragraph, start, end, sha256];
  const given = parts.filter((part) => part !== undefined).length;
  if (source.text && given < parts.length) {
    note(
      path,
      `the text of "${source.id}" is stored, but the locator is not whole`,
      'give paragraph, start, end and sha256',
    );
  }
  if (!source.text && given > 0) {
    note(
      path,
      `the text of "${source.id}" is not stored, so offsets mean nothing`,
      'say where in words, as "locator"',
    );
  }
  if (!source.text && !locator)
    note(path, 'it does not say where in the source', 'add "locator", such as "paragraph 3"');
  if (start !== undefined && end !== undefined && start >= end) {
    note(`${path}.end`, `the span ends at ${end}, before it starts at ${start}`, 'swap or mend the offsets');
  }
}

type Placed = Cited & Readonly<{ paragraph: number; start: number }>;

/** A later paragraph starts after every start in an earlier one; a span may run on over several paragraphs. */
function checkOrder(cited: readonly Cited[]): Problem[] {
  const placed = cited.flatMap((one): Placed[] => {
    const { paragraph, start } = one.evidence;
    if (paragraph === undefined || start === undefined) return [];
    return [{ ...one, paragraph, start }];
  });
  placed.sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
  let reached = { paragraph: 0, start: -1, before: -1 };
  return placed.flatMap((one) => {
    const before = one.paragraph > reached.paragraph ? reached.start : reached.before;
    reached = { paragraph: one.paragraph, start: Math.max(reached.start, one.start), before };
    if (one.start > before) return [];
    return [
      {
        file: one.file,
        id: one.id,
        path: `${one.path}.paragraph`,
        wrong: `paragraph ${one.paragraph} starts at ${one.start}, but an earlier paragraph has a span from ${before}`,
        right: 'mend the paragraph or the offsets',
      },
    ];
  });
}
