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
  type Preference,
  stableForAll,
  stableStates,
} from '../../src/engine/index.ts'
import type { Proposition } from '../../src/logic/index.ts'
import { conflict } from '../support/conflicts.ts'
import { largerConflict, renamed, renamedCode } from '../support/larger-conflicts.ts'

const runs = { seed: 1987, numRuns: 150 }

const IMPLIED: readonly (readonly [Concept, Concept])[] = [
  ['nash', 'smr'],
  ['smr', 'gmr'],
  ['nash', 'sseq'],
  ['sseq', 'seq'],
  ['seq', 'gmr'],
  ['sseq', 'smr'],
]

function modelOf(input: ModelInput): Model {
  const model = buildModel(input)
  if ('limit' in model) throw new Error(`a conflict of 12 options reached the limit of ${model.limit}`)
  return model
}

/** Everything that is stable, one text per concept, actor and state. */
function verdicts(
  input: ModelInput,
  actorAt: readonly number[] = [...input.preferences.keys()],
  codeAs: (code: bigint) => bigint = code => code,
): string[] {
  const model = modelOf(input)
  return CONCEPTS.flatMap(concept =>
    actorAt.flatMap((name, actor) =>
      [...stableStates(model, actor, concept)].flatMap((stable, s) =>
        stable === 1 ? [`${concept} ${name} ${codeAs(decimalCode(model.codes, s))}`] : [],
      ),
    ),
  ).sort()
}

const shuffled = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, k) => k),
    { minLength: length },
  )

describe('laws of the verdicts, on conflicts of up to 12 options', () => {
  it('nash implies smr implies gmr; nash implies sseq implies seq implies gmr; sseq implies smr', () => {
    const apart = new Map(IMPLIED.map(([strong, weak]) => [`${weak}, not ${strong}`, 0]))
    let largest = 0
    const law = fc.property(largerConflict(), input => {
      const model = modelOf(input)
      largest = Math.max(largest, model.stateCount)
      for (let actor = 0; actor < input.actorCount; actor++) {
        for (const [strong, weak] of IMPLIED) {
          const [stronger, weaker] = [stableStates(model, actor, strong), stableStates(model, actor, weak)]
          expect(stronger.findIndex((verdict, s) => verdict > weaker[s]!)).toBe(-1)
          const kind = `${weak}, not ${strong}`
          apart.set(kind, apart.get(kind)! + weaker.filter((verdict, s) => verdict > stronger[s]!).length)
        }
      }
    })
    fc.assert(law, runs)
    expect([...apart].filter(([, count]) => count < 100)).toEqual([])
    expect(largest).toBe(2 ** 12)
  })

  it('other names for actors and options make no difference', () => {
    const drawn = largerConflict().chain(input =>
      fc.tuple(fc.constant(input), shuffled(input.actorCount), shuffled(input.owner.length)),
    )
    const law = fc.property(drawn, ([input, actorAt, optionAt]) => {
      const expected = verdicts(input, actorAt, code => renamedCode(code, optionAt))
      expect(verdicts(renamed(input, actorAt, optionAt))).toEqual(expected)
    })
    fc.assert(law, { ...runs, numRuns: 60 })
  })

  it('the same order said in another way makes no difference', () => {
    const law = fc.property(largerConflict(), input => {
      const said = (other: (preference: Preference, actor: number) => Preference): string[] =>
        verdicts({ ...input, preferences: input.preferences.map(other) })
      const expected = verdicts(input)
      expect(said(wordily)).toEqual(expected)
      const model = modelOf(input)
      expect(said((_, actor) => rankedOutright(model, actor))).toEqual(expected)
    })
    fc.assert(law, { ...runs, numRuns: 40 })
  })

  it('with one actor there are no replies, so every concept is Nash', () => {
    const law = fc.property(largerConflict(), input => {
      const alone = {
        ...input,
        actorCount: 1,
        owner: input.owner.map(() => 0),
        preferences: input.preferences.slice(0, 1),
      }
      const model = modelOf(alone)
      for (const concept of CONCEPTS) {
        expect([...stableStates(model, 0, concept)]).toEqual([...stableStates(model, 0, 'nash')])
      }
    })
    fc.assert(law, { ...runs, numRuns: 60 })
  })
})

describe('laws of the play-out, on conflicts of up to 12 options', () => {
  it('outcomes are mixed equilibria; from an equilibrium play stays there; paths lead from move to move', () => {
    const reached = { outcomes: 0, cycles: 0 }
    const foresights = fc.array(fc.constantFrom(...CONCEPTS), { minLength: 5, maxLength: 5 })
    const law = fc.property(fc.oneof(largerConflict(), conflict()), foresights, fc.nat(), (input, concepts, start) => {
      const model = modelOf(input)
      if (model.stateCount === 0) return
      const views = outlooks(model, concepts.slice(0, input.actorCount))
      const mixed = stableForAll(views.map(({ actor, concept }) => stableStates(model, actor, concept)))
      const statusQuo = start % model.stateCount
      const play = playOut(model, views, statusQuo)
      for (const outcome of play.outcomes) {
        expect(mixed).toContain(outcome)
        const path = play.path(outcome)
        expect([statusQuo, ...path.map(step => step.to)]).toEqual([...path.map(step => step.from), outcome])
      }
      for (const cycle of play.cycles) expect(cycle.filter(s => mixed.includes(s))).toEqual([])
      expect(play.outcomes.length + play.cycles.length).toBeGreaterThan(0)
      if (mixed.length > 0) expect(playOut(model, views, mixed[0]!).outcomes).toEqual([mixed[0]])
      reached.outcomes += play.outcomes.length
      reached.cycles += play.cycles.length
    })
    fc.assert(law, { ...runs, numRuns: 500 })
    expect(reached.outcomes).toBeGreaterThan(100)
    expect(reached.cycles).toBeGreaterThan(2)
  })
})

/** Adds drivers that hold everywhere or nowhere, counts every driver of a level twice, and repeats the first level. */
function wordily(preference: Preference): Preference {
  if (preference.kind === 'tiers')
    return { ...preference, tiers: [[], ...preference.tiers.flatMap(tier => [tier, []])] }
  const everywhere: Proposition<number> = { kind: 'constant', value: true }
  const nowhere: Proposition<number> = { kind: 'constant', value: false }
  const [first = [], ...rest] = preference.levels.map(level => [everywhere, ...level, nowhere, ...level])
  return { kind: 'drivers', levels: [[everywhere], first, [nowhere, nowhere], ...rest, first] }
}

/** An actor's order as tiers, read off its ranks. */
function rankedOutright(model: Model, actor: number): Preference {
  const { of: rank, count } = model.ranks[actor]!
  const tiers: bigint[][] = Array.from({ length: count }, () => [])
  rank.forEach((place, s) => tiers[count - 1 - place]!.push(decimalCode(model.codes, s)))
  for (const code of tiers.flat()) expect(findState(model.codes, code)).toBeGreaterThanOrEqual(0)
  return { kind: 'tiers', tiers }
}
