import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sortRuns } from '../../src/engine/sort.ts'

const runs = fc.array(fc.integer({ min: 1, max: 150 }), { minLength: 1, maxLength: 6 })

it('sorts every run by rank and leaves equal ranks as they were, short or long, with few ranks or many', () => {
  fc.assert(
    fc.property(runs, fc.constantFrom(1, 5, 100, 5000), fc.infiniteStream(fc.nat()), (lengths, range, chance) => {
      const starts = lengths.reduce((all, length) => [...all, all.at(-1)! + length], [0])
      const states = Array.from({ length: starts.at(-1)! }, (_, s) => s)
      const rank = Int32Array.from(states, () => (chance.next().value as number) % range)
      const expected = lengths.flatMap((length, run) =>
        states.slice(starts[run], starts[run]! + length).sort((s, t) => rank[s]! - rank[t]! || s - t),
      )
      const order = Uint32Array.from(states)
      sortRuns(order, Uint32Array.from(starts), rank, range)
      expect([...order]).toEqual(expected)
    }),
    { seed: 3, numRuns: 200 },
  )
})
