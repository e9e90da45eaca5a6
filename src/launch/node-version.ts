/** The Node that runs `.ts` files as this program writes them, with SQLite and `await using`. */
const OLDEST = 24;

/** A sentence when this Node is too old. `version` is `process.version`. */
export function nodeProblem(version: string): string | undefined {
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
  if (major >= OLDEST) return undefined;
  return (
    `Rollcall needs Node ${OLDEST} or newer, and this is ${version}: start it through npm (npm start), ` +
    `which brings its own on Linux and Windows, or install Node ${OLDEST}.`
  );
}
