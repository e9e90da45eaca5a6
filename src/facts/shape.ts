import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Issue = z.core.$ZodIssue;

/** Turns what zod says into the sentence that the author of a data file needs. */
export function issueProblem(job: Readonly<{ file: string; value: unknown; issue: Issue }>): Problem {
  const { file, value, issue } = job;
  const { entry, path } = entryOf(value, issue.path);
  const name = lastName(path);
  const id = idOf(entry);
  return { file, ...(id ? { id } : {}), path: pathText(path), ...told(issue, at(value, issue.path), name) };
}

function told(issue: Issue, value: unknown, name: string): Pick<Problem, 'wrong' | 'right'> {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        wrong: `unknown field ${issue.keys.map(quoted).join(', ')}`,
        right: 'remove it, or mend its spelling',
      };
    case 'invalid_value':
      return { wrong: absent(value, name) ?? found(value), right: `write one of ${list(issue.values)}` };
    case 'invalid_type':
      return { wrong: absent(value, name) ?? found(value), right: `write ${article(issue.expected)}` };
    case 'invalid_union': {
      const options = 'options' in issue ? issue.options : undefined;
      const right = options
        ? `write one of ${list(options)}`
        : 'write one of the kinds in the schema of this file';
      return { wrong: absent(value, name) ?? found(value), right };
    }
    case 'too_small':
      return { wrong: `${found(value)} is too short or too small`, right: `give at least ${issue.minimum}` };
    case 'too_big':
      return { wrong: `${found(value)} is too long or too large`, right: `give at most ${issue.maximum}` };
    case 'invalid_format':
      return { wrong: found(value), right: formatRight(issue) };
    default:
      return { wrong: found(value), right: issue.message };
  }
}

function formatRight(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  return issue.message.startsWith('write ') ? issue.message : `write a valid ${issue.format}`;
}

/** The entry (a fact, a party) that the path leads into, and the rest of the path inside it. */
function entryOf(value: unknown, path: readonly PropertyKey[]) {
  const [list, index] = path;
  return typeof list === 'string' && typeof index === 'number'
    ? { entry: at(value, path.slice(0, 2)), path: path.slice(2) }
    : { entry: undefined, path };
}

function idOf(entry: unknown): string | undefined {
  const id = at(entry, ['id']) ?? at(entry, ['term']);
  return typeof id === 'string' ? id : undefined;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value;
  for (const key of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = Reflect.get(here, key);
  }
  return here;
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`))
    .join('');
}

function lastName(path: readonly PropertyKey[]): string {
  return String(path.findLast((key) => typeof key === 'string') ?? 'entry');
}

function found(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return `found ${text.length > 60 ? `${text.slice(0, 60)}…` : text}`;
}

const absent = (value: unknown, name: string) => (value === undefined ? `"${name}" is missing` : undefined);
const list = (values: readonly unknown[]) => values.map((value) => quoted(String(value))).join(', ');
const quoted = (text: string) => `"${text}"`;
const article = (type: string) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
