import * as fc from 'fast-check'
import { CONCEPTS, type Direction, type ModelInput } from '../../src/engine/index.ts'
import { renamed } from './larger-conflicts.ts'
import type { Engine, Expectation, Trial } from './net.ts'
import { naiveStates } from '../oracle/index.ts'

/** A trial, and the same conflict with many more options that matter to nobody and that anybody may own. */
export interface Inflated {
  readonly trial: Trial
  readonly input: ModelInput
  /** Where the options of the trial are among all the options. */
  readonly optionAt: readonly number[]
}

/** More states than any engine is likely to treat as few. */
const MANY = 1 << 16

/**
 * Random trials inflated to between 2^16 and 2^17 states. What does not matter to anybody changes no verdict: a state is
 * stable exactly where the state it stands for in the trial is. So the oracle, which has only that to judge, judges it.
 */
export function inflated(trials: fc.Arbitrary<Trial>): fc.Arbitrary<Inflated> {
  return trials.chain(trial => {
    const { input } = trial
    const states = naiveStates(input).length
    const extra = Math.floor(Math.log2(MANY / states)) + 1
    const total = input.owner.length + extra
    return fc
      .record({
        places: fc.shuffledSubarray([...Array(total).keys()], { minLength: total }),
        owner: fc.array(fc.nat({ max: input.actorCount - 1 }), { minLength: extra, maxLength: extra }),
        oneWay: fc.constantFrom<Direction>('free', 'free', 'free', 'taking', 'dropping'),
        hoarder: fc.boolean(),
      })
      .map(({ places, owner, oneWay, hoarder }) => {
        const optionAt = places.slice(0, input.owner.length)
        const rest = places.slice(input.owner.length)
        const wide = renamed(input, [...input.preferences.keys()], optionAt, total)
        const owners = [...wide.owner]
        const direction = [...wide.direction]
        // With a hoarder, one actor has a great many states to choose from.
        for (const [k, place] of rest.entries()) owners[place] = hoarder ? owner[0]! : owner[k]!
        direction[rest[0]!] = oneWay
        const preferences = wide.preferences.map((preference, actor) =>
          preference.kind === 'drivers' ? preference : retold(trial, actor, optionAt),
        )
        return { trial, input: { ...wide, owner: owners, direction, preferences }, optionAt }
      })
  })
}

/** Tiers name whole states, of which there are too many now; the same order by drivers, each for a tier and all above it. */
function retold({ input }: Trial, actor: number, optionAt: readonly number[]): ModelInput['preferences'][number] {
  const preference = input.preferences[actor]!
  if (preference.kind === 'drivers') throw new Error('only tiers need retelling')
  const first = preference.tiers.map((tier, place) => tier.filter(code => isFirst(preference.tiers, place, code)))
  return {
    kind: 'drivers',
    levels: first.map(tier => [
      { kind: 'or', operands: tier.map(code => ({ kind: 'and', operands: literals(code, optionAt) })) },
    ]),
  }
}

function isFirst(tiers: readonly (readonly bigint[])[], place: number, code: bigint): boolean {
  return tiers.findIndex(tier => tier.includes(code)) === place
}

function literals(code: bigint, optionAt: readonly number[]) {
  return optionAt.map((option, k) => {
    const taken = { kind: 'option', option } as const
    return ((code >> BigInt(k)) & 1n) === 1n ? taken : ({ kind: 'not', operand: taken } as const)
  })
}

/** The first verdict of an engine on an inflated trial that is not that of the definitions on the trial itself. */
export function inflatedDisagreement(engine: Engine, drawn: Inflated, expected: Expectation): string | undefined {
  const model = engine.buildModel(drawn.input)
  if ('limit' in model) return `the limit of ${model.limit} was reached`
  const place = new Map(expected.naive.states.map((state, k) => [Number(state), k]))
  const inTrial = Int32Array.from({ length: model.stateCount }, (_, s) => {
    const code = drawn.optionAt.reduce(
      (sum, option, k) => sum + (engine.isTaken(model.codes, s, option) ? 2 ** k : 0),
      0,
    )
    return place.get(code)!
  })
  for (const concept of CONCEPTS) {
    for (const actor of expected.naive.actors) {
      const found = engine.stableStates(model, actor, concept)
      const verdicts = expected.stable[concept][actor]!
      const wrong = found.findIndex((verdict, s) => (verdict === 1) !== verdicts[inTrial[s]!])
      if (wrong >= 0) return `${concept} of actor ${actor} in state ${wrong}: stable is ${found[wrong]}`
    }
  }
  return undefined
}
