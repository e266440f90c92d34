// 10,000 variations of the first case, on one core; `tertius robust` shares them out among the cores.

import { readFileSync } from 'node:fs'
import { readCase } from '../src/casefile/index.ts'
import { robustness } from '../src/inquiry/index.ts'
import { report, times } from './measure.ts'

const { case: read } = readCase(readFileSync('cases/russia-iran-israel-2026/case.yaml'))
if (read === undefined) throw new Error('the first case cannot be read')
const run = (samples: number): unknown =>
  robustness(read, { samples, foresight_set: ['nash', 'gmr', 'smr', 'seq', 'sseq'] })
report({
  what: '10,000 variations of the first case, one core',
  unit: 's',
  values: times(() => run(10_000), 2, 0).map(value => value / 1000),
  note: 'half of it on each of two cores',
})
