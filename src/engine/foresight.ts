import type { Concept } from './concept.ts'
import type { Model } from './model.ts'
import { cellOf, leadsTo } from './moves.ts'
import { Replies } from './replies.ts'

/** One actor's view ahead: what it expects after each of its moves, under its own solution concept. */
export interface Outlook {
  readonly actor: number
  readonly concept: Concept
  /** By state, see {@link Replies}. */
  readonly reply: Int32Array
}

/** Every actor's outlook under its own foresight; `foresight` has one concept per actor. */
export function outlooks(model: Model, foresight: readonly Concept[]): Outlook[] {
  return foresight.map((concept, actor) => ({ actor, concept, reply: new Replies(model, actor).worst(concept) }))
}

/**
 * The moves an actor may make at a state when it plays on: its credible improvements (those no reply takes away again,
 * under its own foresight), of these the ones it most prefers, all where tied. Empty exactly where it is stable.
 *
 * @returns States, ascending.
 */
export function credibleMoves(model: Model, { actor, reply }: Outlook, state: number): number[] {
  const moves = model.moves
  const here = model.ranks[actor]!.of[state]!
  const from = cellOf(moves, actor, state)
  let best = here
  let found: number[] = []
  for (let cell = moves.classFrom[from]!; cell < moves.classTo[from]!; cell++) {
    if (!leadsTo(moves, from, cell)) continue
    for (let k = moves.cellStart[cell + 1]! - 1; k >= moves.cellStart[cell]!; k--) {
      const target = moves.order[k]!
      const rank = moves.rankAt[k]!
      if (rank <= here || rank < best) break
      if (reply[target]! <= here) continue
      if (rank > best) found = []
      best = rank
      found.push(target)
    }
  }
  return found.sort((a, b) => a - b)
}
