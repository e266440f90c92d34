import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Generous, for slow machines: no test asserts how long anything takes.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
