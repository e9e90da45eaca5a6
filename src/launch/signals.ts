/** How a process is told to end, and to read the record anew. */
import type { Running } from './running.ts';

/** Each of them once: npm hands on what the terminal sends, too. The end comes by itself, at most 10 s later. */
export function onSignals(running: Promise<Running>): void {
  let ending = false;
  const end = async (): Promise<void> => {
    if (ending) return;
    ending = true;
    await (await running).stop();
    process.exit(0);
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('SIGHUP', async () => {
    // From a terminal it means that the terminal is gone.
    if (process.stdin.isTTY) return end();
    await (await running).reread();
  });
}
