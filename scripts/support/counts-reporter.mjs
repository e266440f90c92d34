// A reporter for vitest that writes how many tests passed, failed and were skipped to the file named in TERTIUS_COUNTS.

import { writeFileSync } from 'node:fs'

export default class CountsReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      // A file that cannot be loaded has no tests to fail.
      if (module.errors().length > 0) counts.failed++
      for (const test of module.children.allTests()) counts[test.result().state]++
    }
    delete counts.pending
    writeFileSync(process.env.TERTIUS_COUNTS, JSON.stringify(counts))
  }
}
