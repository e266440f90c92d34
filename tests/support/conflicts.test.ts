import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { naiveConflict, naiveStates } from '../oracle/index.ts'
import { type Census, census, conflict } from './conflicts.ts'

const drawn = fc.sample(conflict(), { numRuns: 300, seed: 20_260_215 })

it('draws conflicts within its bounds', () => {
  for (const input of drawn) {
    expect(input.owner.length).toBeLessThanOrEqual(8)
    expect(new Set(input.owner).size).toBe(input.actorCount)
    expect(input.direction).toHaveLength(input.owner.length)
    expect(input.preferences).toHaveLength(input.actorCount)
    expect(naiveStates(input).length).toBeGreaterThan(0)
  }
})

it('reaches what matters: each kind in so many of 300 conflicts', () => {
  const counts = drawn.map(input => census(input, naiveConflict(input)))
  const kinds = Object.keys(counts[0]!) as (keyof Census)[] // 300 were drawn
  const reached = new Map(kinds.map(kind => [kind, counts.filter(count => count[kind] > 0).length]))
  expect([...reached].filter(([, conflicts]) => conflicts < 10)).toEqual([])
}, 60_000)
