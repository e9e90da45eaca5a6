/** The token, struck out of whatever leaves the process beside its connection to Discord. */

/** A shorter one is none of Discord's, and would strike out ordinary words. */
const SHORTEST = 20;

export const withoutSecret = (text: string, token: string | undefined): string =>
  token === undefined || token.length < SHORTEST ? text : text.replaceAll(token, '(token)');

/** What nobody caught ends the process, as Node would do it, but without the token in the report. */
export function onCrash(token: string | undefined): void {
  process.on('uncaughtException', (error: unknown) => {
    const report = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${withoutSecret(report, token)}\n`, () => process.exit(1));
  });
}
