import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { CONCEPTS, type Concept } from '../../src/engine/concept.ts'
import { conflict } from '../support/conflicts.ts'
import { answers, naiveConflict, naiveEquilibria, naivePlayout, naiveShortest, naiveStable } from './index.ts'

const runs = { seed: 1950, numRuns: 60 }

it('nash implies smr implies gmr; nash implies sseq implies seq implies gmr; sseq implies smr', () => {
  const implied = ['nash smr', 'smr gmr', 'nash sseq', 'sseq seq', 'seq gmr', 'sseq smr'].map(
    pair => pair.split(' ') as [Concept, Concept],
  )
  const law = fc.property(conflict(), input => {
    const naive = naiveConflict(input)
    for (const actor of naive.actors) {
      for (const s of naive.states) {
        for (const [strong, weak] of implied) {
          if (naiveStable(naive, strong, actor, s)) expect(naiveStable(naive, weak, actor, s), weak).toBe(true)
        }
      }
    }
  })
  fc.assert(law, runs)
}, 60_000)

it('ends in equilibria, each at a finite distance, or goes round for ever', () => {
  const law = fc.property(
    conflict(),
    fc.array(fc.constantFrom(...CONCEPTS), { minLength: 5, maxLength: 5 }),
    (input, foresight) => {
      const naive = naiveConflict(input)
      const start = naive.states[0]! // there is a feasible state
      const { outcomes, cycles } = naivePlayout(naive, start, foresight)
      expect(outcomes.length + cycles.length).toBeGreaterThan(0)
      expect(naiveEquilibria(naive, foresight)).toEqual(expect.arrayContaining(outcomes))
      for (const outcome of outcomes)
        expect(naiveShortest(naive, start, foresight, outcome)).toBeLessThan(naive.states.length)
      for (const cycle of cycles) expect(cycle.length).toBeGreaterThan(1)
    },
  )
  fc.assert(law, runs)
}, 60_000)

it('reaches by turns all that the moves of the opponents reach in any order, but where they started', () => {
  const law = fc.property(conflict(), input => {
    const naive = naiveConflict(input)
    for (const actor of naive.actors) {
      const opponents = naive.actors.filter(other => other !== actor)
      for (const t of naive.states) {
        const anyOrder = new Set([t])
        for (const s of anyOrder) for (const mover of opponents) for (const r of naive.moves(mover, s)) anyOrder.add(r)
        expect(new Set([t, ...answers(naive, actor, t)])).toEqual(anyOrder)
      }
    }
  })
  fc.assert(law, runs)
}, 60_000)
