// 2^20 states, 4 actors, 5 concepts, from nothing: this process does it once and ends. Timed from outside.

import { openConflict } from './conflicts.ts'
import { allVerdicts, modelOf } from './verdicts.ts'

const verdicts = allVerdicts(modelOf(openConflict(20, 4, 10)))
const stable = verdicts.reduce((sum, of) => sum + of.reduce((count, verdict) => count + verdict, 0), 0)
process.stdout.write(`${stable}\n`)
