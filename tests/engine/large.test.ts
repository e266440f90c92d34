import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildModel,
  CONCEPTS,
  decimalCode,
  EngineUsageError,
  findState,
  isTaken,
  type Model,
  type ModelInput,
  optionsTaken,
  outlooks,
  playOut,
  reachable,
  stableForAll,
  stableStates,
} from '../../src/engine/index.ts'
import { holds, type Proposition } from '../../src/logic/index.ts'
import { largerConflict, renamed, renamedCode } from '../support/larger-conflicts.ts'

const option = (k: number): Proposition<number> => ({ kind: 'option', option: k })
const not = (operand: Proposition<number>): Proposition<number> => ({ kind: 'not', operand })
const iff = (a: number, b: number): Proposition<number> => ({ kind: 'iff', left: option(a), right: option(b) })

function exactlyOne(options: readonly number[]): Proposition<number> {
  const pairs = options.flatMap((a, k) =>
    options.slice(k + 1).map(b => not({ kind: 'and', operands: [option(a), option(b)] })),
  )
  return { kind: 'and', operands: [{ kind: 'or', operands: options.map(option) }, ...pairs] }
}

/** Two actors who each want nothing in particular. */
function indifferent(options: number, constraints: readonly Proposition<number>[]): ModelInput {
  return {
    actorCount: 2,
    owner: Array.from({ length: options }, (_, k) => k % 2),
    direction: Array.from({ length: options }, () => 'free' as const),
    constraints,
    preferences: [
      { kind: 'drivers', levels: [] },
      { kind: 'drivers', levels: [] },
    ],
  }
}

/** One of `choices` options, `free` ones that go any way, and the rest each tied to one of those: choices × 2^free states. */
function knotted(places: readonly number[], choices: number, free: number): ModelInput {
  const [group, loose, tied] = [
    places.slice(0, choices),
    places.slice(choices, choices + free),
    places.slice(choices + free),
  ]
  return indifferent(places.length, [exactlyOne(group), ...tied.map((k, j) => iff(k, loose[j % free]!))])
}

function modelOf(input: ModelInput): Model {
  const model = buildModel(input)
  if ('limit' in model) throw new Error(`the limit of ${model.limit} was reached after ${model.statesSoFar} states`)
  return model
}

describe('conflicts of more options than anybody could list the states of', () => {
  const sizes = fc.integer({ min: 40, max: 62 })
  const places = sizes.chain(size => fc.shuffledSubarray([...Array(size).keys()], { minLength: size }))

  it('lists exactly the 5,120 states that the constraints leave, ascending', () => {
    const law = fc.property(places, order => {
      const input = knotted(order, 20, 8)
      const { codes, stateCount } = modelOf(input)
      expect(stateCount).toBe(20 * 2 ** 8)
      for (let s = 0; s < stateCount; s++) {
        expect(input.constraints.every(p => holds(p, k => isTaken(codes, s, k)))).toBe(true)
        if (s > 0) expect(decimalCode(codes, s) > decimalCode(codes, s - 1)).toBe(true)
      }
    })
    fc.assert(law, { seed: 40, numRuns: 8 })
  })

  it('finds each state by its code, and no other', () => {
    const { codes, stateCount } = modelOf(knotted([...Array(62).keys()].toReversed(), 20, 8))
    for (let s = 0; s < stateCount; s += 7) {
      const code = decimalCode(codes, s)
      expect(findState(codes, code)).toBe(s)
      expect(optionsTaken(codes, s).reduce((sum, k) => sum + 2n ** BigInt(k), 0n)).toBe(code)
    }
    expect(findState(codes, 0n)).toBe(-1)
    expect(findState(codes, 2n ** 62n - 1n)).toBe(-1)
  })

  it('judges options above 31 as it does the same options numbered low', () => {
    const drawn = largerConflict().chain(input =>
      fc.tuple(
        fc.constant(input),
        fc.shuffledSubarray([...Array(62).keys()], {
          minLength: input.owner.length,
          maxLength: input.owner.length,
        }),
      ),
    )
    let [across, stable] = [0, 0]
    const law = fc.property(drawn, ([input, optionAt]) => {
      const same = [...input.preferences.keys()]
      const spread = renamed(input, same, optionAt, 62)
      const unused = [...Array(62).keys()].filter(k => !optionAt.includes(k))
      const high = modelOf({ ...spread, constraints: [...spread.constraints, ...unused.map(k => not(option(k)))] })
      const low = modelOf(input)
      expect(high.stateCount).toBe(low.stateCount)
      const placeOf = Array.from({ length: low.stateCount }, (_, s) =>
        findState(high.codes, renamedCode(decimalCode(low.codes, s), optionAt)),
      )
      for (const actor of same) {
        const used = input.owner.flatMap((owner, k) => (owner === actor ? [optionAt[k]! > 30] : []))
        if (used.includes(true) && used.includes(false)) across++
        for (const concept of CONCEPTS) {
          const found = stableStates(high, actor, concept)
          expect(placeOf.map(s => found[s])).toEqual([...stableStates(low, actor, concept)])
          stable += found.filter(verdict => verdict === 1).length
        }
        for (let s = 0; s < low.stateCount; s += 50) {
          const moves = [...reachable(low.moves, actor, s)].map(t => placeOf[t]!)
          expect([...reachable(high.moves, actor, placeOf[s]!)].sort((a, b) => a - b)).toEqual(
            moves.sort((a, b) => a - b),
          )
        }
      }
    })
    fc.assert(law, { seed: 62, numRuns: 60 })
    expect(across).toBeGreaterThan(50)
    expect(stable).toBeGreaterThan(10_000)
  })
})

