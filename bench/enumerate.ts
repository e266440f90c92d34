// Listing the states that constraints leave of 2^40.

import { narrowConflict } from './conflicts.ts'
import { report, times } from './measure.ts'
import { modelOf } from './verdicts.ts'

const input = narrowConflict()
const bare = { ...input, preferences: input.preferences.map(() => ({ kind: 'drivers', levels: [] }) as const) }
const { stateCount } = modelOf(input)

report(
  {
    what: `${stateCount.toLocaleString('en-GB')} states of 40 options`,
    unit: 'ms',
    values: times(() => modelOf(bare), 50, 10),
    note: 'listed, without preferences',
  },
  { what: 'the same with four orders of ten drivers', unit: 'ms', values: times(() => modelOf(input), 50, 10) },
)
