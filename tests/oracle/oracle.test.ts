import { describe, expect, it } from 'vitest'
import type { Concept, ModelInput } from '../../src/engine/index.ts'
import { cuba, cubaIrreversible } from './fixtures/cuba.ts'
import { elmira } from './fixtures/elmira.ts'
import type { Fixture } from './fixtures/fixture.ts'
import { garrison } from './fixtures/garrison.ts'
import { korea } from './fixtures/korea.ts'
import { chicken, prisonersDilemma } from './fixtures/two-by-two.ts'
import {
  answers,
  improvingAnswers,
  isTrue,
  naiveConflict,
  naiveEquilibria,
  naivePlayout,
  naiveShortest,
  naiveStable,
  naiveStates,
} from './index.ts'

/** The equilibria of one concept, by the names the source gives. */
function equilibria(of: Fixture, concept: Concept): string[] {
  const conflict = naiveConflict(of.input)
  return of.names(
    naiveEquilibria(
      conflict,
      conflict.actors.map(() => concept),
    ),
  )
}

const numbers = (names: readonly string[]): number[] => names.map(Number).sort((a, b) => a - b)

describe('games small enough to check by hand', () => {
  it("Prisoner's Dilemma", () => {
    expect(equilibria(prisonersDilemma, 'nash')).toEqual(['DD'])
    for (const concept of ['gmr', 'smr', 'seq', 'sseq'] as const) {
      expect(equilibria(prisonersDilemma, concept), concept).toEqual(['DD', 'CC'])
    }
  })

  it('Chicken', () => {
    expect(equilibria(chicken, 'nash')).toEqual(['lose1', 'win1'])
    expect(equilibria(chicken, 'gmr')).toEqual(['lose1', 'win1', 'both'])
    expect(equilibria(chicken, 'smr')).toEqual(['lose1', 'win1', 'both'])
    expect(equilibria(chicken, 'seq')).toEqual(['lose1', 'win1'])
  })

  it("plays the Prisoner's Dilemma from each state: only far sight keeps cooperation", () => {
    const conflict = naiveConflict(prisonersDilemma.input)
    const { code } = prisonersDilemma
    const [DD, CD, CC] = [code('DD'), code('CD'), code('CC')]
    expect(naivePlayout(conflict, CC, ['nash', 'nash'])).toEqual({ outcomes: [DD], cycles: [] })
    expect(naiveShortest(conflict, CC, ['nash', 'nash'], DD)).toBe(2)
    expect(naivePlayout(conflict, CC, ['sseq', 'sseq'])).toEqual({ outcomes: [CC], cycles: [] })
    expect(naivePlayout(conflict, CC, ['seq', 'nash'])).toEqual({ outcomes: [DD], cycles: [] })
    expect(naiveShortest(conflict, CC, ['seq', 'nash'], CD)).toBe(1)
    expect(naiveShortest(conflict, DD, ['nash', 'nash'], CC)).toBe(Infinity)
  })

  it('sees that matching pennies never settles', () => {
    const pennies: ModelInput = {
      actorCount: 2,
      owner: [0, 1],
      direction: ['free', 'free'],
      constraints: [],
      preferences: [
        {
          kind: 'tiers',
          tiers: [
            [0n, 3n],
            [1n, 2n],
          ],
        },
        {
          kind: 'tiers',
          tiers: [
            [1n, 2n],
            [0n, 3n],
          ],
        },
      ],
    }
    expect(naivePlayout(naiveConflict(pennies), 0n, ['nash', 'nash'])).toEqual({
      outcomes: [],
      cycles: [[0n, 1n, 2n, 3n]],
    })
  })
})

