import * as fc from 'fast-check'
import type { Direction, ModelInput, Preference } from '../../src/engine/index.ts'
import { mapOptions, type Proposition } from '../../src/logic/index.ts'
import { nested } from './propositions.ts'

const direction: fc.Arbitrary<Direction> = fc.constantFrom('free', 'free', 'free', 'taking', 'dropping')

/**
 * Random conflicts of 1 to 5 actors with up to 12 options in all, larger than the oracle can do in reasonable time. They
 * may have no feasible state, and an actor may own nothing.
 */
export function largerConflict(): fc.Arbitrary<ModelInput> {
  return fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 })).chain(([actorCount, options]) =>
    fc.record({
      actorCount: fc.constant(actorCount),
      owner: fc.array(fc.nat({ max: actorCount - 1 }), { minLength: options, maxLength: options }),
      direction: fc.array(direction, { minLength: options, maxLength: options }),
      constraints: fc.array(exception(options), { maxLength: 3 }),
      preferences: fc.array(fc.oneof(byDrivers(options), byDrivers(options), byTiers(options)), {
        minLength: actorCount,
        maxLength: actorCount,
      }),
    }),
  )
}

/** Never all of three things: rules out an eighth of the states or so. */
function exception(options: number): fc.Arbitrary<Proposition<number>> {
  return fc
    .array(nested(options), { minLength: 3, maxLength: 3 })
    .map(operands => ({ kind: 'not', operand: { kind: 'and', operands } }))
}

function byDrivers(options: number): fc.Arbitrary<Preference> {
  const level = fc.array(nested(options), { minLength: 1, maxLength: 3 })
  return fc.array(level, { minLength: 1, maxLength: 5 }).map(levels => ({ kind: 'drivers', levels }))
}

/** Every code in one of a few tiers, spread by a multiplication; some in none. */
function byTiers(options: number): fc.Arbitrary<Preference> {
  return fc.tuple(fc.integer({ min: 1, max: 997 }), fc.integer({ min: 2, max: 9 })).map(([factor, count]) => {
    const codes = Array.from({ length: 2 ** options }, (_, code) => code)
    const tiers = Array.from({ length: count }, (_, tier) =>
      codes.filter(code => ((code * factor) % 1009) % (count + 1) === tier),
    )
    return { kind: 'tiers', tiers: tiers.map(tier => tier.map(BigInt)) }
  })
}

/** A conflict under other names: actor `i` is now `actorAt[i]`, option `k` is now `optionAt[k]` of `optionCount`. */
export function renamed(
  input: ModelInput,
  actorAt: readonly number[],
  optionAt: readonly number[],
  optionCount: number = optionAt.length,
): ModelInput {
  const rename = (p: Proposition<number>): Proposition<number> => mapOptions(p, k => optionAt[k]!)
  const owner = Array.from({ length: optionCount }, () => 0)
  const direction = Array.from({ length: optionCount }, (): Direction => 'free')
  optionAt.forEach((place, k) => {
    owner[place] = actorAt[input.owner[k]!]!
    direction[place] = input.direction[k]!
  })
  const preferences: Preference[] = []
  input.preferences.forEach((preference, actor) => {
    preferences[actorAt[actor]!] =
      preference.kind === 'drivers'
        ? { kind: 'drivers', levels: preference.levels.map(level => level.map(rename)) }
        : { kind: 'tiers', tiers: preference.tiers.map(tier => tier.map(code => renamedCode(code, optionAt))) }
  })
  return { ...input, owner, direction, constraints: input.constraints.map(rename), preferences }
}

/** The decimal code of a state after its options were renamed. */
export function renamedCode(code: bigint, optionAt: readonly number[]): bigint {
  return optionAt.reduce((sum, place, k) => sum + (((code >> BigInt(k)) & 1n) << BigInt(place)), 0n)
}
