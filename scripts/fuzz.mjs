// npm run fuzz: reads a great many broken and hostile inputs, from a fresh seed each time. The first word after `--` is how
// many, 100,000 unless said otherwise; the second is the seed of a run to repeat: `npm run fuzz -- 500000 17`.

import { randomInt } from 'node:crypto'
import { note, prepare, run, tool } from './support/prepare.mjs'

prepare()
const [runs = '100000', seed = String(randomInt(2 ** 31))] = process.argv.slice(2)
note(`${runs} inputs, seed ${seed}`)
const { code } = await run([tool('vitest', 'vitest.mjs'), 'run', 'tests/casefile/fuzz.test.ts'], {
  env: { FUZZ_RUNS: runs, FUZZ_SEED: seed },
  stdio: 'inherit',
})
process.exitCode = code
