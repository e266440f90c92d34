import type { CompiledCase } from '../../casefile/index.ts'
import { decimalCode, findState, isTaken, optionsOwnedBy } from '../../engine/index.ts'

/** How an actor looks on an option being taken, over pairs of states of which one has it and the other has not. */
export interface Attitude {
  /** In some pair the actor prefers that it be taken. */
  readonly better: boolean
  /** In some pair the actor prefers that it not be taken. */
  readonly worse: boolean
}

/** Now better and now worse off. */
export const isTorn = ({ better, worse }: Attitude): boolean => better && worse

/** Better off in some pair and worse off in none. */
export const welcomes = ({ better, worse }: Attitude): boolean => better && !worse

/** Worse off in some pair and better off in none. */
export const opposes = ({ better, worse }: Attitude): boolean => worse && !better

/**
 * The attitude of every actor to an option, all else equal: over every pair of states that differ in it alone. By actor in
 * declaration order.
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

/**
 * The attitude of an actor to an option of somebody else's, where it can answer with its own: for every way in which all
 * the others may stand, the best it can make of it with the option is compared with the best without.
 *
 * All else equal, an ally that raids exactly when it is armed is torn: arms are bad where it does not raid. But it can raid.
 *
 * @param option - Place of the option in declaration order.
 * @param actor - Place of the actor, who does not own it.
 *
 * @remarks Cost: one look at each state.
 */
export function attitudeWithAnswer({ model }: CompiledCase, option: number, actor: number): Attitude {
  const weight = 1n << BigInt(option)
  const own = optionsOwnedBy(model.input, actor).reduce((mask, place) => mask | (1n << BigInt(place)), 0n)
  const rank = model.ranks[actor]!.of
  const best = { with: new Map<bigint, number>(), without: new Map<bigint, number>() }
  for (let state = 0; state < model.stateCount; state++) {
    const code = decimalCode(model.codes, state)
    const around = code & ~(own | weight)
    const side = (code & weight) === 0n ? best.without : best.with
    side.set(around, Math.max(side.get(around) ?? -Infinity, rank[state]!))
  }
  const pairs = [...best.with].flatMap(([around, taken]): [number, number][] => {
    const left = best.without.get(around)
    return left === undefined ? [] : [[taken, left]]
  })
  return { better: pairs.some(([taken, left]) => taken > left), worse: pairs.some(([taken, left]) => taken < left) }
}