describe('the parts', () => {
  it('leaves out states that break a constraint', () => {
    expect(naiveStates(cuba.input)).toEqual([0n, 1n, 2n, 3n, 4n, 5n, 6n, 7n, 8n, 9n, 10n, 11n])
    expect(naiveStates(garrison.input)).toHaveLength(23)
    expect(naiveStates(elmira.input)).toHaveLength(12)
  })

  it('moves past infeasible states and only in allowed directions', () => {
    const conflict = naiveConflict(cubaIrreversible.input)
    expect(conflict.moves(0, 0n)).toEqual([1n, 2n, 3n])
    expect(conflict.moves(0, 1n)).toEqual([3n])
    expect(conflict.moves(1, 4n)).toEqual([0n, 8n])
    const { code, input } = elmira
    const uniroyal = naiveConflict(input).moves(1, code('s1'))
    expect(elmira.names(uniroyal)).toEqual(['s3', 's9'])
    expect(naiveConflict(input).moves(1, code('s9'))).toEqual([])
  })

  it('never lets one opponent move twice running', () => {
    // prisoner 2 alone can answer; a second move would bring it back to where it was
    const { code, input } = prisonersDilemma
    expect(answers(naiveConflict(input), 0, code('CC'))).toEqual([code('CD')])
    expect(improvingAnswers(naiveConflict(input), 0, code('CD'))).toEqual([])
  })

  it('compares by the first level at which the numbers that hold differ; unlisted states rank last', () => {
    const options = [0, 1, 2].map(option => ({ kind: 'option', option }) as const)
    const conflict = naiveConflict({
      actorCount: 2,
      owner: [0, 0, 1],
      direction: ['free', 'free', 'free'],
      constraints: [],
      preferences: [
        { kind: 'drivers', levels: [[options[0]!, options[1]!], [options[2]!]] },
        { kind: 'tiers', tiers: [[3n], [1n, 2n]] },
      ],
    })
    expect(conflict.compare(0, 1n, 2n)).toBe(0)
    expect(conflict.compare(0, 5n, 2n)).toBeGreaterThan(0)
    expect(conflict.compare(0, 3n, 5n)).toBeGreaterThan(0)
    expect(conflict.compare(1, 1n, 2n)).toBe(0)
    expect(conflict.compare(1, 0n, 2n)).toBeLessThan(0)
    expect(conflict.compare(1, 0n, 7n)).toBe(0)
  })

  it('reads every kind of proposition', () => {
    const [a, b] = [{ kind: 'option', option: 0 } as const, { kind: 'option', option: 1 } as const]
    const truth = (p: Parameters<typeof isTrue>[0]): boolean[] => [0n, 1n, 2n, 3n].map(state => isTrue(p, state))
    expect(truth({ kind: 'constant', value: true })).toEqual([true, true, true, true])
    expect(truth({ kind: 'not', operand: a })).toEqual([true, false, true, false])
    expect(truth({ kind: 'and', operands: [a, b] })).toEqual([false, false, false, true])
    expect(truth({ kind: 'and', operands: [] })).toEqual([true, true, true, true])
    expect(truth({ kind: 'or', operands: [a, b] })).toEqual([false, true, true, true])
    expect(truth({ kind: 'or', operands: [] })).toEqual([false, false, false, false])
    expect(truth({ kind: 'implies', left: a, right: b })).toEqual([true, false, true, true])
    expect(truth({ kind: 'iff', left: a, right: b })).toEqual([true, false, false, true])
  })
})

describe('published conflicts', () => {
  // The published table has one state s9 for the four in which the plant is abandoned. Kept apart and tied they are all
  // equilibria, as in the output of GMCR+ with merging off (12 states, equilibria 5, 6, 7, 10, 11, 12 for Nash).
  it('Elmira: s5, s8 and the abandoned plant; s1 as well under GMR and SMR', () => {
    const abandoned = ['s9', 's9b', 's9c', 's9d']
    for (const concept of ['nash', 'seq'] as const) {
      expect(equilibria(elmira, concept).sort(), concept).toEqual(['s5', 's8', ...abandoned])
    }
    for (const concept of ['gmr', 'smr'] as const) {
      expect(equilibria(elmira, concept).sort(), concept).toEqual(['s1', 's4', 's5', 's8', ...abandoned])
    }
  })

  // The published GMR and SMR rows have 12 states, for an opponent that answers alone and once. The rows here are those
  // of the textbook rule, which adds states 4, 6 and 10. Nash and SEQ are the same under every rule.
  it('Garrison: under the rule that nobody moves twice running', () => {
    expect(numbers(equilibria(garrison, 'nash'))).toEqual([2, 3, 11, 17, 18, 21, 22])
    expect(numbers(equilibria(garrison, 'seq'))).toEqual([2, 3, 11, 17, 18, 21, 22])
    const textbook = [2, 3, 4, 6, 8, 10, 11, 13, 14, 15, 17, 18, 19, 21, 22]
    expect(numbers(equilibria(garrison, 'gmr'))).toEqual(textbook)
    expect(numbers(equilibria(garrison, 'smr'))).toEqual(textbook)
  })

  it('Cuba: the withdrawal, with and without the blockade', () => {
    expect(equilibria(cuba, 'nash')).toEqual([])
    expect(numbers(equilibria(cuba, 'seq'))).toEqual([4, 6])
  })

  // Output of GMCR+ 0.3 for its sample; not printed in a paper. Two actors, so the rule of answers makes no difference.
  it('Cuba, where a strike cannot be taken back', () => {
    expect(numbers(equilibria(cubaIrreversible, 'nash'))).toEqual([5])
    expect(numbers(equilibria(cubaIrreversible, 'seq'))).toEqual([4, 5, 6])
    expect(numbers(equilibria(cubaIrreversible, 'gmr'))).toEqual([0, 1, 2, 4, 5, 6, 7])
    expect(numbers(equilibria(cubaIrreversible, 'smr'))).toEqual([0, 1, 2, 4, 5, 6, 7])
  })

  it('United States and North Korea', () => {
    expect(numbers(equilibria(korea, 'seq'))).toEqual([0, 5, 10])
    expect(numbers(equilibria(korea, 'smr'))).toEqual([0, 4, 5, 10, 12])
  })

  it('lets each actor have a concept of its own', () => {
    const conflict = naiveConflict(cuba.input)
    const mixed = naiveEquilibria(conflict, ['seq', 'nash'])
    expect(mixed).toEqual(
      conflict.states.filter(s => naiveStable(conflict, 'seq', 0, s) && naiveStable(conflict, 'nash', 1, s)),
    )
    expect(mixed).not.toEqual(naiveEquilibria(conflict, ['nash', 'seq']))
  })
})
