import {
  type Concept,
  findState,
  type LimitReached,
  type Model,
  type ModelInput,
  ModelWorkshop,
  optionsTaken,
  type Preference,
} from '../engine/index.ts'
import { holds, mapOptions } from '../logic/index.ts'
import type { Constraint, Driver, RankedState } from './case.ts'
import type { Reading } from './reading.ts'
import { levelsOf } from './reorder.ts'

/** A reading in the engine's terms, with the way back to names. */
export interface CompiledCase {
  readonly reading: Reading
  readonly model: Model
  /** By actor in declaration order: the drivers by level, in the engine's order. Empty for an actor with a ranking. */
  readonly levels: readonly (readonly (readonly Driver[])[])[]
  /** By actor in declaration order. */
  readonly foresight: readonly Concept[]
  /** The state the status quo is, or -1 where a constraint rules it out. */
  readonly statusQuo: number
}

/**
 * Turns a reading into a model.
 *
 * @param workshop - Shared by the readings of one case, it saves what they have in common.
 * @returns The compiled case, or the limit that was reached.
 * Cost: that of {@link ModelWorkshop.build}.
 */
export function compile(reading: Reading, workshop: ModelWorkshop = new ModelWorkshop()): CompiledCase | LimitReached {
  const { actors } = reading.case
  const levels = actors.map(({ id }) => (rankingOf(reading, id) ? [] : levelsOf(reading.drivers.get(id) ?? [])))
  const model = workshop.build(inputOf(reading, levels))
  if ('limit' in model) return model
  return {
    reading,
    model,
    levels,
    foresight: actors.map(({ id }) => reading.foresight.get(id)!),
    statusQuo: findState(model.codes, codeOf(reading, reading.statusQuo)),
  }
}

/** The ids of the options taken in a state, in declaration order. */
export function takenIn({ reading, model }: CompiledCase, state: number): string[] {
  return optionsTaken(model.codes, state).map(option => reading.case.options[option]!.id)
}

/** The state in which just these options are taken, or -1 where a constraint rules it out. */
export function stateWhere({ reading, model }: CompiledCase, taken: readonly string[]): number {
  return findState(model.codes, codeOf(reading, taken))
}

/** The first constraint that counts and does not hold where just these options are taken. */
export function ruledOutBy(reading: Reading, taken: readonly string[]): Constraint | undefined {
  const set = new Set(taken)
  return reading.constraints.find(({ requires }) => !holds(requires, option => set.has(option)))
}

function inputOf(reading: Reading, levels: readonly (readonly (readonly Driver[])[])[]): ModelInput {
  const { actors, options } = reading.case
  const place = new Map(options.map(({ id }, k) => [id, k]))
  const actorAt = new Map(actors.map(({ id }, k) => [id, k]))
  const toIndex = (option: string): number => place.get(option)!
  return {
    actorCount: actors.length,
    owner: options.map(({ actor }) => actorAt.get(actor)!),
    direction: options.map(({ irreversible }) => irreversible ?? 'free'),
    constraints: reading.constraints.map(({ requires }) => mapOptions(requires, toIndex)),
    preferences: actors.map(({ id }, actor): Preference => {
      const ranking = rankingOf(reading, id)
      if (ranking) return { kind: 'tiers', tiers: ranking.tiers.map(tier => tier.map(s => rankedCode(reading, s))) }
      return { kind: 'drivers', levels: levels[actor]!.map(of => of.map(d => mapOptions(d.prefers, toIndex))) }
    }),
  }
}

function rankingOf(reading: Reading, actor: string): Reading['case']['rankings'][number] | undefined {
  return reading.case.rankings.find(ranking => ranking.actor === actor)
}

function rankedCode(reading: Reading, state: RankedState): bigint {
  return 'code' in state ? state.code : codeOf(reading, state.taken)
}

/** The decimal code of a state: the sum of `2^k` over the options taken, `k` their place in declaration order. */
function codeOf({ case: { options } }: Reading, taken: readonly string[]): bigint {
  const set = new Set(taken)
  return options.reduce((code, { id }, k) => (set.has(id) ? code | (1n << BigInt(k)) : code), 0n)
}
