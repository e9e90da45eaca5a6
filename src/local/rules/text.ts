/** Lengths as Discord counts them: in code points, not UTF-16 units. */
import type { Issue, Path } from '../errors.ts';

export function lengthOf(text: string): number {
  return [...text].length;
}

export function tooLong(path: Path, text: string | null | undefined, most: number): Issue[] {
  if (text === null || text === undefined || lengthOf(text) <= most) return [];
  return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${most} or fewer in length.` }];
}

export function required(path: Path): Issue {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}
