import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Generous, for slow machines: no test asserts how long anything takes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page is to show may take its time there too.
    expect: { poll: { timeout: 20_000 } },
    // All cores: the runner would leave one out, and with it half of a small machine.
    maxWorkers: '100%',
  },
})
