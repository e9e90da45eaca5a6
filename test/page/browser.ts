import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const browserPath = PATHS.find((path) => existsSync(path));

const MISSING = 'no Chromium on this machine; apt-get install chromium';
/** Without a browser a person's run leaves its tests out and says so; where CI is set, they fail. */
export const leftOut = browserPath === undefined && !process.env.CI;
/** For the title of a suite; test/reporter.ts tells it at the end. */
export const WITHOUT_BROWSER = leftOut ? ` (left out: ${MISSING})` : '';

export const launch = (): Promise<Browser> => {
  if (browserPath === undefined) throw new Error(`There is ${MISSING}.`);
  return chromium.launch({
    executablePath: browserPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
