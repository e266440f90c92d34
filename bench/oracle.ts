// The same conflict by the engine and by the definitions written out, in one process, and whether they agree.

import { CONCEPTS } from '../src/engine/index.ts'
import { naiveConflict, naiveStable } from '../tests/oracle/index.ts'
import { openConflict } from './conflicts.ts'
import { median, report, times } from './measure.ts'
import { allVerdicts, modelOf } from './verdicts.ts'

const input = openConflict(10, 4, 10)

function allNaiveVerdicts(): Uint8Array[] {
  const naive = naiveConflict(input)
  return CONCEPTS.flatMap(concept =>
    naive.actors.map(actor => Uint8Array.from(naive.states, s => (naiveStable(naive, concept, actor, s) ? 1 : 0))),
  )
}

const engine = times(() => allVerdicts(modelOf(input)), 200, 100)
let naive: Uint8Array[] = []
const oracle = times(() => (naive = allNaiveVerdicts()), 1, 0)
if (String(allVerdicts(modelOf(input))) !== String(naive)) throw new Error('the engine and the oracle disagree')

report(
  { what: '1,024 states by the definitions written out', unit: 'ms', values: oracle, note: 'the same verdicts' },
  { what: 'that is so many times the engine', unit: 'times', values: oracle.map(time => time / median(engine)) },
)
