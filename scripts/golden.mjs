// npm run golden: accepts the present output as right, by rewriting every golden file and transcript. Look at the
// difference before committing it. Words after `--` narrow down the tests: `npm run golden -- tests/cli`.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepare, root, run, tool } from './support/prepare.mjs'

prepare()
const filters = process.argv.slice(2)
const { code } = await run([tool('vitest', 'vitest.mjs'), 'run', ...goldenTests()], {
  env: { UPDATE_GOLDEN: '1' },
  stdio: 'inherit',
})
process.exitCode = code

/** The test files that compare with golden files, told by the helper they import. */
function goldenTests() {
  return readdirSync(join(root, 'tests'), { recursive: true })
    .map(path => join('tests', path))
    .filter(path => path.endsWith('.test.ts') && readFileSync(join(root, path), 'utf8').includes('support/golden.ts'))
    .filter(path => filters.length === 0 || filters.some(filter => path.includes(filter)))
}
