import type { Concept } from './concept.ts'
import { leastReachable } from './flood.ts'
import type { Model } from './model.ts'
import { type Moves, leadsTo } from './moves.ts'

/**
 * How far down the opponents can take an actor after it has moved to a state, as that actor's foresight sees it.
 *
 * For GMR and SEQ the least rank among the opponents' answers; for SMR and SSEQ the least of what the actor can still
 * make of an answer: the best rank among the answer and the states the actor can move to from it. An improvement `t` from
 * `s` is sanctioned exactly when `reply[t] <= rank[s]`.
 *
 * @returns By state; under Nash, which sees no replies, the state's own rank.
 */
export function worstReply(model: Model, actor: number, concept: Concept): Int32Array {
  const ranks = model.ranks[actor]!
  switch (concept) {
    case 'nash':
      return ranks.of
    case 'gmr':
      return leastReachable(model, actor, 'any', ranks.of, ranks.count)
    case 'seq':
      return leastReachable(model, actor, 'improving', ranks.of, ranks.count)
    case 'smr':
      return leastReachable(model, actor, 'any', bestWithin(model, actor), ranks.count)
    case 'sseq':
      return leastReachable(model, actor, 'improving', bestWithin(model, actor), ranks.count)
  }
}

/**
 * The states stable for one actor: those from which every improvement is sanctioned (Nash: that have no improvement).
 *
 * - `nash`, rationality: no improvement at all.
 * - `gmr`, general metarationality: after every improvement the opponents can lead to a state ranked no higher than `s`.
 * - `smr`, symmetric metarationality: to such a state from which the actor cannot move to one ranked higher than `s`.
 * - `seq`, sequential stability: as GMR, each of the opponents' moves being an improvement for its mover.
 * - `sseq`, symmetric sequential stability: as SEQ, with the escape barred as in SMR.
 *
 * Ties: an improvement is strictly better, a sanction need only be no better. The escape is compared with `s`.
 * Sources: Howard 1971 (GMR, SMR), Fraser and Hipel 1979 (SEQ), Rego and Vieira 2017 (SSEQ); see `docs/concepts`.
 *
 * @returns One byte per state: 1 stable, 0 not. Cost: linear in the states for each opponent.
 */
export function stableStates(model: Model, actor: number, concept: Concept): Uint8Array {
  return whereSanctioned(model, actor, worstReply(model, actor, concept))
}

/** {@link stableStates} where {@link worstReply} is known already. */
export function whereSanctioned(model: Model, actor: number, reply: Int32Array): Uint8Array {
  const stable = new Uint8Array(model.stateCount)
  const scan = new ImprovementScan(model.moves, reply)
  const { firstCell } = model.moves
  for (let cell = firstCell[actor]!; cell < firstCell[actor + 1]!; cell++) scan.judge(cell, stable)
  return stable
}

/**
 * Looks for the most an improvement can be worth: the largest `reply` over an actor's improvements from a state.
 *
 * In a cell sorted by rank the improvements from a state are a suffix, so the maximum runs along while the cell moved
 * from and the cell moved to are both walked from the top.
 */
class ImprovementScan {
  private readonly moves: Moves
  private readonly reply: Int32Array

  constructor(moves: Moves, reply: Int32Array) {
    this.moves = moves
    this.reply = reply
  }

  /** Note: marks the states of cell `from` in `stable`. */
  judge(from: number, stable: Uint8Array): void {
    const { order, cellStart, classFrom, classTo } = this.moves
    for (let k = cellStart[from]!; k < cellStart[from + 1]!; k++) stable[order[k]!] = 1
    for (let to = classFrom[from]!; to < classTo[from]!; to++) {
      if (to === from || leadsTo(this.moves, from, to)) this.strike(from, to, stable)
    }
  }

  /** Strikes out the states of `from` that have an unsanctioned improvement in `to`. */
  private strike(from: number, to: number, stable: Uint8Array): void {
    const { order, rankAt, cellStart } = this.moves
    let best = -1
    let above = cellStart[to + 1]! - 1
    for (let k = cellStart[from + 1]! - 1; k >= cellStart[from]!; k--) {
      while (above >= cellStart[to]! && rankAt[above]! > rankAt[k]!) best = Math.max(best, this.reply[order[above--]!]!)
      if (best > rankAt[k]!) stable[order[k]!] = 0
    }
  }
}

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

/** The states stable for every actor, ascending. `stable` holds one array of verdicts per actor. */
export function stableForAll(stable: readonly Uint8Array[]): number[] {
  const states: number[] = []
  for (let s = 0; s < (stable[0]?.length ?? 0); s++) if (stable.every(verdicts => verdicts[s] === 1)) states.push(s)
  return states
}
