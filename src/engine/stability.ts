import type { Concept } from './concept.ts'
import { leastImprovable, leastReachable } from './flood.ts'
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
      return leastReachable(model, actor, ranks.of, ranks.count)
    case 'seq':
      return leastImprovable(model, actor, ranks.of, ranks.count)
    case 'smr':
      return leastReachable(model, actor, bestWithin(model, actor), ranks.count)
    case 'sseq':
      return leastImprovable(model, actor, bestWithin(model, actor), ranks.count)
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
  const rank = model.ranks[actor]!.of
  const stable = new Uint8Array(model.stateCount)
  const best = bestReplyAfterImproving(model.moves[actor]!, rank, reply)
  for (let s = 0; s < stable.length; s++) stable[s] = best[s]! <= rank[s]! ? 1 : 0
  return stable
}

/**
 * By state, the most an improvement can be worth: the largest `reply` over the actor's improvements, -1 without any.
 *
 * In a cell sorted by rank the improvements from a state are a suffix, so the maximum runs along while both cells are
 * walked from the top.
 */
function bestReplyAfterImproving(moves: Moves, rank: Int32Array, reply: Int32Array): Int32Array {
  const best = new Int32Array(rank.length).fill(-1)
  for (let from = 0; from < moves.cellCount; from++) {
    for (let to = moves.classFrom[from]!; to < moves.classTo[from]!; to++) {
      if (leadsTo(moves, from, to)) raiseByCell(moves, rank, reply, best, from, to)
    }
  }
  return best
}

function raiseByCell(
  { order, cellStart }: Moves,
  rank: Int32Array,
  reply: Int32Array,
  best: Int32Array,
  from: number,
  to: number,
): void {
  let running = -1
  let above = cellStart[to + 1]! - 1
  for (let k = cellStart[from + 1]! - 1; k >= cellStart[from]!; k--) {
    const state = order[k]!
    while (above >= cellStart[to]! && rank[order[above]!]! > rank[state]!) {
      running = Math.max(running, reply[order[above--]!]!)
    }
    if (running > best[state]!) best[state] = running
  }
}

/** By state, the best rank among the state itself and all the actor can move to from it. */
export function bestWithin(model: Model, actor: number): Int32Array {
  const moves = model.moves[actor]!
  const rank = model.ranks[actor]!.of
  const topOf = (cell: number): number => rank[moves.order[moves.cellStart[cell + 1]! - 1]!]!
  const best = new Int32Array(moves.cellCount)
  for (let from = 0; from < moves.cellCount; from++) {
    for (let to = moves.classFrom[from]!; to < moves.classTo[from]!; to++) {
      if (leadsTo(moves, from, to)) best[from] = Math.max(best[from]!, topOf(to))
    }
  }
  return rank.map((_, s) => best[moves.cellOf[s]!]!)
}

/** The states stable for every actor, ascending. `stable` holds one array of verdicts per actor. */
export function stableForAll(stable: readonly Uint8Array[]): number[] {
  const states: number[] = []
  for (let s = 0; s < (stable[0]?.length ?? 0); s++) if (stable.every(verdicts => verdicts[s] === 1)) states.push(s)
  return states
}
