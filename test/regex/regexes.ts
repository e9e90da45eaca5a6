/** `npm run regexes`: looks at every regular expression anew (two minutes) and writes down which are linear. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyPattern, nameOf } from './patterns.ts';
import { problemOf } from './prove.ts';

const patterns = await everyPattern();
const linear: string[] = [];
for (const [at, pattern] of patterns.entries()) {
  const problem = problemOf(pattern);
  if (problem === undefined) linear.push(nameOf(pattern));
  else console.log(problem);
  if (at % 50 === 49) console.log(`${at + 1} of ${patterns.length}`);
}
writeFileSync(join(import.meta.dirname, 'linear.json'), `${JSON.stringify(linear.sort(), null, 2)}\n`);
console.log(`${linear.length} of ${patterns.length} are linear.`);
process.exitCode = linear.length === patterns.length ? 0 : 1;
