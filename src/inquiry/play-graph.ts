import { credibleMoves } from '../engine/index.ts'
import type { Analysis } from './analysis.ts'

/** The moves of one actor at a state of the play-out: where its most preferred credible improvements lead. */
export interface Turn {
  readonly actor: number
  /** States, ascending; several where the actor is indifferent between the best. */
  readonly to: readonly number[]
}

/** The play-out as a graph: by state reached from the status quo, the turns of the actors that may move there. */
export type PlayGraph = ReadonlyMap<number, readonly Turn[]>

/** Follows every order of moves from the status quo once more, and keeps them. Cost: that of the play-out. */
export function playGraph({ compiled, views }: Analysis): PlayGraph {
  const graph = new Map<number, readonly Turn[]>()
  const open = [compiled.statusQuo]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (graph.has(state)) continue
    const here = state
    const turns = views.map(view => ({ actor: view.actor, to: credibleMoves(compiled.model, view, here) }))
    graph.set(
      state,
      turns.filter(({ to }) => to.length > 0),
    )
    open.push(...turns.flatMap(({ to }) => to))
  }
  return graph
}
