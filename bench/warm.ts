// 1,024 states, 4 actors, 5 concepts, in a process that has done it many times before.

import { openConflict } from './conflicts.ts'
import { report, times } from './measure.ts'
import { allVerdicts, modelOf } from './verdicts.ts'

const input = openConflict(10, 4, 10)
const model = modelOf(input)

report(
  {
    what: '1,024 states × 4 actors × 5 concepts, warm',
    unit: 'ms',
    values: times(() => allVerdicts(model), 200, 100),
    note: 'the model is there already',
  },
  {
    what: 'the same with building the model',
    unit: 'ms',
    values: times(() => allVerdicts(modelOf(input)), 200, 100),
  },
)
