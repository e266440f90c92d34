import * as fc from 'fast-check'
import type { Direction, ModelInput, Preference } from '../../src/engine/index.ts'
import type { Proposition } from '../../src/logic/index.ts'
import { naiveStates } from '../oracle/index.ts'

export { type Census, census } from './census.ts'

/** The most options a random conflict has, so that it has 256 states at most. */
const MOST_OPTIONS = 8

/**
 * Random conflicts of 2 to 5 actors with 1 to 3 options each, at most {@link MOST_OPTIONS} in all, and at least one
 * feasible state. Few drivers, small tiers and one-way options, because that is where the definitions differ.
 */
export function conflict(): fc.Arbitrary<ModelInput> {
  return owners()
    .chain(owner =>
      fc.record({
        owner: fc.constant(owner),
        direction: fc.array(direction, { minLength: owner.length, maxLength: owner.length }),
        constraints: fc.array(constraint(owner.length), { maxLength: 4 }),
      }),
    )
    .map(frame => ({ ...frame, actorCount: Math.max(...frame.owner) + 1, preferences: [] as Preference[] }))
    .filter(frame => naiveStates(frame).length > 0)
    .chain(frame => preferences(frame).map(found => ({ ...frame, preferences: found })))
}

/** Who owns each option: contiguous blocks, one time in four shuffled. Every actor owns one at least. */
function owners(): fc.Arbitrary<number[]> {
  return fc
    .integer({ min: 2, max: 5 })
    .chain(actors => fc.array(optionCount, { minLength: actors, maxLength: actors }))
    .map(counts => counts.flatMap((count, actor) => Array.from({ length: count }, () => actor)))
    .map(trimmed)
    .chain(owner => {
      const shuffled = fc.shuffledSubarray(owner, { minLength: owner.length, maxLength: owner.length })
      return fc.oneof({ weight: 3, arbitrary: fc.constant(owner) }, { weight: 1, arbitrary: shuffled })
    })
}

const optionCount = fc.oneof(
  { weight: 5, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constant(2) },
  { weight: 1, arbitrary: fc.constant(3) },
)

/** The same without the last options of those that have several, down to the most there may be. */
function trimmed(owner: readonly number[]): number[] {
  const spare = owner.findLastIndex((actor, k) => owner.indexOf(actor) !== k)
  return owner.length <= MOST_OPTIONS ? [...owner] : trimmed(owner.toSpliced(spare, 1))
}

const direction: fc.Arbitrary<Direction> = fc.oneof(
  { weight: 5, arbitrary: fc.constant('free' as const) },
  { weight: 1, arbitrary: fc.constant('taking' as const) },
  { weight: 1, arbitrary: fc.constant('dropping' as const) },
)

/** An option taken or not taken. */
function literal(options: number): fc.Arbitrary<Proposition<number>> {
  return fc
    .tuple(fc.nat({ max: options - 1 }), fc.boolean())
    .map(([option, taken]) => (taken ? { kind: 'option', option } : not({ kind: 'option', option })))
}

/** Never all of some literals; one literal implies another; at most one of two or three options. */
function constraint(options: number): fc.Arbitrary<Proposition<number>> {
  const literals = fc.array(literal(options), { minLength: 2, maxLength: 3 })
  const chosen = fc.uniqueArray(fc.nat({ max: options - 1 }), { minLength: Math.min(2, options), maxLength: 3 })
  return fc.oneof(
    literals.map(operands => not({ kind: 'and', operands })),
    fc.tuple(literal(options), literal(options)).map(([left, right]) => ({ kind: 'implies', left, right }) as const),
    chosen.map(atMostOne),
  )
}

function atMostOne(options: readonly number[]): Proposition<number> {
  const atoms = options.map((option): Proposition<number> => ({ kind: 'option', option }))
  const pairs = atoms.flatMap((a, k) => atoms.slice(k + 1).map(b => not({ kind: 'and', operands: [a, b] })))
  return { kind: 'and', operands: pairs }
}

function not(operand: Proposition<number>): Proposition<number> {
  return { kind: 'not', operand }
}

/** What an actor may want: mostly a literal, else something joined from two or three, or a constant. */
function wish(options: number): fc.Arbitrary<Proposition<number>> {
  const one = literal(options)
  const several = fc.array(one, { minLength: 2, maxLength: 3 })
  const chain = fc.constantFrom('and' as const, 'or' as const)
  const joint = fc.constantFrom('implies' as const, 'iff' as const)
  return fc.oneof(
    { weight: 6, arbitrary: one },
    { weight: 3, arbitrary: fc.record({ kind: chain, operands: several }) },
    { weight: 2, arbitrary: fc.record({ kind: joint, left: one, right: one }) },
    { weight: 1, arbitrary: fc.boolean().map(value => ({ kind: 'constant', value }) as const) },
  )
}

/** A preference for each actor: drivers, few tiers, or the states in a row. One time in four two actors chase. */
function preferences(frame: ModelInput): fc.Arbitrary<Preference[]> {
  const states = naiveStates(frame)
  const one = fc.oneof(
    { weight: 3, arbitrary: byDrivers(frame.owner.length) },
    { weight: 2, arbitrary: byTiers(states) },
    { weight: 1, arbitrary: fc.shuffledSubarray(states, { minLength: states.length }).map(inARow) },
  )
  const each = fc.array(one, { minLength: frame.actorCount, maxLength: frame.actorCount })
  return fc
    .tuple(each, fc.nat({ max: 3 }))
    .map(([found, chance]) => (chance === 3 ? chasing(frame.owner, found) : found))
}

/** Above all else one actor wants to do as another does, and that one not to: so play can go round and round. */
function chasing(owner: readonly number[], preferences: readonly Preference[]): Preference[] {
  const other = owner.findIndex(actor => actor !== owner[0])
  const alike: Proposition<number> = {
    kind: 'iff',
    left: { kind: 'option', option: 0 },
    right: { kind: 'option', option: other },
  }
  return preferences.map((preference, actor) => {
    if (actor !== owner[0] && actor !== owner[other]) return preference
    const levels = preference.kind === 'drivers' ? preference.levels : []
    return { kind: 'drivers', levels: [[actor === owner[0] ? alike : not(alike)], ...levels] }
  })
}

/** One to four levels, mostly of one driver; sometimes the first level comes again at the end, where it decides nothing. */
function byDrivers(options: number): fc.Arbitrary<Preference> {
  const alone = fc.tuple(wish(options))
  const shared = fc.array(wish(options), { minLength: 2, maxLength: 3 })
  const level: fc.Arbitrary<Proposition<number>[]> = fc.oneof(
    { weight: 3, arbitrary: alone },
    { weight: 1, arbitrary: shared },
  )
  return fc
    .tuple(fc.array(level, { minLength: 1, maxLength: 4 }), fc.nat({ max: 5 }))
    .map(([levels, chance]) => ({ kind: 'drivers', levels: chance === 0 ? [...levels, levels[0]!] : levels }) as const)
}

/** Each state in one of two to four tiers at random. */
function byTiers(states: readonly bigint[]): fc.Arbitrary<Preference> {
  const places = fc.array(fc.nat({ max: 3 }), { minLength: states.length, maxLength: states.length })
  return fc.tuple(places, fc.integer({ min: 2, max: 4 })).map(([place, count]) => {
    const tiers = Array.from({ length: count }, (_, k) => states.filter((_, s) => place[s]! % count === k))
    return { kind: 'tiers', tiers: tiers.filter(tier => tier.length > 0) }
  })
}

function inARow(states: readonly bigint[]): Preference {
  return { kind: 'tiers', tiers: states.map(state => [state]) }
}
