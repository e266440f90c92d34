import type { Proposition } from '../logic/index.ts'
import { toClauses } from './clauses.ts'
import { type StateCodes, WORD_BITS } from './code.ts'
import { Propagation } from './propagation.ts'

/** What a model may cost before it is refused. */
export interface Limits {
  /** The most feasible states. Default 2^24. */
  readonly states: number
  /** The most steps of propagation while the states are listed: a bound on time. Default 10^9. */
  readonly steps: number
}

/** The limits where none are given. */
export const DEFAULT_LIMITS: Limits = { states: 2 ** 24, steps: 1e9 }

/** Which limit was reached, and how many states had been listed by then. */
export interface LimitReached {
  readonly limit: keyof Limits
  readonly bound: number
  readonly statesSoFar: number
}

/**
 * Lists the feasible states: the assignments of taken / not taken to all options under which every constraint holds,
 * ascending by decimal code.
 *
 * Options are decided from the highest down, "not taken" first, and each decision is propagated through the
 * constraints, so that whole subtrees without a feasible state are never entered.
 *
 * Cost: time about the number of states times the options the constraints name, memory 8 bytes a state.
 */
export function feasibleStates(
  optionCount: number,
  constraints: readonly Proposition<number>[],
  limits: Limits = DEFAULT_LIMITS,
): StateCodes | LimitReached {
  const lister = new StateLister(optionCount, constraints, limits)
  return lister.list()
}

class StateLister {
  private readonly propagation: Propagation
  private readonly codes: GrowingCodes
  private readonly optionCount: number
  private readonly limits: Limits
  /** Options below this one are named by no constraint: any combination of them is feasible. */
  private readonly freeBelow: number
  private reached: keyof Limits | undefined

  constructor(optionCount: number, constraints: readonly Proposition<number>[], limits: Limits) {
    const clauses = toClauses(constraints, optionCount)
    this.propagation = new Propagation(clauses)
    this.codes = new GrowingCodes(limits.states)
    this.optionCount = optionCount
    this.limits = limits
    const named = clauses.clauses.flatMap(clause => clause.map(literal => literal >> 1))
    this.freeBelow = Math.min(
      named.reduce((least, k) => Math.min(least, k), optionCount),
      WORD_BITS - 1,
    )
  }

  list(): StateCodes | LimitReached {
    if (!this.propagation.isContradictory) this.decide(this.optionCount - 1, 0, 0)
    if (this.reached === undefined) return this.codes.trimmed()
    return { limit: this.reached, bound: this.limits[this.reached], statesSoFar: this.codes.count }
  }

  /** Decides option `option` and all below it; `low` and `high` hold what is taken above it. */
  private decide(option: number, low: number, high: number): void {
    if (this.reached !== undefined) return
    if (option < this.freeBelow) return this.emit(low, high)
    const mark = this.propagation.mark
    for (const taken of [0, 1]) {
      const bit = taken << (option % WORD_BITS)
      if (this.propagation.assume(2 * option + 1 - taken)) {
        if (option < WORD_BITS) this.decide(option - 1, low | bit, high)
        else this.decide(option - 1, low, high | bit)
      }
      this.propagation.undo(mark)
    }
    if (this.propagation.steps > this.limits.steps) this.reached = 'steps'
  }

  /** Every combination of the free options, which are the lowest. */
  private emit(low: number, high: number): void {
    const end = low + 2 ** this.freeBelow
    for (let code = low; code < end; code++) {
      if (!this.codes.push(code, high)) {
        this.reached = 'states'
        return
      }
    }
  }
}

/** Two arrays that double as they fill, up to a bound. */
class GrowingCodes {
  count = 0
  private low = new Int32Array(1024)
  private high = new Int32Array(1024)
  private readonly bound: number

  constructor(bound: number) {
    this.bound = bound
  }

  push(low: number, high: number): boolean {
    if (this.count === this.bound) return false
    if (this.count === this.low.length) {
      this.low = doubled(this.low)
      this.high = doubled(this.high)
    }
    this.low[this.count] = low
    this.high[this.count++] = high
    return true
  }

  trimmed(): StateCodes {
    return { low: this.low.slice(0, this.count), high: this.high.slice(0, this.count) }
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length)
  larger.set(array)
  return larger
}
