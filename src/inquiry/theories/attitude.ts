import type { CompiledCase } from '../../casefile/index.ts'
import { decimalCode, findState, isTaken } from '../../engine/index.ts'

/** How an actor looks on an option being taken, all else equal, over every pair of states that differ in it alone. */
export interface Attitude {
  /** In some pair the actor prefers that it be taken. */
  readonly better: boolean
  /** In some pair the actor prefers that it not be taken. */
  readonly worse: boolean
}

/** Better off in some pair and worse off in none. */
export const welcomes = ({ better, worse }: Attitude): boolean => better && !worse

/** Worse off in some pair and better off in none. */
export const opposes = ({ better, worse }: Attitude): boolean => worse && !better

/**
 * The attitude of every actor to an option, by actor in declaration order.
 *
 * @param option - Place of the option in declaration order.
 *
 * @remarks Cost: a binary search for each state, and a comparison for each actor.
 */
export function attitudesTo({ model }: CompiledCase, option: number): Attitude[] {
  const attitudes = model.ranks.map(() => ({ better: false, worse: false }))
  const weight = 1n << BigInt(option)
  for (let without = 0; without < model.stateCount; without++) {
    if (isTaken(model.codes, without, option)) continue
    const taken = findState(model.codes, decimalCode(model.codes, without) + weight)
    if (taken < 0) continue
    model.ranks.forEach(({ of: rank }, actor) => {
      if (rank[taken]! > rank[without]!) attitudes[actor]!.better = true
      if (rank[taken]! < rank[without]!) attitudes[actor]!.worse = true
    })
  }
  return attitudes
}
