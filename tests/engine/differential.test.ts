import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildModel,
  CONCEPTS,
  type Concept,
  decimalCode,
  findState,
  type Model,
  type ModelInput,
  outlooks,
  playOut,
  stableForAll,
  stableStates,
} from '../../src/engine/index.ts'
import { naiveConflict, naiveEquilibria, naivePlayout, naiveShortest, naiveStable } from '../oracle/index.ts'
import { conflict } from '../support/conflicts.ts'

/** Random conflicts compared; the oracle's own census, in tests/oracle, says what they reach. */
const RUNS = 3000
const SEED = 1962

function modelOf(input: ModelInput): Model {
  const model = buildModel(input)
  if ('limit' in model) throw new Error(`a small conflict reached the limit of ${model.limit}`)
  return model
}

const foresights: fc.Arbitrary<Concept[]> = fc.array(fc.constantFrom(...CONCEPTS), { minLength: 5, maxLength: 5 })

describe('the engine against the definitions written out', () => {
  it(`gives every verdict as the oracle does, on ${RUNS} random conflicts`, () => {
    fc.assert(
      fc.property(conflict(), input => {
        const model = modelOf(input)
        const naive = naiveConflict(input)
        const codes = naive.states.map((_, s) => decimalCode(model.codes, s))
        expect(codes).toEqual(naive.states)
        for (let actor = 0; actor < input.actorCount; actor++) {
          for (const concept of CONCEPTS) {
            const expected = naive.states.map(s => (naiveStable(naive, concept, actor, s) ? 1 : 0))
            expect([...stableStates(model, actor, concept)], `${concept} of actor ${actor}`).toEqual(expected)
          }
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })

  it('finds the same mixed equilibria, outcomes, cycles and lengths of paths', () => {
    fc.assert(
      fc.property(conflict(), foresights, fc.nat(), (input, concepts, start) => {
        const model = modelOf(input)
        const naive = naiveConflict(input)
        const foresight = concepts.slice(0, input.actorCount)
        const mixed = stableForAll(foresight.map((concept, actor) => stableStates(model, actor, concept)))
        expect(mixed.map(s => decimalCode(model.codes, s))).toEqual(naiveEquilibria(naive, foresight))
        const statusQuo = naive.states[start % naive.states.length]!
        const expected = naivePlayout(naive, statusQuo, foresight)
        const found = playOut(model, outlooks(model, foresight), findState(model.codes, statusQuo))
        expect(found.outcomes.map(s => decimalCode(model.codes, s))).toEqual(expected.outcomes)
        expect(found.cycles.map(cycle => cycle.map(s => decimalCode(model.codes, s)))).toEqual(expected.cycles)
        for (const outcome of found.outcomes) {
          const length = naiveShortest(naive, statusQuo, foresight, decimalCode(model.codes, outcome))
          expect(found.path(outcome).length).toBe(length)
        }
      }),
      { numRuns: RUNS / 3, seed: SEED },
    )
  })
})
