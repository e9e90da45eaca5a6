import { createHash } from 'node:crypto';
import { type Cited, citedIn, type Subject } from './check/subject.ts';
import type { Problem } from './problem.ts';
import type { Evidence, Source } from './schema.ts';

export type Verified = Readonly<{
  problems: readonly Problem[];
  /** How many pieces of evidence were compared with a text, of how many. */
  compared: number;
  cited: number;
}>;

/** Compares every locator and quote of the record with the stored texts. */
export function verify(subject: Subject, texts: ReadonlyMap<string, Buffer>): Verified {
  const problems: Problem[] = [];
  const stored = new Map<string, string>();
  for (const source of subject.record.sources) {
    if (!source.text) continue;
    const bytes = texts.get(source.text);
    const problem = bytes ? hashProblem(source, bytes) : missingText(source);
    if (problem) problems.push(problem);
    if (bytes) stored.set(source.id, bytes.toString('utf8'));
  }
  const cited = citedIn(subject);
  const compared = cited.filter(({ evidence }) => stored.has(evidence.source));
  for (const one of compared) problems.push(...spanProblems(one, stored.get(one.evidence.source) ?? ''));
  return { problems, compared: compared.length, cited: cited.length };
}

function hashProblem(source: Source, bytes: Buffer): Problem | undefined {
  const hash = sha256(bytes);
  if (source.sha256 === hash) return undefined;
  return {
    file: 'sources.json',
    id: source.id,
    path: 'sha256',
    wrong: `the stored text has the SHA-256 ${hash}`,
    right: 'restore the text that was cited, or check every locator against the new one',
  };
}

function missingText(source: Source): Problem {
  return {
    file: 'sources.json',
    id: source.id,
    path: 'text',
    wrong: `the sources folder has no text "${source.text}"`,
    right: 'add it to texts/index.json, or remove "text" here',
  };
}

function spanProblems({ file, id, path, evidence }: Cited, text: string): Problem[] {
  const { start, end } = evidence;
  if (start === undefined || end === undefined) return [];
  const problem = (part: string, wrong: string, right: string) => ({
    file,
    id,
    path: `${path}${part}`,
    wrong,
    right,
  });
  if (end > text.length) return [problem('.end', `the text ends at ${text.length}`, 'mend the offsets')];
  const span = text.slice(start, end);
  const problems: Problem[] = [];
  const hash = sha256(span);
  if (hash !== evidence.sha256) {
    problems.push(problem('.sha256', `the span has the SHA-256 ${hash}`, 'mend the offsets or the hash'));
  }
  const paragraph = paragraphAt(text, start);
  if (paragraph !== evidence.paragraph) {
    problems.push(problem('.paragraph', `the span is in paragraph ${paragraph}`, 'mend the paragraph'));
  }
  return [...problems, ...quoteProblems(evidence, span, problem)];
}

type Tell = (part: string, wrong: string, right: string) => Problem;

function quoteProblems(evidence: Evidence, span: string, problem: Tell): Problem[] {
  const plain = plainMarks(span);
  return (evidence.quotes ?? []).flatMap(({ words }, i) =>
    plain.includes(plainMarks(words))
      ? []
      : [
          problem(
            `.quotes[${i}].words`,
            `the span does not say "${words}"`,
            'quote it to the letter, or mend the offsets',
          ),
        ],
  );
}

/** Paragraphs are the lines that hold more than white space, counted from 1. */
export function paragraphAt(text: string, offset: number): number {
  const before = text.slice(0, offset).split('\n');
  const ended = before.slice(0, -1).filter((line) => line.trim() !== '').length;
  return ended + 1;
}

/** The same length as the text, so that offsets hold: one character for one. */
export function plainMarks(text: string): string {
  return text
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00a0\u202f]/g, ' ');
}

export function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}