describe('limits', () => {
  const input = knotted([...Array(40).keys()], 20, 8)

  it('says when there are more states than allowed, and how many it had', () => {
    expect(buildModel(input, { states: 5119, steps: 1e9 })).toEqual({ limit: 'states', bound: 5119, statesSoFar: 5119 })
    expect(buildModel(input, { states: 5120, steps: 1e9 })).toMatchObject({ stateCount: 5120 })
  })

  it('says so in a space without constraints, without listing it', () => {
    const found = buildModel(indifferent(62, []), { states: 1000, steps: 1e9 })
    expect(found).toEqual({ limit: 'states', bound: 1000, statesSoFar: 1000 })
  })

  it('says when the search takes more steps than allowed', () => {
    const found = buildModel(input, { states: 1e6, steps: 2000 })
    expect(found).toMatchObject({ limit: 'steps', bound: 2000 })
    expect((found as { statesSoFar: number }).statesSoFar).toBeLessThan(5120)
  })

  it('gives up on a puzzle that has no solution', () => {
    const found = buildModel(indifferent(56, pigeons(8, 7)), { states: 1e6, steps: 1000 })
    expect(found).toEqual({ limit: 'steps', bound: 1000, statesSoFar: 0 })
  })
})

/** So many pigeons, each in a hole of its own, with one hole too few: contradictory, but not to be seen step by step. */
function pigeons(count: number, holes: number): Proposition<number>[] {
  const at = (pigeon: number, hole: number): number => pigeon * holes + hole
  const all = [...Array(count).keys()]
  const perched = all.map(
    (p): Proposition<number> => ({ kind: 'or', operands: [...Array(holes).keys()].map(h => option(at(p, h))) }),
  )
  const apart = [...Array(holes).keys()].flatMap(h =>
    all.flatMap(p => all.slice(p + 1).map(q => not({ kind: 'and', operands: [option(at(p, h)), option(at(q, h))] }))),
  )
  return [...perched, ...apart]
}

describe('the least there can be', () => {
  it.each([
    ['at once', [option(0), not(option(0))]],
    ['by a constant', [{ kind: 'constant', value: false } as const]],
    ['by and by', [iff(0, 1), iff(1, 2), { kind: 'iff', left: option(0), right: not(option(2)) } as const]],
  ])('constraints that contradict each other %s leave no state, and nothing breaks', (_, constraints) => {
    const input = indifferent(3, constraints)
    const model = modelOf({
      ...input,
      preferences: [
        { kind: 'drivers', levels: [[option(0)], [option(1), option(2)]] },
        { kind: 'tiers', tiers: [[3n], [1n, 2n]] },
      ],
    })
    expect(model.stateCount).toBe(0)
    expect(findState(model.codes, 0n)).toBe(-1)
    for (const concept of CONCEPTS) {
      for (const actor of [0, 1]) expect([...stableStates(model, actor, concept)]).toEqual([])
    }
    expect(stableForAll(outlooks(model, ['sseq', 'gmr']).map(v => stableStates(model, v.actor, v.concept)))).toEqual([])
  })

  it('without options there is one state, it is stable, and play ends there', () => {
    const model = modelOf(indifferent(0, []))
    expect(model.stateCount).toBe(1)
    expect(decimalCode(model.codes, 0)).toBe(0n)
    for (const concept of CONCEPTS) expect([...stableStates(model, 1, concept)]).toEqual([1])
    const play = playOut(model, outlooks(model, ['sseq', 'nash']), 0)
    expect([play.outcomes, play.cycles, play.path(0)]).toEqual([[0], [], []])
  })

  it('a single actor goes straight to what it likes best', () => {
    const model = modelOf({
      actorCount: 1,
      owner: [0, 0],
      direction: ['free', 'free'],
      constraints: [],
      preferences: [{ kind: 'tiers', tiers: [[2n], [1n, 3n]] }],
    })
    for (const concept of CONCEPTS) expect([...stableStates(model, 0, concept)]).toEqual([0, 0, 1, 0])
    expect(playOut(model, outlooks(model, ['gmr']), 0).outcomes).toEqual([2])
  })

  it('an actor that owns nothing never moves, and everything is stable for it', () => {
    const input = indifferent(2, [])
    const model = modelOf({ ...input, owner: [0, 0] })
    expect([...reachable(model.moves, 1, 0)]).toEqual([])
    for (const concept of CONCEPTS) expect([...stableStates(model, 1, concept)]).toEqual([1, 1, 1, 1])
  })

  it.each([
    ['more than 62 options', indifferent(63, []), 'at most 62 options'],
    ['an owner that is no actor', { ...indifferent(1, []), owner: [2] }, 'no such owner'],
    ['an option without a direction', { ...indifferent(1, []), direction: [] }, 'one direction'],
    ['an actor without a preference', { ...indifferent(1, []), preferences: [] }, 'one preference'],
  ])('refuses %s', (_, input, message) => {
    expect(() => buildModel(input)).toThrow(EngineUsageError)
    expect(() => buildModel(input)).toThrow(message)
  })
})
