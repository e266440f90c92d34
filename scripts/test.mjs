// npm test: lint, format, types, then every test, fast checks first. Words after `--` narrow down the tests:
// `npm test -- tests/logic`. The last line counts everything, checks included.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { note, prepare, run, tool } from './support/prepare.mjs'

const CHECKS = [
  ['lint', tool('oxlint', 'bin/oxlint'), '--deny-warnings'],
  ['format', tool('@biomejs/biome', 'bin/biome'), 'format', '--max-diagnostics=50'],
  ['types', tool('typescript', 'bin/tsc'), '-p', 'tsconfig.json'],
  ['types of the workbench', tool('typescript', 'bin/tsc'), '-p', 'tsconfig.workbench.json'],
  ['types of the pure zones', tool('typescript', 'bin/tsc'), '-p', 'tsconfig.pure.json'],
]

prepare()
const checks = await Promise.all(CHECKS.map(check))
const tests = await runTests(process.argv.slice(2))
const total = [...checks, tests].reduce((sum, each) => ({
  passed: sum.passed + each.passed,
  failed: sum.failed + each.failed,
  skipped: (sum.skipped ?? 0) + (each.skipped ?? 0),
}))
if (total.skipped > 0) process.stdout.write(`\n${total.skipped} skipped`)
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`)
process.exitCode = total.failed > 0 ? 1 : 0

async function check([name, ...args]) {
  const { code, output } = await run(args)
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`)
  process.stdout.write(`${code === 0 ? 'passed' : 'FAILED'}: ${name}\n`)
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runTests(filters) {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-test-'))
  const counts = join(folder, 'counts.json')
  const reporters = ['--reporter=default', '--reporter=./scripts/support/counts-reporter.mjs']
  const { code } = await run([tool('vitest', 'vitest.mjs'), 'run', ...reporters, ...filters], {
    env: { TERTIUS_COUNTS: counts },
    stdio: 'inherit',
  })
  const counted = readCounts(counts)
  rmSync(folder, { recursive: true, force: true })
  // A crash or an unhandled error is a failure even where no test failed.
  if (code !== 0 && counted.failed === 0) counted.failed = 1
  return counted
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    note('The test runner ended without a result.')
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
