// The posture of an actor over a quarter against the three before, as it is measured once the record has been read.

import { LADDER } from '../src/events/daily-record.ts'
import { posture } from '../src/events/measures/posture.ts'
import { act, day, record } from '../tests/events/measures/records.ts'
import { seeded } from '../tests/events/measures/seeded.ts'
import { report, times } from './measure.ts'

const DAYS = 365
const CODES = ['010', '042', '045', '071', '163', '190']

/** A year in which an actor deals with so many others, about ten events a day in all, half of them done to it. */
function year(others: number): Parameters<typeof posture>[0] {
  const chance = seeded(365)
  const acts = Array.from({ length: DAYS * 10 }, (_, k) => {
    const rung = Math.floor(chance.uniform() * LADDER.length)
    const other = `T${Math.floor(chance.uniform() * others)}`
    const [source, target] = k % 2 === 0 ? ['A', other] : [other, 'A']
    return act(k % DAYS, { source, target, code: CODES[rung]!, rung: LADDER[rung]!, channel: 'leader' })
  })
  const flat = Array.from({ length: DAYS }, () => 40)
  return record(DAYS, acts, { attention: flat, everything: flat })
}

const [dyad, many] = [year(1), year(30)]
const question = { actor: 'A', from: day(273) }
report(
  {
    what: 'posture of a year, one counterpart, 3,650 acts',
    unit: 'ms',
    values: times(() => posture(dyad, { ...question, toward: 'T0' }), 200, 50),
  },
  {
    what: 'posture of a year, toward all of thirty',
    unit: 'ms',
    values: times(() => posture(many, question), 200, 50),
  },
)
