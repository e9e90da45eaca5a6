/** Whether a regular expression takes linear time, whatever it is given. */
import { createRequire } from 'node:module';
import type { checkSync } from 'recheck';
import { nameOf, type Pattern } from './patterns.ts';

/** The build that is JavaScript alone: the others start processes, or need Java. */
const recheck: { checkSync: typeof checkSync } = createRequire(import.meta.url)('recheck/lib/browser.js');

const TIMEOUT_MS = 20_000;

/** Undefined when it is linear, else why not. An automaton proves it; where that takes too long, a search for an attack. */
export function problemOf(pattern: Pattern): string | undefined {
  const checked = check(pattern, 'auto');
  const sure = checked.status === 'unknown' ? check(pattern, 'fuzz') : checked;
  if (sure.status === 'safe') return undefined;
  const attack = sure.status === 'vulnerable' ? `, given ${sure.attack.pattern}` : '';
  const takes = sure.status === 'vulnerable' ? sure.complexity.summary : sure.error.kind;
  return `${pattern.file}: ${nameOf(pattern)} takes ${takes} time${attack}`;
}

const check = ({ source, flags }: Pattern, checker: 'auto' | 'fuzz') =>
  recheck.checkSync(source, flags, { timeout: TIMEOUT_MS, checker });
