import type { Case, Constraint, Driver, Option, RankedState, Reading } from '../casefile/index.ts'
import { holds } from '../logic/index.ts'

/** A state as the set of the options it takes. */
export type TakenSet = ReadonlySet<string>

/** What decides between two states for an actor. */
export interface Comparison {
  /** Above zero: the first state is preferred; below: the second; zero: the actor is indifferent. */
  readonly sign: number
  /** The drivers, one of which is to be named: they hold in the preferred state only. Empty where a ranking decides. */
  readonly deciding: readonly string[]
}

/**
 * The conflict of a reading, straight from the definitions on sets of option names, to check results by. Slow and
 * plain on purpose: nothing is compiled, nothing is shared with the engine.
 */
export class PlainGame {
  readonly actors: readonly string[]
  readonly options: readonly Option[]
  private readonly case: Case
  private readonly reading: Reading

  constructor(reading: Reading) {
    this.reading = reading
    this.case = reading.case
    this.options = reading.case.options
    this.actors = reading.case.actors.map(({ id }) => id)
  }

  /** The constraints that stand and are false in a state. */
  broken(state: TakenSet): readonly Constraint[] {
    return this.reading.constraints.filter(({ requires }) => !holds(requires, option => state.has(option)))
  }

  /** The options whose change from one state to the other goes against their one-way rule. */
  forbidden(from: TakenSet, to: TakenSet): readonly string[] {
    const against = ({ id, irreversible }: Option): boolean =>
      (irreversible === 'taking' && from.has(id) && !to.has(id)) ||
      (irreversible === 'dropping' && !from.has(id) && to.has(id))
    return this.options.filter(against).map(({ id }) => id)
  }

  /** The options in which two states differ, in declaration order. */
  changed(from: TakenSet, to: TakenSet): readonly Option[] {
    return this.options.filter(({ id }) => from.has(id) !== to.has(id))
  }

  /** Whether an actor can move so: to another feasible state, by its own options only, each in an allowed direction. */
  canMove(actor: string, from: TakenSet, to: TakenSet): boolean {
    const changed = this.changed(from, to)
    return (
      changed.length > 0 &&
      changed.every(option => option.actor === actor) &&
      this.forbidden(from, to).length === 0 &&
      this.broken(to).length === 0
    )
  }

  /** Every state an actor can move to. Cost: two to the power of its options. */
  moves(actor: string, from: TakenSet): TakenSet[] {
    let states: TakenSet[] = [from]
    for (const option of this.options.filter(option => option.actor === actor)) {
      states = states.flatMap(state => [state, flipped(state, option.id)])
    }
    return states.filter(to => this.canMove(actor, from, to))
  }

  /** How an actor orders two states, and by which drivers. */
  compare(actor: string, first: TakenSet, second: TakenSet): Comparison {
    const ranking = this.case.rankings.find(of => of.actor === actor)
    if (ranking !== undefined) {
      const place = (state: TakenSet): number => this.tierOf(ranking.tiers, state)
      return { sign: place(second) - place(first), deciding: [] }
    }
    for (const level of levelsOf(this.reading.drivers.get(actor) ?? [])) {
      const [inFirst, inSecond] = [holding(level, first), holding(level, second)]
      if (inFirst.length > inSecond.length) return { sign: 1, deciding: without(inFirst, inSecond) }
      if (inFirst.length < inSecond.length) return { sign: -1, deciding: without(inSecond, inFirst) }
    }
    return { sign: 0, deciding: [] }
  }

  /** The place of a state's tier, from 0, best first; a state in no tier comes after them all. */
  private tierOf(tiers: readonly (readonly RankedState[])[], state: TakenSet): number {
    const code = this.options.reduce((sum, { id }, k) => (state.has(id) ? sum + 2n ** BigInt(k) : sum), 0n)
    const isState = (ranked: RankedState): boolean =>
      'code' in ranked ? ranked.code === code : sameSet(new Set(ranked.taken), state)
    const place = tiers.findIndex(tier => tier.some(isState))
    return place === -1 ? tiers.length : place
  }
}

/** Whether two states are the same. */
export function sameSet(a: TakenSet, b: TakenSet): boolean {
  return a.size === b.size && [...a].every(option => b.has(option))
}

/** A state with one option the other way. */
export function flipped(state: TakenSet, option: string): TakenSet {
  return state.has(option) ? new Set([...state].filter(other => other !== option)) : new Set([...state, option])
}

/** Drivers of one level together, where the first of them stands; a driver without a level is alone. */
function levelsOf(drivers: readonly Driver[]): Driver[][] {
  const levels: Driver[][] = []
  for (const driver of drivers) {
    const same = levels.find(level => driver.level !== undefined && level[0]?.level === driver.level)
    if (same === undefined) levels.push([driver])
    else same.push(driver)
  }
  return levels
}

function holding(level: readonly Driver[], state: TakenSet): string[] {
  return level.filter(({ prefers }) => holds(prefers, option => state.has(option))).map(({ id }) => id)
}

function without(these: readonly string[], those: readonly string[]): string[] {
  return these.filter(id => !those.includes(id))
}
