import { Replies } from './replies.ts'
import type { Concept } from './concept.ts'
import type { Model } from './model.ts'
import { type Moves, leadsTo } from './moves.ts'

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
  return whereSanctioned(model, actor, new Replies(model, actor).worst(concept))
}

/** {@link stableStates} where the worst replies are known already. */
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

/** The states stable for every actor, ascending. `stable` holds one array of verdicts per actor. */
export function stableForAll([first, ...others]: readonly Uint8Array[]): number[] {
  const states: number[] = []
  if (first === undefined) return states
  for (let s = 0; s < first.length; s++) {
    if (first[s] === 1 && others.every(verdicts => verdicts[s] === 1)) states.push(s)
  }
  return states
}
