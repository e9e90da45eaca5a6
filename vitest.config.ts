import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // How long a poll may wait on a busy machine; a test that passes never waits that long.
    expect: { poll: { timeout: 10_000 } },
    reporters: ['default', './test/reporter.ts'],
  },
});
