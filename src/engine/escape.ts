import type { Model } from './model.ts'
import { leadsTo } from './moves.ts'

/** By state, the best rank among the state itself and all the actor can move to from it. */
export function bestWithin(model: Model, actor: number): Int32Array {
  const { order, rankAt, cellStart, firstCell, classFrom, classTo } = model.moves
  const best = new Int32Array(model.stateCount)
  for (let from = firstCell[actor]!; from < firstCell[actor + 1]!; from++) {
    let top = 0
    for (let to = classFrom[from]!; to < classTo[from]!; to++) {
      if (leadsTo(model.moves, from, to)) top = Math.max(top, rankAt[cellStart[to + 1]! - 1]!)
    }
    for (let k = cellStart[from]!; k < cellStart[from + 1]!; k++) best[order[k]!] = top
  }
  return best
}
