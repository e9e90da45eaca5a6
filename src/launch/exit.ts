/** Ends the process with sentences for a person, on standard error. */
export function exitWith(...sentences: readonly string[]): never {
  process.stderr.write(`${sentences.join('\n')}\n`);
  process.exit(1);
}
