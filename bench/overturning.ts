// Every set of up to three facts, on one core: 30 facts, 1,024 states.

import { type Case, readCase } from '../src/casefile/index.ts'
import { overturning } from '../src/inquiry/index.ts'
import { report, times } from './measure.ts'

const FACTS = 30

/** Four actors with ten options, each with eight drivers, all of which rest on facts: one for most, two or either for some. */
function subject(): Case {
  const options = (first: number, count: number): string =>
    `{ ${Array.from({ length: count }, (_, k) => `o${first + k}: Option`).join(', ')} }`
  const all = ['A.o0', 'A.o1', 'A.o2', 'B.o3', 'B.o4', 'B.o5', 'C.o6', 'C.o7', 'D.o8', 'D.o9']
  const driver = (actor: string, k: number, number: number): string => {
    const [first, second, third] = [all[number % 10], all[(3 * number + 1) % 10], all[(7 * number + 4) % 10]]
    const wish = k % 2 === 0 ? `${first} and not ${second} or ${third}` : `(${first} or not ${third}) and not ${second}`
    const [fact, other] = [`f${number % FACTS}`, `f${(5 * number + 2) % FACTS}`]
    const ground = k % 3 === 0 ? `[${fact}]` : k % 3 === 1 ? `[${fact}, ${other}]` : `[{ any: [${fact}, ${other}] }]`
    return `    - { id: ${actor}${k}, prefers: ${wish}, rests_on: ${ground} }`
  }
  const { case: read } = readCase(
    [
      'tertius: 1',
      'title: Thirty facts',
      'actors: { A: A, B: B, C: C, D: D }',
      `options: { A: ${options(0, 3)}, B: ${options(3, 3)}, C: ${options(6, 2)}, D: ${options(8, 2)} }`,
      'status_quo: []',
      'facts:',
      ...Array.from({ length: FACTS }, (_, k) => `  f${k}: { text: Fact, evidence: [] }`),
      'drivers:',
      ...['A', 'B', 'C', 'D'].flatMap((actor, a) => [
        `  ${actor}:`,
        ...Array.from({ length: 8 }, (_, k) => driver(actor, k, 8 * a + k)),
      ]),
      'claims:',
      '  c0: { text: A claim, holds: A.o0 or B.o3 }',
      '  c1: { text: Another, holds: C.o6 implies D.o8 }',
    ].join('\n'),
  )
  if (read === undefined) throw new Error('the case cannot be read')
  return read
}

const read = subject()
let sets = 0
const values = times(
  () => (sets = overturning(read, {}, read.claims, { to: 3 }).flatMap(found => found.sets).length),
  3,
  1,
)
report({
  what: 'overturning sets of up to 3 of 30 facts, 1,024 states, one core',
  unit: 's',
  values: values.map(value => value / 1000),
  note: `4,525 sets tried, ${sets} found`,
})
