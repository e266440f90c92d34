import { defineConfig } from 'vitest/config'

/** Tests that replace modules, or change the process. */
const APART = ['tests/cli/stopping.test.ts']

export default defineConfig({
  test: {
    // To load the modules anew for each file takes longer than most tests do; only where some are replaced must it be.
    projects: [
      { extends: true, test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: APART, isolate: false } },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
    // Generous, for slow machines: no test asserts how long anything takes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page is to show may take its time there too.
    expect: { poll: { timeout: 20_000 } },
    // All cores: the runner would leave one out, and with it half of a small machine.
    maxWorkers: '100%',
  },
})
