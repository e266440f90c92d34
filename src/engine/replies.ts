import { Basins } from './basins.ts'
import type { Concept } from './concept.ts'
import { bestWithin } from './escape.ts'
import { flood } from './flood.ts'
import type { Model } from './model.ts'
import type { Moves } from './moves.ts'
import { inOrder } from './sort.ts'

/**
 * How far down the opponents can take an actor after it has moved to a state, as its foresight sees it.
 *
 * For GMR and SEQ the least rank among the opponents' answers; for SMR and SSEQ the least of what the actor can still
 * make of an answer: the best rank among the answer and the states the actor can move to from it. An improvement `t` from
 * `s` is sanctioned exactly when the worst reply to `t` is no higher than the rank of `s`. Under Nash, which sees no
 * replies, it is the rank of the state itself.
 *
 * Asked for several concepts, it prepares once what they have in common.
 */
export class Replies {
  private readonly model: Model
  private readonly actor: number
  private basins: Basins | undefined
  private components: Int32Array | undefined

  constructor(model: Model, actor: number) {
    this.model = model
    this.actor = actor
  }

  /** By state. Shared with the model where it is the ranks: only to be read. Cost: linear in the states per opponent. */
  worst(concept: Concept): Int32Array {
    const ranks = this.model.ranks[this.actor]!.of
    switch (concept) {
      case 'nash':
        return ranks
      case 'gmr':
        return this.leastByAny(ranks)
      case 'seq':
        return this.leastByImproving(ranks)
      case 'smr':
        return this.leastByAny(bestWithin(this.model, this.actor))
      case 'sseq':
        return this.leastByImproving(bestWithin(this.model, this.actor))
    }
  }

  private get view(): Basins {
    this.basins ??= new Basins(this.model, this.actor)
    return this.basins
  }

  private leastByImproving(values: Int32Array): Int32Array {
    const shown = this.view.show(values)
    const seeds = this.view.ascending(shown, this.model.ranks[this.actor]!.count)
    return this.view.restore(flood(this.view, this.actor, 'improving', seeds, shown))
  }

  /** Without one-way options every move can be answered by the move back, so the opponents join states to components. */
  private leastByAny(values: Int32Array): Int32Array {
    const shown = this.view.show(values)
    if (hasOneWayMoves(this.view.moves, this.actor)) {
      const seeds = this.view.ascending(shown, this.model.ranks[this.actor]!.count)
      return this.view.restore(flood(this.view, this.actor, 'any', seeds, shown))
    }
    this.components ??= this.joinStates()
    return this.view.restore(leastByComponent(this.components, shown))
  }

  private joinStates(): Int32Array {
    const numbers = Int32Array.from(inOrder(this.model.stateCount))
    return flood(this.view, this.actor, 'any', this.view.order, numbers)
  }
}

/** A component goes by the number of one of its states. */
function leastByComponent(components: Int32Array, values: Int32Array): Int32Array {
  const least = values.slice()
  for (let s = 0; s < values.length; s++) {
    const component = components[s]!
    if (values[s]! < least[component]!) least[component] = values[s]!
  }
  for (let s = 0; s < values.length; s++) if (components[s] !== s) least[s] = least[components[s]!]!
  return least
}

function hasOneWayMoves({ firstCell, classFrom, classTo, actorCount }: Moves, actor: number): boolean {
  for (let mover = 0; mover < actorCount; mover++) {
    if (mover === actor) continue
    for (let cell = firstCell[mover]!; cell < firstCell[mover + 1]!; cell++) {
      if (classTo[cell]! - classFrom[cell]! > 1) return true
    }
  }
  return false
}
