import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { burstStates } from '../../../src/events/measures/kleinberg.ts'

const COSTS = { s: 3, gamma: 1 }
const SEED = { seed: 20020723, numRuns: 400 }

/** Counts and means of a few days; means are eighths, so that ties are rare but not excluded. */
const days = fc.array(fc.record({ count: fc.nat(5), mean: fc.nat(12).map(eighths => eighths / 8) }), {
  minLength: 1,
  maxLength: 10,
})

describe("Kleinberg's automaton", () => {
  test('finds the cheapest of all sequences of states', () => {
    let bursts = 0
    fc.assert(
      fc.property(days, fc.constantFrom(0.5, 1, 2), (series, gamma) => {
        const [counts, means] = [series.map(day => day.count), series.map(day => day.mean)]
        const found = [...burstStates(counts, means, series.length, { s: 3, gamma })]
        const cheapest = Math.min(...sequences(series.length).map(states => cost(states, counts, means, 3, gamma)))
        expect(cost(found, counts, means, 3, gamma)).toBeCloseTo(cheapest, 9)
        if (found.includes(1)) bursts++
      }),
      SEED,
    )
    expect(bursts).toBeGreaterThan(100)
  })

  test('a burst by hand', () => {
    // Usual is one in five days; four meetings in three days save 4 ln 3 - 2 * 0.6 = 3.19 nats, more than ln 10 = 2.30.
    const counts = [0, 0, 1, 2, 0, 0, 2, 2, 0, 0]
    const means = counts.map(() => 0.2)
    expect([...burstStates([0, 0, 0, 2, 1, 1, 0, 0, 0, 0], means, 10, COSTS)]).toEqual([0, 0, 0, 1, 1, 1, 0, 0, 0, 0])
    expect([...burstStates([0, 0, 0, 1, 0, 1, 0, 0, 0, 0], means, 10, COSTS)]).toEqual(counts.map(() => 0))
  })

  test('a Sunday weighs more where meetings are rare on Sundays', () => {
    const counts = [0, 0, 2, 0, 0]
    expect([...burstStates(counts, [0.5, 0.5, 0.5, 0.5, 0.5], 5, COSTS)]).toEqual([0, 0, 0, 0, 0])
    expect([...burstStates(counts, [0.5, 0.5, 0.1, 0.5, 0.5], 5, COSTS)]).toEqual([0, 0, 1, 0, 0])
  })

  test('days that could not be seen neither make nor break a burst', () => {
    const means = [0.2, 0.2, 0.2, 0, 0, 0.2, 0.2, 0.2]
    expect([...burstStates([0, 0, 3, 0, 0, 3, 0, 0], means, 6, COSTS)]).toEqual([0, 0, 1, 1, 1, 1, 0, 0])
  })
})

function sequences(length: number): number[][] {
  return Array.from({ length: 2 ** length }, (_, code) => Array.from({ length }, (_, day) => (code >> day) & 1))
}

/** Against staying low: rates as likelihoods of a process written out, and the price of each step up. */
function cost(
  states: readonly number[],
  counts: readonly number[],
  means: readonly number[],
  s: number,
  gamma: number,
): number {
  return states.reduce((sum, state, day) => {
    const up = state === 1 && (states[day - 1] ?? 0) === 0 ? gamma * Math.log(states.length) : 0
    if (state === 0) return sum
    // -ln of (s mean)^count e^(-s mean) over mean^count e^(-mean); a mean of 0 leaves s^count.
    return sum + up - (counts[day]! * Math.log(s) - (s * means[day]! - means[day]!))
  }, 0)
}
