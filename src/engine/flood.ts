import type { Model } from './model.ts'
import { type Moves, leadsTo } from './moves.ts'
import { inOrder, sortByKey } from './sort.ts'

/**
 * For every state, the least value among the states the opponents can lead to from it, by any moves.
 *
 * Because one actor's moves compose (two moves running are one move or none), legal sequences of the opponents' moves are
 * plain paths in the graph of all their moves. So one flood over the reversed moves suffices: states are taken in ascending
 * order of value, and a state keeps the first value that reaches it. The state itself counts as reached; that makes no
 * difference to a verdict, since an improvement never sanctions itself.
 *
 * @param values - By state, in `[0, range)`.
 * Cost: each state and each cell of each opponent is touched once; a cell of one-way options looks at its class's cells.
 */
export function leastReachable(model: Model, actor: number, values: Int32Array, range: number): Int32Array {
  const spreads = opponents(model, actor).map(j => spreadByMoves(model.moves[j]!))
  return flood(model, values, range, spreads)
}

/**
 * As {@link leastReachable}, each of the opponents' moves being an improvement for its mover from where it stands.
 *
 * Inside a cell sorted by the mover's rank the improvements into a state come from a prefix, so a pointer per cell
 * touches each state once.
 */
export function leastImprovable(model: Model, actor: number, values: Int32Array, range: number): Int32Array {
  const spreads = opponents(model, actor).map(j => spreadByImprovements(model.moves[j]!, model.ranks[j]!.of))
  return flood(model, values, range, spreads)
}

/** Hands every state from which one opponent can come to `state` to `reach`, at least the first time it matters. */
type Spread = (state: number, reach: (from: number) => void) => void

function opponents(model: Model, actor: number): number[] {
  return [...model.moves.keys()].filter(j => j !== actor)
}

function flood(model: Model, values: Int32Array, range: number, spreads: readonly Spread[]): Int32Array {
  const least = new Int32Array(model.stateCount).fill(-1)
  const stack = new Uint32Array(model.stateCount)
  let depth = 0
  let value = 0
  const reach = (from: number): void => {
    if (least[from] !== -1) return
    least[from] = value
    stack[depth++] = from
  }
  for (const seed of sortByKey(inOrder(values.length), values, range)) {
    value = values[seed]!
    reach(seed)
    while (depth > 0) {
      const state = stack[--depth]!
      for (const spread of spreads) spread(state, reach)
    }
  }
  return least
}

/** A class is reached as a whole, or with one-way options the cells below: once a cell was entered, all below are done. */
function spreadByMoves(moves: Moves): Spread {
  const entered = new Uint8Array(moves.cellCount)
  return (state, reach) => {
    const into = moves.cellOf[state]!
    if (entered[into] === 1) return
    for (let cell = moves.classFrom[into]!; cell < moves.classTo[into]!; cell++) {
      if (entered[cell] === 1 || !leadsTo(moves, cell, into)) continue
      entered[cell] = 1
      for (let k = moves.cellStart[cell]!; k < moves.cellStart[cell + 1]!; k++) reach(moves.order[k]!)
    }
  }
}

function spreadByImprovements(moves: Moves, rank: Int32Array): Spread {
  const { order, cellOf, cellStart, classFrom, classTo } = moves
  const next = cellStart.slice(0, moves.cellCount)
  return (state, reach) => {
    const into = cellOf[state]!
    const ceiling = rank[state]!
    for (let cell = classFrom[into]!; cell < classTo[into]!; cell++) {
      const end = cellStart[cell + 1]!
      let k = next[cell]!
      if (k === end || rank[order[k]!]! >= ceiling || !leadsTo(moves, cell, into)) continue
      while (k < end && rank[order[k]!]! < ceiling) reach(order[k++]!)
      next[cell] = k
    }
  }
}
