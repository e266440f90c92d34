import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAt } from '../../src/casefile/index.ts'
import { holds } from '../../src/logic/index.ts'
import { setAside } from '../../src/inquiry/theories/set-aside.ts'
import { caseOf } from '../support/case-of.ts'
import { trial } from '../support/net.ts'

/** Random conflicts, with some of their options to be held as they are at the start. */
const SAMPLE = fc
  .sample(fc.tuple(trial(), fc.array(fc.boolean(), { minLength: 12, maxLength: 12 })), { seed: 7, numRuns: 150 })
  .map(([conflict, chosen]) => {
    const subject = caseOf(conflict)
    const start = subject.statusQuo.taken
    const still = subject.options.filter((_, k) => chosen[k])
    return { subject, start, values: new Map(still.map(({ id }) => [id, start.includes(id)])) }
  })

describe('options set aside', () => {
  test('stand still, and bar only what their owners could not do by changing them along with it', () => {
    let freed = 0
    for (const { subject, start, values } of SAMPLE) {
      const reading = readAt(subject)
      const aside = setAside(reading, values, start)!
      const allowed = (rules: typeof reading.constraints, taken: readonly string[]): boolean =>
        rules.every(({ requires }) => holds(requires, id => taken.includes(id)))
      const possible = subsets(subject.options.map(({ id }) => id)).filter(taken => allowed(reading.constraints, taken))
      const ownersMoved = (taken: readonly string[]): boolean =>
        subject.options
          .filter(({ id }) => values.has(id) && taken.includes(id) !== start.includes(id))
          .every(({ actor }) =>
            subject.options.some(free => free.actor === actor && differs(free.id, taken, start, values)),
          )
      const expected = possible
        .filter(ownersMoved)
        .map(taken => key([...taken.filter(id => !values.has(id)), ...start.filter(id => values.has(id))]))
      const found = subsets(subject.options.map(({ id }) => id)).filter(taken => allowed(aside.constraints, taken))
      expect(new Set(found.map(key))).toEqual(new Set(expected))
      freed += found.filter(taken => !allowed(reading.constraints, taken)).length
    }
    expect(freed).toBeGreaterThan(20)
  })

  test('that no rule names change nothing', () => {
    const { subject, start } = SAMPLE[0]!
    const reading = { ...readAt(subject), constraints: [] }
    expect(setAside(reading, new Map(), start)).toEqual({ ...reading, statusQuo: start })
  })
})

function differs(
  id: string,
  taken: readonly string[],
  start: readonly string[],
  values: ReadonlyMap<string, boolean>,
): boolean {
  return !values.has(id) && taken.includes(id) !== start.includes(id)
}

function subsets(ids: readonly string[]): string[][] {
  return ids.reduce<string[][]>((all, id) => all.flatMap(taken => [taken, [...taken, id]]), [[]])
}

const key = (taken: readonly string[]): string => [...taken].sort().join(' ')
