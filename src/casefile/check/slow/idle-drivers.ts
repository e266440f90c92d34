import { type Model, TruthTable, type TruthVector } from '../../../engine/index.ts'
import type { Diagnostic } from '../../../diagnostics/index.ts'
import { mapOptions } from '../../../logic/index.ts'
import type { Driver } from '../../case.ts'
import type { CompiledCase } from '../../compile.ts'
import { neverDecides } from '../../problems/advice.ts'

/**
 * CF703: a driver never decides. It does where two states tie on everything more important and it holds in one of them
 * only.
 *
 * @remarks Cost: a pass over the states per driver.
 */
export function checkIdleDrivers({ reading, model, levels }: CompiledCase): Diagnostic[] {
  if (model.stateCount === 0) return []
  const place = new Map(reading.case.options.map(({ id }, k) => [id, k]))
  const table = new TruthTable(model.codes)
  const where = ({ prefers }: Driver): TruthVector => table.where(mapOptions(prefers, option => place.get(option)!))
  return levels.flatMap(its => idleIn(its, model, where)).map(({ id, span }) => neverDecides(id, span))
}

function idleIn(
  levels: readonly (readonly Driver[])[],
  model: Model,
  where: (driver: Driver) => TruthVector,
): Driver[] {
  const idle: Driver[] = []
  const ties = new Ties(model.stateCount)
  for (const level of levels) {
    const vectors = level.map(where)
    idle.push(...level.filter((_, k) => !ties.areSplitBy(vectors[k]!)))
    ties.split(vectors)
  }
  return idle
}

/** Which states tie on the levels so far. */
class Ties {
  private count = 1
  private readonly of: Int32Array

  constructor(states: number) {
    this.of = new Int32Array(states)
  }

  /** Whether a proposition holds in some but not all of the states of a tie. */
  areSplitBy(vector: TruthVector): boolean {
    const seen = new Int8Array(this.count)
    return this.of.some((tie, s) => {
      seen[tie]! |= holdsIn(vector, s) ? 1 : 2
      return seen[tie] === 3
    })
  }

  /** Note: keeps together only what has as many of the propositions true. */
  split(vectors: readonly TruthVector[]): void {
    const numbers = new Map<number, number>()
    for (let s = 0; s < this.of.length; s++) {
      const held = vectors.filter(vector => holdsIn(vector, s)).length
      const key = this.of[s]! * (vectors.length + 1) + held
      const number = numbers.get(key) ?? numbers.size
      numbers.set(key, number)
      this.of[s] = number
    }
    this.count = numbers.size
  }
}

function holdsIn(vector: TruthVector, state: number): boolean {
  return ((vector[state >>> 5]! >>> (state & 31)) & 1) === 1
}
